package org.huying.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The arithmetic of time limits under one published edition of the calendar. Immutable and pure: the same question has
 * the same answer for ever, which is why an event that sets a deadline names the edition.
 *
 * <p>Answers for 2000 to 2100; asked for a time outside, every method throws {@link IllegalArgumentException}.
 */
public final class WorkCalendar {

    private final int edition;
    private final Days days;

    /** Laid out when first asked for: a district has few kinds of hours. */
    private final Map<Hours, Timetable> timetables = new ConcurrentHashMap<>();

    private WorkCalendar(int edition, Days days) {
        this.edition = edition;
        this.days = days;
    }

    /**
     * The calendar in which these years are published.
     *
     * @throws IllegalArgumentException if the days of a year are not in order
     */
    public static WorkCalendar of(int edition, Collection<YearDays> years) {
        for (YearDays year : years) {
            YearRules.problems(year).stream().findFirst().ifPresent(problem -> {
                throw new IllegalArgumentException(year.year() + ", " + problem.field() + ": "
                        + problem.message().en());
            });
        }
        return new WorkCalendar(edition, new Days(years));
    }

    /** The first edition, which every district begins with: what the State Council has published for 2007 to 2026. */
    public static WorkCalendar shipped() {
        return ShippedYears.CALENDAR;
    }

    /** The published edition that this computes under. */
    public int edition() {
        return edition;
    }

    /** A working day of the state: a weekday without holiday, or a make-up day. */
    public boolean workingDay(LocalDate date) {
        return days.kind(ChinaTime.day(date)).working();
    }

    /** The year is not published yet: its weekends are known, its holidays are not. */
    public boolean provisional(int year) {
        return !days.published(year);
    }

    /** Which holiday the day is off for; empty on working days and on ordinary weekends. */
    public Optional<String> holidayName(LocalDate date) {
        return days.holidayName(date);
    }

    /** How many working days of the state lie between the two dates, the first not counted, the last counted. */
    public int workingDays(LocalDate after, LocalDate through) {
        return days.working().through(ChinaTime.day(through)) - days.working().through(ChinaTime.day(after));
    }

    /** When a limit that starts then ends. */
    public Instant add(Instant start, Limit limit, Hours hours) {
        return measure(limit.unit(), hours).add(start, limit);
    }

    /** When a clock that goes on then, with so much left, ends. */
    public Instant add(Instant from, Remaining left, Hours hours) {
        return measure(left.unit(), hours).resume(from, left);
    }

    /** When an end that is put off by a limit comes instead. */
    public Instant extend(Instant due, Limit by, Hours hours) {
        return measure(by.unit(), hours).extend(due, by);
    }

    /**
     * When a day that somebody named ends: at the close of business, or at midnight where there is none that day
     * (民法典 art. 203 para. 2). The day stays the one that was named, though nobody may work on it.
     */
    public Instant close(LocalDate day, Hours hours) {
        return ChinaTime.instant(timetable(hours).close(ChinaTime.day(day)));
    }

    /** What is left of a clock; for every end, {@code add(from, between(from, end))} is that end again. */
    public Remaining between(Instant from, Instant to, LimitUnit unit, Hours hours) {
        return measure(unit, hours).between(from, to, unit);
    }

    /**
     * Counts a plan back from its end (倒排工期): when at the latest that must be done which the limit follows. The limit
     * added to it never ends after the given end, and ends with it where the end is a working day's close.
     */
    public Instant subtract(Instant end, Limit limit, Hours hours) {
        return measure(limit.unit(), hours).subtract(end, limit);
    }

    /** The end pushed by what a pause took of the clock, in the clock's own way of counting. */
    public Instant shift(Instant due, Instant pausedFrom, Instant pausedTo, LimitUnit unit, Hours hours) {
        if (pausedTo.isBefore(pausedFrom)) {
            throw new IllegalArgumentException("a pause from " + pausedFrom + " does not end at " + pausedTo);
        }
        return add(pausedTo, between(pausedFrom, due, unit, hours), hours);
    }

    /**
     * When a share of a clock has passed, for reminders. A clock in plain hours passes evenly; of every other the open
     * time counts, so that a reminder comes while somebody is there to read it.
     *
     * @param share from 0 to 1
     */
    public Instant fraction(Instant start, Instant due, double share, LimitUnit unit, Hours hours) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of a clock is between 0 and 1, not " + share);
        }
        if (share == 1) {
            return due;
        }
        boolean even = unit == LimitUnit.MINUTES || unit == LimitUnit.HOURS;
        LimitUnit passing = even ? LimitUnit.MINUTES : LimitUnit.WORKING_MINUTES;
        long whole = between(start, due, passing, hours).time().toSeconds();
        if (whole <= 0) {
            return due;
        }
        Remaining part = new Remaining(passing, 0, Duration.ofSeconds(Math.round(whole * share)));
        Instant passed = add(start, part, hours);
        return passed.isBefore(start) ? start : passed.isAfter(due) ? due : passed;
    }

    private Measure measure(LimitUnit unit, Hours hours) {
        return Measure.of(unit, timetable(hours));
    }

    private Timetable timetable(Hours hours) {
        Timetable known = timetables.get(hours);
        return known != null ? known : timetables.computeIfAbsent(hours, kept -> new Timetable(days, kept));
    }
}
