package org.huying.matter.counted;

import java.time.Instant;
import org.huying.line.Phase;
import org.huying.matter.Closure;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.tally.Phases;
import org.jspecify.annotations.Nullable;

/** What each trait means, once more, over the matter itself. */
final class Traits {

    private Traits() {}

    static boolean is(Matter matter, Phases phases, Trait trait, Instant now) {
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
            case REGISTERED -> phases.passed(Phase.INTAKE);
            case REGISTERED_LATE -> phases.overran(Phase.INTAKE);
            case ASSIGNED -> phases.passed(Phase.ASSIGNING);
            case ASSIGNED_LATE -> phases.overran(Phase.ASSIGNING);
            case HANDLED -> phases.passed(Phase.HANDLING);
            case HANDLED_LATE -> phases.overran(Phase.HANDLING);
            case VERIFIED -> phases.passed(Phase.CHECKING);
            case VERIFIED_LATE -> phases.overran(Phase.CHECKING);
            case ANSWERED -> phases.passed(Phase.ANSWERING);
            case ANSWERED_LATE -> phases.overran(Phase.ANSWERING);
            case SAMPLED -> closure != null && closure.sample() != null;
            case SAMPLE_PASSED -> closure != null && Boolean.TRUE.equals(closure.sample());
        };
    }

    private static boolean is(@Nullable Closure closure, Closure.Way way) {
        return closure != null && closure.way() == way;
    }
}
