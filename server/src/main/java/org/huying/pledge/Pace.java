package org.huying.pledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Pace against plan (pure). Where the next report is not overdue, what was reached is held against what was planned by the
 * day of the last report, since nobody can know more; where it is, against today.
 *
 * @param light how it stands
 * @param why the first reason that holds
 */
record Pace(Light light, Why why, Progress progress) {

    /** Below so much of what was planned a pledge is far behind. */
    private static final double FAR = 0.7;

    /** Below so much of it, it is behind. */
    private static final double NEAR = 0.9;

    /** So much beside a level that is to hold is far from it. */
    private static final double WIDE = 0.1;

    private static final int SILENT = 2;

    static Pace of(Target target, Plan plan, Course course, boolean milestoneMissed, LocalDate today) {
        Double reached = course.reached(target.counting());
        LocalDate day = reached == null || course.missed() > 0 ? today : course.reportedOn();
        LocalDate compared = day == null ? today : day;
        Progress progress = new Progress(
                reached, course.reportedOn(), expected(target, plan, compared), compared, course.reports());
        Why why = why(target, plan, course, progress, milestoneMissed, today);
        return new Pace(light(why, course.conclusion()), why, progress);
    }

    private static @Nullable Double expected(Target target, Plan plan, LocalDate day) {
        Double value = target.value();
        if (value == null) {
            return null;
        }
        return target.grows() ? Double.valueOf(plan.expected(day, from(target), value)) : value;
    }

    private static double from(Target target) {
        return target.baseline() == null ? 0 : target.baseline();
    }

    private static Why why(
            Target target, Plan plan, Course course, Progress progress, boolean milestoneMissed, LocalDate today) {
        Double reached = progress.reached();
        if (course.conclusion() != null) {
            return Why.CONCLUDED;
        }
        if (reached != null && target.grows() && target.reachedBy(reached)) {
            return Why.REACHED;
        }
        if (today.isAfter(plan.ends())) {
            return reached != null && target.reachedBy(reached) ? Why.REACHED : Why.LATE;
        }
        if (course.missed() >= SILENT) {
            return Why.SILENT;
        }
        Why behind = reached == null ? Why.ON_PLAN : behind(target, progress, reached);
        if (behind != Why.ON_PLAN) {
            return behind;
        }
        return course.missed() > 0 ? Why.UNREPORTED : milestoneMissed ? Why.MILESTONE : Why.ON_PLAN;
    }

    private static Why behind(Target target, Progress progress, double reached) {
        Double value = target.value();
        Double expected = progress.expected();
        if (value == null || expected == null) {
            return Why.ON_PLAN;
        }
        if (!target.grows()) {
            double missed = target.bound().missedBy(reached, value);
            return missed == 0 ? Why.ON_PLAN : missed > WIDE ? Why.FAR_BEHIND : Why.BEHIND;
        }
        double planned = expected - from(target);
        double share = planned == 0 ? 1 : (reached - from(target)) / planned;
        return share < FAR ? Why.FAR_BEHIND : share < NEAR ? Why.BEHIND : Why.ON_PLAN;
    }

    private static Light light(Why why, @Nullable String conclusion) {
        return switch (why) {
            case CONCLUDED ->
                "done".equals(conclusion) ? Light.GREEN : "partly".equals(conclusion) ? Light.YELLOW : Light.RED;
            case REACHED, ON_PLAN -> Light.GREEN;
            case BEHIND, UNREPORTED, MILESTONE -> Light.YELLOW;
            case LATE, SILENT, FAR_BEHIND -> Light.RED;
        };
    }
}
