package org.huying.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.matter.counted.CountQuery;
import org.huying.matter.counted.CountedList;
import org.huying.matter.counted.Counts;
import org.huying.matter.counted.MatterCounts;
import org.huying.matter.tally.Lag;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to figures. What it counts and what it lists come from one query, so that a figure is the sum of its matters (law 6). */
@Service
public class Statistics {

    private static final Bilingual TOTAL = new Bilingual("合计", "Total");

    private final MatterCounts counts;
    private final Trees trees;
    private final Clock clock;

    Statistics(MatterCounts counts, Trees trees, Clock clock) {
        this.counts = counts;
        this.trees = trees;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA);
    }

    /** The figures of what is asked, as far as the viewer may see the matters behind them. */
    public Table table(Viewer viewer, Question question) {
        Period period = question.period().until(asOf(question));
        return question.by() == Dimension.PERIOD
                ? byPeriod(viewer, question, period)
                : byValue(viewer, question, period);
    }

    /** How far the figures are behind what has happened. */
    public Lag lag(Viewer viewer) {
        return counts.lag(viewer.district());
    }

    /** The last day of which anything is known. */
    LocalDate asOf(Question question) {
        LocalDate today = today();
        LocalDate asOf = question.asOf();
        return asOf == null || asOf.isAfter(today) ? today : asOf;
    }

    private Table byValue(Viewer viewer, Question question, Period period) {
        Tree tree = trees.of(viewer.district(), question.by());
        Map<String, Counts> now = rolledUp(viewer, question, period, tree);
        Map<Comparison, Map<String, Counts>> before = new EnumMap<>(Comparison.class);
        LocalDate first = first(viewer.district());
        for (Comparison comparison : Comparison.values()) {
            if (!comparison.of(period).from().isBefore(first)) {
                before.put(comparison, rolledUp(viewer, question, comparison.of(period), tree));
            }
        }
        TreeSet<String> values =
                new TreeSet<>(Comparator.<String>comparingInt(tree::order).thenComparing(Comparator.naturalOrder()));
        values.addAll(now.keySet());
        before.values().forEach(then -> values.addAll(then.keySet()));
        List<Row> rows = values.stream()
                .map(value -> new Row(
                        value,
                        title(tree, question, value),
                        null,
                        tree.deeper(value),
                        now.getOrDefault(value, Counts.NONE),
                        each(before, then -> then.getOrDefault(value, Counts.NONE))))
                .toList();
        return new Table(question, period, rows, total(sum(now), each(before, Statistics::sum)));
    }

    /** Of categories the line is said too, where there are several. */
    private static Bilingual title(Tree tree, Question question, String value) {
        Bilingual title = tree.title(value);
        if (question.by() != Dimension.CATEGORY || question.filters().containsKey(Dimension.CATEGORY)) {
            return title;
        }
        Bilingual line = tree.title(value.replaceFirst("^only:", "").replaceFirst("/.*", ""));
        return line.equals(title)
                ? title
                : new Bilingual(line.zh() + " · " + title.zh(), line.en() + " · " + title.en());
    }

    private Map<String, Counts> rolledUp(Viewer viewer, Question question, Period period, Tree tree) {
        String root = question.filter(question.by());
        Map<String, Counts> rows = new HashMap<>();
        counts.count(
                        viewer,
                        query(viewer.district(), question, period),
                        question.by().by())
                .forEach((key, number) -> rows.merge(tree.row(key, root), number, Counts::plus));
        return rows;
    }

    private Table byPeriod(Viewer viewer, Question question, Period period) {
        List<Period> periods = period.split(question.grain());
        LocalDate earliest = periods.stream()
                .flatMap(one -> Stream.of(
                        one.from(), one.previous().from(), one.yearBefore().from()))
                .min(Comparator.naturalOrder())
                .orElse(period.from());
        NavigableMap<LocalDate, Counts> days = new TreeMap<>();
        Period whole = new Period(
                earliest.isBefore(period.yearBefore().from())
                        ? earliest
                        : period.yearBefore().from(),
                period.to());
        counts.count(viewer, query(viewer.district(), question, whole), Dimension.PERIOD.by())
                .forEach((day, number) -> days.put(LocalDate.parse(day), number));
        LocalDate first = first(viewer.district());
        List<Row> rows = new ArrayList<>();
        for (Period one : periods) {
            rows.add(new Row(
                    one.from().toString(),
                    title(one, question.grain()),
                    one,
                    question.grain() != Grain.DAY,
                    within(days, one),
                    before(one, first, then -> within(days, then))));
        }
        Map<Comparison, Counts> before =
                before(period, first, then -> counts.total(viewer, query(viewer.district(), question, then)));
        return new Table(question, period, rows, total(within(days, period), before));
    }

    private static Map<Comparison, Counts> before(Period period, LocalDate first, Function<Period, Counts> count) {
        Map<Comparison, Counts> before = new EnumMap<>(Comparison.class);
        for (Comparison comparison : Comparison.values()) {
            if (!comparison.of(period).from().isBefore(first)) {
                before.put(comparison, count.apply(comparison.of(period)));
            }
        }
        return before;
    }

    /** The first day of which there are matters: a time that began before it is nothing to compare with. */
    private LocalDate first(DistrictCode district) {
        return counts.first(district)
                .map(at -> LocalDate.ofInstant(at, Zones.CHINA))
                .orElse(LocalDate.MAX);
    }

    private static Counts within(NavigableMap<LocalDate, Counts> days, Period period) {
        return sum(days.subMap(period.from(), true, period.to(), true));
    }

    private static <T> Map<Comparison, Counts> each(Map<Comparison, T> all, Function<T, Counts> count) {
        Map<Comparison, Counts> each = new EnumMap<>(Comparison.class);
        all.forEach((comparison, one) -> each.put(comparison, count.apply(one)));
        return each;
    }

    private static Counts sum(Map<?, Counts> all) {
        return all.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    private static Row total(Counts now, Map<Comparison, Counts> before) {
        return new Row("", TOTAL, null, false, now, before);
    }

    /** {@code 2026年11月}, {@code 2026年第4季度}, {@code 11-16 至 11-22}. */
    static Bilingual title(Period period, Grain grain) {
        LocalDate from = period.from();
        boolean whole = period.equals(grain.around(from));
        String days = from.equals(period.to()) ? from.toString() : from + " – " + period.to();
        return switch (grain) {
            case DAY, WEEK -> Bilingual.same(days);
            case MONTH ->
                whole
                        ? new Bilingual(
                                "%d年%d月".formatted(from.getYear(), from.getMonthValue()),
                                "%d-%02d".formatted(from.getYear(), from.getMonthValue()))
                        : Bilingual.same(days);
            case QUARTER ->
                whole
                        ? new Bilingual(
                                "%d年第%d季度".formatted(from.getYear(), (from.getMonthValue() + 2) / 3),
                                "%d Q%d".formatted(from.getYear(), (from.getMonthValue() + 2) / 3))
                        : Bilingual.same(days);
            case YEAR ->
                whole ? new Bilingual(from.getYear() + "年", String.valueOf(from.getYear())) : Bilingual.same(days);
        };
    }

    /** The figures of all that the question's filters leave, in its period. */
    public Counts total(Viewer viewer, Question question) {
        return counts.total(viewer, query(viewer.district(), question, question.period()));
    }

    /**
     * The matters behind a figure, the newest first.
     *
     * @param only those that are the number itself, or those that it is not of what it is a share of; absent for all
     */
    public Evidence evidence(
            Viewer viewer, Question question, Measure measure, @Nullable Boolean only, int offset, int size) {
        CountQuery query = query(viewer.district(), question, question.period());
        Figure figure = Figure.of(measure, counts.total(viewer, query));
        return new Evidence(
                figure,
                counts.list(viewer, query, new CountedList(measure.behind(), measure.counted(), only, offset, size)));
    }

    CountQuery query(DistrictCode district, Question question, Period period) {
        CountQuery query = new CountQuery(period.begins(), period.ends())
                .at(question.site())
                .asOf(question.asOf());
        for (Map.Entry<Dimension, String> filter : question.filters().entrySet()) {
            Dimension dimension = filter.getKey();
            query = query.with(dimension.by(), trees.of(district, dimension).keys(filter.getValue()));
        }
        return query;
    }

    /** Whether a filter can have that value. */
    public boolean knows(Viewer viewer, Dimension dimension, String value) {
        return trees.of(viewer.district(), dimension).knows(value);
    }

    public Bilingual title(Viewer viewer, Dimension dimension, String value) {
        return trees.of(viewer.district(), dimension).title(value);
    }

    /** The values above one, the highest first. */
    public List<Choice> above(Viewer viewer, Dimension dimension, String value) {
        Tree tree = trees.of(viewer.district(), dimension);
        return tree.above(value).stream()
                .map(above -> new Choice(above, tree.title(above), tree.depth(above)))
                .toList();
    }

    /** The values from which a filter is chosen, no deeper than a level. */
    public List<Choice> choices(Viewer viewer, Dimension dimension, int deepest) {
        Tree tree = trees.of(viewer.district(), dimension);
        return tree.all().stream()
                .map(node -> new Choice(node.value(), node.title(), tree.depth(node.value())))
                .filter(choice -> choice.depth() <= deepest)
                .toList();
    }

    /** A value that a filter can have. */
    public record Choice(String value, Bilingual title, int depth) {}
}
