package org.huying.matter.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.LimitUnit;
import org.huying.calendar.WorkCalendar;
import org.huying.matter.Clock;
import org.huying.matter.Clock.Move;
import org.jspecify.annotations.Nullable;

/** Which days a clock counts and which it does not, and how much of its time is used up. */
public final class Counting {

    private final Clock clock;
    private final WorkCalendar calendar;
    private final LimitUnit unit;
    private final Hours hours;

    public Counting(Clock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        this.unit = Reckoning.unit(clock);
        this.hours = Reckoning.hours(clock);
    }

    /**
     * Days in a row that differ from what people expect of a day.
     *
     * @param name the holiday on whose account, or absent for an ordinary weekend
     * @param worked whether they are weekend days that are worked in exchange
     */
    public record Days(
            LocalDate from, LocalDate to, @Nullable String name, boolean worked) {}

    /** Whether the clock passes over days on which nobody works. */
    public boolean skips() {
        return unit.working() && !hours.everyDay();
    }

    /**
     * From the day after the start to the last day: the days that are not counted, and the weekend days that are counted
     * since they are worked in exchange. Nothing for clocks that count every day.
     */
    public List<Days> unusual() {
        List<Days> all = new ArrayList<>();
        if (!skips()) {
            return all;
        }
        LocalDate last = day(clock.due().minusNanos(1));
        LocalDate first = day(clock.start());
        for (LocalDate day = unit.wholeDays() ? first.plusDays(1) : first; !day.isAfter(last); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            boolean works = calendar.workingDay(day);
            if (works == weekend) {
                add(all, day, calendar.holidayName(day).orElse(null), works);
            } else if (!works) {
                add(all, day, null, false);
            }
        }
        return all;
    }

    private void add(List<Days> all, LocalDate day, @Nullable String name, boolean worked) {
        Days before = all.isEmpty() ? null : all.getLast();
        boolean goesOn = before != null
                && before.to().plusDays(1).equals(day)
                && before.worked() == worked
                && (name == null || before.name() == null || name.equals(before.name()));
        if (before != null && goesOn) {
            all.set(all.size() - 1, new Days(before.from(), day, before.name() == null ? name : before.name(), worked));
        } else {
            all.add(new Days(day, day, name, worked));
        }
    }

    /** How many working days lie between start and end, where the clock counts by them. */
    public int workingDays() {
        return calendar.workingDays(day(clock.start()), day(clock.due().minusNanos(1)));
    }

    /** How much of the time is used up, in hundredths; what lies in standstills is no time of the clock. */
    public int used(Instant now) {
        long whole = passed(clock.due());
        return whole <= 0 ? 100 : Math.clamp(passed(now) * 100 / whole, 0, 100);
    }

    private long passed(Instant until) {
        long seconds = open(clock.start(), until);
        for (Move move : Reckoning.standstills(clock)) {
            Instant from = java.util.Objects.requireNonNull(move.from());
            Instant to = java.util.Objects.requireNonNull(move.to());
            if (from.isBefore(until)) {
                seconds -= open(from, to.isBefore(until) ? to : until);
            }
        }
        return seconds;
    }

    /** As the alarms of the ladder measure it. */
    private long open(Instant from, Instant to) {
        boolean even = unit == LimitUnit.MINUTES || unit == LimitUnit.HOURS;
        LimitUnit passing = even ? LimitUnit.MINUTES : LimitUnit.WORKING_MINUTES;
        return from.isBefore(to)
                ? calendar.between(from, to, passing, hours).time().toSeconds()
                : 0;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Zones.CHINA).toLocalDate();
    }
}
