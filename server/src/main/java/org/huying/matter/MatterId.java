package org.huying.matter;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.huying.base.Zones;

/**
 * The key of a matter in its district: the month in which it was opened, then nine digits, {@code 202611000000042}. The
 * ledger is partitioned by ranges of it, so that a matter's whole chain lies in one partition.
 */
public record MatterId(long value) implements Comparable<MatterId> {

    private static final long PER_MONTH = 1_000_000_000L;

    public MatterId {
        long month = value / PER_MONTH % 100;
        if (value < 190001 * PER_MONTH || value >= 1_000_000 * PER_MONTH || month < 1 || month > 12) {
            throw new IllegalArgumentException("a matter id is yyyyMM and nine digits, not " + value);
        }
    }

    public static MatterId of(Instant openedAt, long serial) {
        YearMonth month = YearMonth.from(openedAt.atZone(Zones.CHINA));
        return new MatterId((month.getYear() * 100L + month.getMonthValue()) * PER_MONTH + serial % PER_MONTH);
    }

    /** The id that a text names, if it names one. */
    public static Optional<MatterId> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public static MatterId parse(String text) {
        try {
            return new MatterId(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("a matter id is yyyyMM and nine digits, not '" + text + "'", notANumber);
        }
    }

    /** The month of opening. */
    public YearMonth month() {
        int yearMonth = (int) (value / PER_MONTH);
        return YearMonth.of(yearMonth / 100, yearMonth % 100);
    }

    /** The first id that a month can have; the lower bound of its partition. */
    public static long firstOf(YearMonth month) {
        return (month.getYear() * 100L + month.getMonthValue()) * PER_MONTH;
    }

    @Override
    public int compareTo(MatterId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
