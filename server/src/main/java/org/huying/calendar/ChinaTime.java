package org.huying.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.Zones;

/**
 * Instants as nanoseconds, and dates as days, since the calendar's first midnight in China. Nanoseconds, because what is
 * left of a paused clock must give back exactly the instant it was due; since 1991 the country has kept one offset, so
 * every day has the same length.
 */
final class ChinaTime {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    static final long MINUTE = 60_000_000_000L;
    static final long DAY = 24 * 60 * MINUTE;

    private static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final long FIRST_EPOCH_DAY = FIRST.toEpochDay();
    private static final long FIRST_SECOND = FIRST.atStartOfDay(Zones.CHINA).toEpochSecond();

    /** How many days the calendar has. */
    static final int DAYS = Math.toIntExact(LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() - FIRST_EPOCH_DAY);

    private ChinaTime() {}

    static long nanos(Instant instant) {
        long second = instant.getEpochSecond() - FIRST_SECOND;
        if (second < 0 || second > DAYS * 86_400L) {
            throw outside(instant.toString());
        }
        return second * 1_000_000_000L + instant.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(FIRST_SECOND, nanos);
    }

    static int day(long nanos) {
        return Math.toIntExact(nanos / DAY);
    }

    static int day(LocalDate date) {
        long day = date.toEpochDay() - FIRST_EPOCH_DAY;
        if (day < 0 || day >= DAYS) {
            throw outside(date.toString());
        }
        return (int) day;
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(FIRST_EPOCH_DAY + day);
    }

    static IllegalArgumentException outside(String what) {
        return new IllegalArgumentException(
                what + " is outside the years of the calendar, " + FIRST_YEAR + " to " + LAST_YEAR);
    }
}
