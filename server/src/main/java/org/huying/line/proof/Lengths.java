package org.huying.line.proof;

import org.huying.calendar.Limit;

/**
 * Compares lengths in different units: by the hours that the one takes at the least and the other at the most, whatever the
 * calendar looks like.
 */
final class Lengths {

    private static final double DAY = 24;
    /** Working days have weekends between them, and a spring festival or two around them. */
    private static final double WORKING_DAY_MOST = 1.5 * DAY;

    private static final double HOLIDAYS = 14 * DAY;
    /** Offices are open four hours a day at the very least. */
    private static final double WORKING_HOURS_OF_A_DAY = 4;

    private Lengths() {}

    /** Whether the part can ever lie within the whole. */
    static boolean fits(Limit part, Limit whole) {
        return part.unit() == whole.unit() ? part.amount() < whole.amount() : least(part) < most(whole);
    }

    private static double least(Limit limit) {
        double amount = limit.amount();
        return switch (limit.unit()) {
            case MINUTES, WORKING_MINUTES -> amount / 60;
            case HOURS, WORKING_HOURS -> amount;
            case DAYS, WORKING_DAYS -> amount * DAY;
            case WEEKS -> amount * 7 * DAY;
            case MONTHS -> amount * 28 * DAY;
            case YEARS -> amount * 365 * DAY;
        };
    }

    /** A limit in whole days ends at the close of the last, so that it lasts up to a day longer. */
    private static double most(Limit limit) {
        double amount = limit.amount();
        return switch (limit.unit()) {
            case MINUTES -> amount / 60;
            case HOURS -> amount;
            case DAYS -> (amount + 1) * DAY;
            case WEEKS -> (amount * 7 + 1) * DAY;
            case MONTHS -> (amount * 31 + 1) * DAY;
            case YEARS -> (amount * 366 + 1) * DAY;
            case WORKING_DAYS -> (amount + 1) * WORKING_DAY_MOST + HOLIDAYS;
            case WORKING_HOURS -> (amount / WORKING_HOURS_OF_A_DAY + 1) * WORKING_DAY_MOST + HOLIDAYS;
            case WORKING_MINUTES -> (amount / 60 / WORKING_HOURS_OF_A_DAY + 1) * WORKING_DAY_MOST + HOLIDAYS;
        };
    }
}
