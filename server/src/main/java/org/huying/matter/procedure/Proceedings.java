package org.huying.matter.procedure;

import java.time.Instant;
import org.huying.line.Line;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * Carries a command through, with all that it brings about in other matters: children opened and closed, follow-ons,
 * duplicates answered. Everything is decided before anything is appended, so that a refusal anywhere leaves everything as
 * it was (law 9).
 */
public final class Proceedings {

    private final Settings settings;

    public Proceedings(Settings settings) {
        this.settings = settings;
    }

    /** Supplies the surroundings of a decision: the calendar, the district, the hours and the draw. */
    @FunctionalInterface
    public interface Settings {
        Setting of(Line line, Instant now, Actor actor);
    }

    public Result carryOut(Command command, Actor actor, Instant now, Docket docket) {
        Hearing hearing = new Hearing(settings, docket, actor, now);
        return switch (command) {
            case Command.File file -> hearing.file(file);
            case Command.Act act -> hearing.on(act.matter(), act, act.expectedVersion(), other(act, docket));
            case Command.Fire fire -> hearing.on(fire.matter(), fire, null, null);
            case Command.Succeed succeed -> hearing.on(succeed.matter(), succeed, null, null);
            case Command.Recalculate again -> hearing.on(again.matter(), again, null, null);
            case Command.Open open -> throw new IllegalArgumentException("a matter is opened by another matter only");
        };
    }

    /** The other matter that an action names, locked together with the first in the order of their ids. */
    private static @Nullable Matter other(Command.Act act, Docket docket) {
        MatterId other = act.into().orElse(null);
        if (other == null) {
            return null;
        }
        if (act.matter().compareTo(other) < 0) {
            docket.lock(act.matter());
        }
        return docket.lock(other).orElse(null);
    }
}
