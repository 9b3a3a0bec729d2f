package org.huying.matter.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.Limit;
import org.huying.calendar.LimitUnit;
import org.huying.calendar.Remaining;
import org.huying.calendar.WorkCalendar;
import org.huying.matter.Clock;
import org.huying.matter.Clocks;
import org.huying.matter.Closure;
import org.huying.matter.MatterQuery;
import org.huying.matter.procedure.HoursWord;
import org.jspecify.annotations.Nullable;

/** Tells how much of a time limit is left, in the way in which the limit was given. */
public final class ClockWords {

    private static final Duration SOON = Duration.ofHours(4);

    private final WorkCalendar calendar;
    private final Instant now;

    public ClockWords(WorkCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
    }

    /**
     * A clock as a reader sees it.
     *
     * @param limit how long it is, where it was not given as a day
     * @param left what is left, or by how much it is overdue
     * @param provisional whether it ends in a year whose holidays are not published, and may yet become later
     */
    public record Reading(Instant due, @Nullable Bilingual limit, Phrase left, Urgency urgency, boolean provisional) {}

    public Reading read(Clock clock, Clocks.@Nullable Pause pause) {
        Bilingual limit = clock.limit() == null ? null : clock.limit().title();
        if (pause != null) {
            return new Reading(
                    clock.due(),
                    limit,
                    Phrase.of("matter.clock.paused", pause.until()),
                    Urgency.PAUSED,
                    provisional(clock.due()));
        }
        LimitUnit unit =
                clock.limit() == null ? LimitUnit.WORKING_DAYS : clock.limit().unit();
        Hours hours = HoursWord.read(clock.hours());
        boolean late = now.isAfter(clock.due());
        boolean soon = !late && soon(clock.due(), hours) && !reminderAhead(clock);
        Urgency urgency = late ? Urgency.LATE : soon ? Urgency.SOON : Urgency.CALM;
        return new Reading(clock.due(), limit, left(clock.due(), unit, hours), urgency, provisional(clock.due()));
    }

    /** The clock of a matter that was closed: whether it was closed in time, or that nobody had to keep it any more. */
    public Reading ended(Clock clock, Closure closure) {
        Bilingual limit = clock.limit() == null ? null : clock.limit().title();
        return ended(clock.due(), limit, closure.at(), closure.way());
    }

    /** The same of a clock that a list knows the end of only. */
    public Reading ended(Instant due, Instant closedAt, Closure.@Nullable Way way) {
        return ended(due, null, closedAt, way);
    }

    private static Reading ended(Instant due, @Nullable Bilingual limit, Instant closedAt, Closure.@Nullable Way way) {
        Closure.Way ending = way == null ? Closure.Way.CHECKED : way;
        boolean done = ending == Closure.Way.CHECKED || ending == Closure.Way.UNCHECKED;
        boolean late = done && closedAt.isAfter(due);
        String how = done ? late ? "-late" : "" : "." + ending.name().toLowerCase(Locale.ROOT);
        String key = "matter.clock.ended" + how;
        return new Reading(due, limit, Phrase.of(key), late ? Urgency.LATE : Urgency.STOPPED, false);
    }

    /**
     * A clock that a list knows the end of only. Urgent matters run around the clock, others by office hours.
     *
     * @param next when the clockwork looks at the matter next; before the end it is to remind of it
     */
    public Reading read(Instant due, boolean paused, boolean urgent, @Nullable Instant next) {
        if (paused) {
            return new Reading(due, null, Phrase.of("matter.clock.paused-short"), Urgency.PAUSED, provisional(due));
        }
        LimitUnit unit = urgent ? LimitUnit.MINUTES : LimitUnit.WORKING_MINUTES;
        Hours hours = urgent ? Hours.ROUND_THE_CLOCK : Hours.OFFICE;
        boolean late = now.isAfter(due);
        boolean reminderAhead = next != null && next.isAfter(now) && next.isBefore(due);
        boolean soon = !late && !reminderAhead && soon(due, hours);
        Urgency urgency = late ? Urgency.LATE : soon ? Urgency.SOON : Urgency.CALM;
        return new Reading(due, null, brief(left(due, unit, hours)), urgency, provisional(due));
    }

    /** What a list shows as soon, or as late too: the same as {@link #read(Instant, boolean, boolean, Instant)} says of each. */
    public MatterQuery.Pressing pressing(boolean late) {
        Limit soon = new Limit((int) SOON.toMinutes(), LimitUnit.WORKING_MINUTES);
        return new MatterQuery.Pressing(calendar.add(now, soon, Hours.OFFICE), now.plus(SOON), late);
    }

    private boolean reminderAhead(Clock clock) {
        return clock.alarms().stream()
                .anyMatch(alarm -> alarm.at().isAfter(now) && alarm.at().isBefore(clock.due()));
    }

    /**
     * Within four hours by the hours that it runs in; the same in lists, on boards and on the page of the matter. A short
     * limit turns yellow later: not before the ladder has reminded of it.
     */
    private boolean soon(Instant due, Hours hours) {
        LimitUnit unit = hours.equals(Hours.ROUND_THE_CLOCK) ? LimitUnit.MINUTES : LimitUnit.WORKING_MINUTES;
        return calendar.between(now, due, unit, hours).time().compareTo(SOON) <= 0;
    }

    private Phrase left(Instant due, LimitUnit unit, Hours hours) {
        boolean late = now.isAfter(due);
        LimitUnit fine = unit.wholeDays() && sameDay(due) ? LimitUnit.WORKING_MINUTES : unit;
        Remaining remaining = calendar.between(now, due, fine, hours);
        boolean manyHours = !fine.wholeDays() && remaining.time().abs().compareTo(Duration.ofHours(16)) > 0;
        Remaining told = manyHours
                ? calendar.between(now, due, unit.working() ? LimitUnit.WORKING_DAYS : LimitUnit.DAYS, hours)
                : remaining;
        return Phrase.of(late ? "matter.clock.late" : "matter.clock.left", told.title());
    }

    /** In a list the instant stands beside it, so that it need not say which hours count. */
    private static Phrase brief(Phrase left) {
        return left.arguments().getFirst() instanceof Bilingual said
                ? Phrase.of(
                        left.key(),
                        new Bilingual(said.zh().replace("（工作时间）", ""), said.en().replace("working ", "")))
                : left;
    }

    private boolean provisional(Instant due) {
        return calendar.provisional(LocalDate.ofInstant(due, Zones.CHINA).getYear());
    }

    private boolean sameDay(Instant due) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        return today.equals(LocalDate.ofInstant(due, Zones.CHINA));
    }
}
