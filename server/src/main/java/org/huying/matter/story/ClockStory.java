package org.huying.matter.story;

import java.time.Instant;
import java.util.List;
import org.huying.line.Line;
import org.huying.line.Rung.ClockName;
import org.huying.matter.Clock;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.LimitOrigin;

/**
 * How one clock came to stand as it does.
 *
 * @param stage the stage in which it began
 * @param clock as it stands
 * @param origin where its limit stands written
 * @param line in the edition under which it was last computed
 * @param calendar the edition of the calendar by which it was last computed
 * @param category the category that counted then, if the matter had one
 * @param turns what began it and what changed it, in order
 * @param gone the rungs of the ladder that it has passed since it began
 */
public record ClockStory(
        ClockName which,
        String stage,
        Clock clock,
        LimitOrigin origin,
        Line line,
        int calendar,
        @org.jspecify.annotations.Nullable String category,
        List<Turn> turns,
        List<Passed> gone) {

    public ClockStory {
        turns = List.copyOf(turns);
        gone = List.copyOf(gone);
    }

    /** A rung of the escalation ladder that was reached. */
    public record Passed(Recorded by, Event.Escalated rung) {}

    /** When it is due, as the arithmetic comes to it. */
    public Instant due() {
        return turns.getLast().due();
    }

    public Turn begun() {
        return turns.getFirst();
    }

    public List<Turn> moves() {
        return turns.subList(1, turns.size());
    }
}
