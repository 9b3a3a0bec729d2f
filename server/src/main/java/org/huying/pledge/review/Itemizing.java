package org.huying.pledge.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.UnitCode;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.pledge.Bound;
import org.huying.pledge.Counting;
import org.huying.workreport.Change;
import org.huying.workreport.Part;
import org.huying.workreport.PracticalMatter;
import org.huying.workreport.Report;
import org.huying.workreport.Target;
import org.huying.workreport.Task;
import org.jspecify.annotations.Nullable;

/**
 * What a report promises, as items for the review (pure): headline targets, practical matters, quantified parts of them,
 * and the tasks of the plan. A practical matter with one quantity carries it itself.
 */
final class Itemizing {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MEASURE = 40;

    /** What is meant for several years is due at the end of the fifth. */
    private static final int SEVERAL = 4;

    private static final String PRACTICAL_PART = "0202";

    private final Report report;
    private final String text;
    private final int year;
    private final Line line;
    private final Duties duties;

    Itemizing(Report report, int year, Line line, Duties duties) {
        this.report = report;
        this.text = report.text();
        this.year = year;
        this.line = line;
        this.duties = duties;
    }

    List<Item.Terms> items() {
        List<Item.Terms> items = new ArrayList<>();
        report.annual().forEach(target -> items.add(target(target, "0101", year)));
        report.multiYear().forEach(target -> items.add(target(target, "0102", year + SEVERAL)));
        for (PracticalMatter matter : report.matters()) {
            practical(matter, items);
        }
        report.tasks().stream()
                .filter(task -> task.part() == Part.PLAN && !isTarget(task))
                .forEach(task -> items.add(task(task, Duties.category(task.lead()))));
        return items;
    }

    private boolean isTarget(Task task) {
        return report.annual().stream()
                .anyMatch(target -> target.start() <= task.start()
                        && task.start()
                                < target.start()
                                        + target.text()
                                                .codePointCount(0, target.text().length()));
    }

    private Item.Terms target(Target target, String category, int dueYear) {
        String measure = measure(target);
        return terms(
                category,
                named(target.name(), target.change()),
                target.value(),
                measure,
                bound(target.comparator()),
                counting(target.change(), measure),
                LocalDate.of(dueYear, 12, 31),
                target.text(),
                target.start(),
                lead(category, null, null, target.name()));
    }

    /** What is to grow in step with something else, or faster, is told in per cent. */
    private static String measure(Target target) {
        if (target.unit() != null) {
            return target.unit();
        }
        Bound bound = bound(target.comparator());
        boolean beside = bound == Bound.IN_STEP || bound == Bound.ABOVE;
        return beside && (target.change() == Change.INCREASE || target.change() == Change.DECREASE) ? "%" : "";
    }

    private static String named(String name, Change change) {
        return switch (change) {
            case INCREASE -> name.matches(".*(增长|增速|新增|增加|增幅)$") ? name : name + "增长";
            case DECREASE -> name.matches(".*(下降|降低|减少|降幅)$") ? name : name + "下降";
            case LEVEL, RANK -> name;
        };
    }

    private static Bound bound(String comparator) {
        return switch (comparator) {
            case ">=" -> Bound.AT_LEAST;
            case "<=" -> Bound.AT_MOST;
            case "~" -> Bound.ABOUT;
            case "sync" -> Bound.IN_STEP;
            case ">" -> Bound.ABOVE;
            default -> Bound.EXACTLY;
        };
    }

    /** A rate or a place among others holds at any time; an amount grows. */
    private static Counting counting(Change change, String measure) {
        boolean rate = change == Change.RANK || measure.contains("%") || measure.contains("百分点");
        return rate ? Counting.LEVEL : Counting.TOTAL;
    }

    private void practical(PracticalMatter matter, List<Item.Terms> items) {
        String quote = quote(matter);
        List<Task> all = report.tasks().stream()
                .filter(task -> within(task, matter, quote))
                .toList();
        List<Task> parts = all.stream().filter(task -> task.quantity() != null).toList();
        String named = all.stream()
                .map(Task::unitNamed)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Task only = parts.size() == 1 ? parts.getFirst() : null;
        String measure = only == null || only.unit() == null ? "" : only.unit();
        String duty = duties.duty(quote).orElse(null);
        items.add(terms(
                "0201",
                matter.title(),
                only == null ? null : only.quantity(),
                measure,
                only == null ? Bound.EXACTLY : Bound.AT_LEAST,
                counting(Change.LEVEL, measure),
                latest(all),
                quote,
                matter.start(),
                lead("0201", named, duty, quote)));
        if (only == null) {
            parts.forEach(task -> items.add(task(task, PRACTICAL_PART)));
        }
    }

    /** The day by which all of a matter is to be done; the year's last where it has no part. */
    private LocalDate latest(List<Task> parts) {
        return parts.stream()
                .map(task -> Deadlines.of(task.deadline(), year))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> Deadlines.of(null, year));
    }

    private static boolean within(Task task, PracticalMatter matter, String quote) {
        return task.start() >= matter.start()
                && task.start() < matter.start() + quote.codePointCount(0, quote.length());
    }

    /** The matter's words as they stand, from its title to the end of its text. */
    private String quote(PracticalMatter matter) {
        int from = text.offsetByCodePoints(0, matter.start());
        int rest = matter.text().isEmpty() ? -1 : text.indexOf(matter.text(), from);
        int title = text.indexOf(matter.title(), from);
        int end = rest >= 0
                ? rest + matter.text().length()
                : title >= 0 ? title + matter.title().length() : from;
        return text.substring(from, Math.max(from, end));
    }

    private Item.Terms task(Task task, String category) {
        String measure = task.unit() == null ? "" : task.unit();
        return terms(
                category,
                task.verb() + task.object(),
                task.quantity(),
                measure,
                task.quantity() == null ? Bound.EXACTLY : Bound.AT_LEAST,
                counting(Change.LEVEL, measure),
                Deadlines.of(task.deadline(), year),
                task.text(),
                task.start(),
                lead(category, task.unitNamed(), task.lead(), task.text()));
    }

    private @Nullable UnitCode lead(String category, @Nullable String named, @Nullable String duty, String words) {
        String likely = duty == null ? duties.duty(words).orElse(null) : duty;
        Optional<UnitCode> usual = duties.usual(
                line.category(category).map(Category::unit).map(UnitCode::value).orElse(null));
        return duties.named(named).or(() -> duties.unit(likely)).or(() -> usual).orElse(null);
    }

    private Item.Terms terms(
            String category,
            String name,
            @Nullable Double target,
            String measure,
            Bound bound,
            Counting counting,
            LocalDate due,
            String quote,
            int starts,
            @Nullable UnitCode lead) {
        return new Item.Terms(
                category,
                cut(name.strip().replaceAll("\\s+", " "), LONGEST_NAME),
                target,
                cut(measure, LONGEST_MEASURE),
                bound,
                counting,
                null,
                due,
                quote,
                starts,
                lead,
                List.of(),
                null);
    }

    private static String cut(String words, int most) {
        int length = words.codePointCount(0, words.length());
        return length <= most ? words : words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
    }
}
