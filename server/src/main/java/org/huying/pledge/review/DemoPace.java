package org.huying.pledge.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.huying.pledge.Bound;
import org.huying.pledge.Counting;

/** How fast the demo's people are with an item (pure): most as planned, some early, some slow, some far behind or silent. */
final class DemoPace {

    private static final double WHOLE = 100;
    private static final int ALL = 10;

    /** What an indicator grows by that is set against another. */
    private static final double BESIDE = 5.8;

    private final Item item;
    private final double factor;
    private final boolean silent;

    DemoPace(Item item) {
        this.item = item;
        int sort = item.no() % ALL;
        this.silent = sort == 0;
        this.factor = switch (sort) {
            case 1 -> 0.52;
            case 2, 5 -> 0.8;
            case 3, 7 -> 1.3;
            default -> 1.04;
        };
    }

    Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("plan", "一季度定方案、落实资金与责任人；二、三季度集中推进，每月调度；四季度收尾、核查。");
        if (item.no() % 4 == 0) {
            plan.put("quarter", 15);
            plan.put("half", 45);
            plan.put("three-quarters", 80);
        }
        return plan;
    }

    /** Who says nothing any more from the autumn on. */
    boolean silentBy(LocalDate day) {
        return silent && day.getMonthValue() >= 9;
    }

    /** Whether its milestones are reached in time. */
    boolean keeps() {
        return factor >= 1 && !silent;
    }

    /** Whether a leader writes something on it. */
    boolean instructs() {
        return item.no() % ALL == 1;
    }

    boolean reachedBy(LocalDate day) {
        return grows() && share(day) >= 1;
    }

    Map<String, Object> report(LocalDate day) {
        Map<String, Object> report = new HashMap<>();
        report.put("amount", amount(day));
        report.put("progress", "本月按计划推进，已完成部分已逐项登记造册。");
        report.put("evidence", "台账、现场照片与验收单。");
        if (factor < 1) {
            report.put("obstacle", "部分点位协调难度大，进场晚于计划。");
        }
        return report;
    }

    Map<String, Object> done(LocalDate day) {
        return Map.of("amount", amount(day), "result", "目标已全部完成，现申请核查。", "evidence", "竣工验收单与现场照片。");
    }

    private boolean grows() {
        return item.terms().counting() != Counting.LEVEL;
    }

    private double share(LocalDate day) {
        LocalDate begins = LocalDate.of(item.terms().due().getYear(), 1, 1);
        double all = ChronoUnit.DAYS.between(begins, item.terms().due());
        return Math.min(1.0, ChronoUnit.DAYS.between(begins, day) / all * factor);
    }

    private double amount(LocalDate day) {
        Double target = item.terms().target();
        if (target == null
                && (item.terms().bound() == Bound.IN_STEP || item.terms().bound() == Bound.ABOVE)) {
            return BESIDE + day.getMonthValue() % 3 / (double) ALL;
        }
        double whole = target == null ? WHOLE : target;
        if (!grows()) {
            double off = item.terms().bound() == Bound.AT_MOST ? 2 - factor : factor;
            double month = (day.getMonthValue() % 4 - 1) / WHOLE;
            return Math.round(whole * (1 + (off - 1) / 2 + month) * ALL) / (double) ALL;
        }
        return Math.floor(whole * share(day));
    }
}
