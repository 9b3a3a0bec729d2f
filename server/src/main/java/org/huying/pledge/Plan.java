package org.huying.pledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How much is to be reached by which day: straight from the first day to the last, or through the shares that the lead
 * unit's plan names at a quarter, half and three quarters of the time. In calendar days.
 *
 * @param shares what is to be done at each quarter of the time, 0 first and 1 last
 */
record Plan(LocalDate begins, LocalDate ends, List<Double> shares) {

    private static final List<Double> STRAIGHT = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    Plan {
        shares = List.copyOf(shares);
    }

    static Plan straight(LocalDate begins, LocalDate ends) {
        return new Plan(begins, ends, STRAIGHT);
    }

    /** What is to be done by the end of a day, from 0 to 1. */
    double share(LocalDate day) {
        long all = ChronoUnit.DAYS.between(begins, ends);
        long passed = ChronoUnit.DAYS.between(begins, day);
        if (passed >= all) {
            return 1;
        }
        double time = Math.max(0.0, (double) passed / all) * (shares.size() - 1);
        int before = (int) time;
        return shares.get(before) + (shares.get(before + 1) - shares.get(before)) * (time - before);
    }

    /** What is to be reached by the end of a day. */
    double expected(LocalDate day, double from, double to) {
        return from + (to - from) * share(day);
    }

    /** At the beginning, at each quarter of the time and at the end; nothing where the target has no value. */
    List<Told.Planned> points(Target target) {
        Double to = target.value();
        if (to == null) {
            return List.of();
        }
        double from = target.grows() ? target.baseline() == null ? 0 : target.baseline() : to;
        long all = ChronoUnit.DAYS.between(begins, ends);
        return java.util.stream.IntStream.range(0, shares.size())
                .mapToObj(at -> new Told.Planned(
                        begins.plusDays(all * at / (shares.size() - 1)), from + (to - from) * shares.get(at)))
                .toList();
    }
}
