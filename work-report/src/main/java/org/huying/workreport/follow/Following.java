package org.huying.workreport.follow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huying.workreport.Change;
import org.huying.workreport.Figure;
import org.huying.workreport.Followed;
import org.huying.workreport.Followed.Verdict;
import org.huying.workreport.Part;
import org.huying.workreport.Progress;
import org.huying.workreport.Qualifier;
import org.huying.workreport.Report;
import org.jspecify.annotations.Nullable;

/** Joins what was promised for a year to what the next year's report says of that year. */
public final class Following {

    /** Two names are of one thing from this likeness on, between 0 and 1. */
    private static final double ALIKE = 0.75;

    /** The mean of several years is no year's. */
    private static final String YEARLY = "年均";

    private static final double ALL = 100;
    private static final Pattern WITHIN_YEAR = Pattern.compile("季度|半年|[1-9]月|个月|中期");

    private Following() {}

    /** Every promise of every report whose year another of the reports reviews, in the order of years and texts. */
    public static List<Followed> of(List<Report> reports) {
        List<Followed> followed = new ArrayList<>();
        List<Report> ordered = reports.stream()
                .filter(report ->
                        report.meta().planYear() != null && report.meta().reportYear() != null)
                .sorted(Comparator.comparing(
                        report -> String.valueOf(report.meta().planYear())))
                .toList();
        for (Report report : ordered) {
            ordered.stream()
                    .filter(other -> String.valueOf(other.meta().reportYear())
                            .equals(String.valueOf(report.meta().planYear())))
                    .forEach(next -> join(followed, report, next));
        }
        return followed;
    }

    private static void join(List<Followed> followed, Report report, Report next) {
        Integer year = report.meta().planYear();
        Set<Figure> taken = new HashSet<>();
        for (Figure promised : report.figures()) {
            if (promised.part() != Part.PLAN && promised.part() != Part.PRACTICAL
                    || promised.change() == Change.RANK
                    || year == null) {
                continue;
            }
            Figure best = null;
            double most = ALIKE;
            for (Figure reached : next.figures()) {
                boolean same = reached.part() == Part.REVIEW
                        && reached.change() == promised.change()
                        && reached.unit().equals(promised.unit())
                        && !taken.contains(reached)
                        && reached.text().contains(YEARLY) == promised.text().contains(YEARLY);
                double alike = same ? likeness(promised.name(), reached.name()) : 0;
                if (alike > most || best == null && alike >= most) {
                    best = reached;
                    most = alike;
                }
            }
            if (best != null) {
                taken.add(best);
            }
            Double completes = completes(promised, next);
            Verdict verdict = verdict(promised, best, completes, withinYear(next));
            followed.add(new Followed(year, promised.name(), promised, best, completes, verdict));
        }
    }

    /** The share of the promise that a report says is done. */
    private static @Nullable Double completes(Figure promised, Report next) {
        for (Progress progress : next.progress()) {
            boolean same = progress.unit() == null || progress.unit().equals(promised.unit());
            if (same && likeness(promised.name(), progress.name()) >= ALIKE) {
                return progress.completes();
            }
        }
        return null;
    }

    private static boolean withinYear(Report report) {
        String title = report.meta().title();
        return title != null && WITHIN_YEAR.matcher(title).find()
                || report.outline().stream()
                        .anyMatch(heading -> heading.level() == 1
                                && heading.part() == Part.REVIEW
                                && WITHIN_YEAR.matcher(heading.title()).find());
    }

    private static Verdict verdict(
            Figure promised, @Nullable Figure reached, @Nullable Double completes, boolean withinYear) {
        if (completes != null && completes >= ALL) {
            return Verdict.MET;
        }
        if (completes != null) {
            return withinYear ? Verdict.UNDER_WAY : Verdict.MISSED;
        }
        if (reached == null) {
            return Verdict.SILENT;
        }
        boolean ceiling = promised.qualifier() == Qualifier.UNDER || promised.qualifier() == Qualifier.UPTO;
        boolean met = ceiling ? reached.value() <= promised.value() : reached.value() >= promised.value();
        return met ? Verdict.MET : withinYear ? Verdict.UNDER_WAY : Verdict.MISSED;
    }

    /** How alike two names are, from 0 to 1: twice their common pairs of characters by all pairs (Dice 1945). */
    static double likeness(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (a.equals(b)) {
            return 1;
        }
        if (a.length() < 2 || b.length() < 2) {
            return 0;
        }
        List<String> left = pairs(b);
        int common = 0;
        for (String pair : pairs(a)) {
            if (left.remove(pair)) {
                common++;
            }
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }

    private static List<String> pairs(String name) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return pairs;
    }

    private static String bare(String name) {
        return name.replaceAll("[\\p{P}的各类]", "").replaceFirst("^(全市|全区|全县)", "");
    }
}
