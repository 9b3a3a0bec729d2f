package org.huying.calendar;

import java.util.function.IntUnaryOperator;

/** An amount of every day of the calendar added up once, so that any span is a subtraction and any amount a search. */
final class RunningTotal {

    private final int[] before = new int[ChinaTime.DAYS + 1];

    RunningTotal(IntUnaryOperator amountOfDay) {
        for (int day = 0; day < ChinaTime.DAYS; day++) {
            before[day + 1] = before[day] + amountOfDay.applyAsInt(day);
        }
    }

    /** The sum of all days before this one. */
    int before(int day) {
        return before[check(day)];
    }

    /** The sum of all days up to and with this one. */
    int through(int day) {
        return before[check(day) + 1];
    }

    /** The first day with which the sum comes to this total. */
    int dayReaching(long total) {
        if (total < 1 || total > before[ChinaTime.DAYS]) {
            throw ChinaTime.outside("the end of this time");
        }
        int below = 0;
        int reached = ChinaTime.DAYS;
        while (reached - below > 1) {
            int middle = (below + reached) >>> 1;
            if (before[middle] >= total) {
                reached = middle;
            } else {
                below = middle;
            }
        }
        return reached - 1;
    }

    private static int check(int day) {
        if (day < 0 || day >= ChinaTime.DAYS) {
            throw ChinaTime.outside("the end of this time");
        }
        return day;
    }
}
