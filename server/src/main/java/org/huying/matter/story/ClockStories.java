package org.huying.matter.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.huying.calendar.WorkCalendar;
import org.huying.line.Line;
import org.huying.line.Rung.ClockName;
import org.huying.matter.Clocks;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/** Tells from a whole ledger how the two clocks came to stand as they do. */
public final class ClockStories {

    private final IntFunction<Line> lines;
    private final IntFunction<WorkCalendar> calendars;
    private final Map<String, Chapter> left = new HashMap<>();
    private @Nullable Chapter total;
    private @Nullable Chapter stage;
    private @Nullable Matter matter;

    private ClockStories(IntFunction<Line> lines, IntFunction<WorkCalendar> calendars) {
        this.lines = lines;
        this.calendars = calendars;
    }

    /** The stories of the clocks of a matter; that of the stage is absent where no stage runs. */
    public record Both(Optional<ClockStory> stage, ClockStory total) {}

    /**
     * @param lines the editions of the matter's line
     * @param calendars the editions of the district's calendar
     * @throws IllegalArgumentException if the ledger is empty
     */
    public static Both of(List<Recorded> ledger, IntFunction<Line> lines, IntFunction<WorkCalendar> calendars) {
        if (ledger.isEmpty()) {
            throw new IllegalArgumentException("an empty ledger has no clocks");
        }
        ClockStories stories = new ClockStories(lines, calendars);
        ledger.forEach(stories::read);
        return new Both(
                Optional.ofNullable(stories.stage).map(Chapter::story),
                Objects.requireNonNull(stories.total).story());
    }

    private void read(Recorded recorded) {
        Matter before = matter;
        Matter after = Matter.apply(before, recorded);
        matter = after;
        Reckoning reckoning = new Reckoning(
                recorded,
                after,
                lines.apply(recorded.editions().line()),
                calendars.apply(recorded.editions().calendar()));
        if (before == null || afresh(recorded.event())) {
            left.clear();
            total = reckoning.begin(ClockName.TOTAL, after.clocks().total());
            stage = after.clocks().stage() == null
                    ? null
                    : reckoning.begin(ClockName.STAGE, after.clocks().stage());
            return;
        }
        Chapter whole = Objects.requireNonNull(total);
        reckoning.goOn(
                whole,
                before.clocks().total(),
                after.clocks().total(),
                before.clocks().pause());
        stage(reckoning, before, after);
        if (recorded.event() instanceof Event.Escalated rung) {
            Chapter passed = rung.clock().equals("stage") && stage != null ? stage : whole;
            passed.gone.add(new ClockStory.Passed(recorded, rung));
        }
    }

    private static boolean afresh(Event event) {
        return event instanceof Event.Reopened || event instanceof Event.Moved moved && moved.totalClock() != null;
    }

    private void stage(Reckoning reckoning, Matter before, Matter after) {
        String was = before.position().stage();
        boolean moved = !after.position().stage().equals(was);
        if (after.clocks().stage() == null) {
            stage = null;
        } else if (moved || stage == null) {
            if (stage != null) {
                left.put(was, stage);
            }
            Clocks.Left known = before.clocks().left().get(after.position().stage());
            Chapter again = left.get(after.position().stage());
            stage = known == null || again == null
                    ? reckoning.begin(ClockName.STAGE, after.clocks().stage())
                    : reckoning.comeBack(again, known, after.clocks().stage());
        } else if (before.clocks().stage() != null) {
            reckoning.goOn(
                    stage,
                    before.clocks().stage(),
                    after.clocks().stage(),
                    before.clocks().pause());
        }
    }
}
