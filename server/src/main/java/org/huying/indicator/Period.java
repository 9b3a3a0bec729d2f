package org.huying.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Zones;

/**
 * Days in China, the first and the last included.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public Instant begins() {
        return from.atStartOfDay(Zones.CHINA).toInstant();
    }

    /** The first instant after it. */
    public Instant ends() {
        return to.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** As much of it as has been; the period itself where all of it is to come. */
    public Period until(LocalDate today) {
        return to.isAfter(today) && !from.isAfter(today) ? new Period(from, today) : this;
    }

    /**
     * What it is held against period on period (环比): as many whole months before where it begins with a month and ends
     * with one; the same days of the month, quarter or year before where it is the beginning of one; else as many days
     * before.
     */
    public Period previous() {
        boolean wholeMonths = from.getDayOfMonth() == 1 && isLastOfMonth(to);
        if (wholeMonths) {
            long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return new Period(from.minusMonths(months), from.minusDays(1));
        }
        for (Grain grain : List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
            if (grain.around(from).from().equals(from)
                    && !to.isAfter(grain.around(from).to())) {
                return new Period(grain.plus(from, -1), earlierOf(grain.plus(to, -1), from.minusDays(1)));
            }
        }
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** What it is held against year on year (同比): the same days a year before; the end of February is one. */
    public Period yearBefore() {
        LocalDate last = to.minusYears(1);
        return new Period(from.minusYears(1), isLastOfMonth(to) ? last.withDayOfMonth(last.lengthOfMonth()) : last);
    }

    /** The periods of so long that it consists of, cut to it at both ends. */
    public List<Period> split(Grain grain) {
        List<Period> periods = new ArrayList<>();
        LocalDate at = from;
        while (!at.isAfter(to)) {
            LocalDate end = earlierOf(grain.around(at).to(), to);
            periods.add(new Period(at, end));
            at = end.plusDays(1);
        }
        return periods;
    }

    private static boolean isLastOfMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    private static LocalDate earlierOf(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
