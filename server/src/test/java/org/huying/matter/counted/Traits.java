package org.huying.matter.counted;

import java.time.Instant;
import org.huying.matter.Closure;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.jspecify.annotations.Nullable;

/** What each trait means, once more, over the matter itself. */
final class Traits {

    private Traits() {}

    static boolean is(Matter matter, Trait trait, Instant now) {
        Closure closure = matter.closure();
        Judgement judgement = matter.judgement();
        return switch (trait) {
            case OPEN -> matter.open();
            case OVERDUE ->
                matter.open()
                        && matter.clocks().pause() == null
                        && matter.clocks().total().due().isBefore(now);
            case PAUSED -> matter.clocks().pause() != null;
            case CLOSED -> !matter.open();
            case DONE -> is(closure, Closure.Way.CHECKED) || is(closure, Closure.Way.UNCHECKED);
            case DROPPED -> closure != null && !is(closure, Closure.Way.CHECKED) && !is(closure, Closure.Way.UNCHECKED);
            case CHECKED -> is(closure, Closure.Way.CHECKED);
            case UNCHECKED -> is(closure, Closure.Way.UNCHECKED);
            case WITHDRAWN -> is(closure, Closure.Way.WITHDRAWN);
            case MERGED -> is(closure, Closure.Way.MERGED);
            case VOID -> is(closure, Closure.Way.VOID);
            case ON_TIME -> closure != null && !closure.late();
            case JUDGED -> judgement != null;
            case RESOLVED -> judgement != null && judgement.resolved();
            case SATISFIED -> judgement != null && judgement.satisfied();
            case RETURNED -> matter.tally().returned() > 0;
            case REWORKED -> matter.tally().reworked() > 0;
        };
    }

    private static boolean is(@Nullable Closure closure, Closure.Way way) {
        return closure != null && closure.way() == way;
    }
}
