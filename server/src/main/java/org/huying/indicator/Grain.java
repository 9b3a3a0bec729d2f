package org.huying.indicator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long each period of a row of periods is; weeks begin on Monday (GB/T 7408). */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grain> find(String word) {
        return Arrays.stream(values())
                .filter(grain -> grain.word().equals(word))
                .findFirst();
    }

    /** The first day of the period in which the day lies. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** So many periods later; earlier where the number is negative. */
    public LocalDate plus(LocalDate day, int periods) {
        return switch (this) {
            case DAY -> day.plusDays(periods);
            case WEEK -> day.plusWeeks(periods);
            case MONTH -> day.plusMonths(periods);
            case QUARTER -> day.plusMonths(3L * periods);
            case YEAR -> day.plusYears(periods);
        };
    }

    /** The period in which the day lies. */
    public Period around(LocalDate day) {
        LocalDate start = start(day);
        return new Period(start, plus(start, 1).minusDays(1));
    }
}
