package org.huying.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.counting.Measured;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.indicator.definition.Definition;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Definitions;
import org.huying.indicator.definition.DistrictWords;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Source;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to defined figures. Whatever is asked is computed as of a day: by the edition of the indicator, the lines and the
 * trees of units, places and categories that held at its end, from the facts that were known then. So the same question
 * about a past day has the same answer for ever (law 7), and every answer opens into its records (law 6).
 */
@Service
public class Indicators {

    private final Definitions definitions;
    private final Map<Source, Counter<?, ?, ?>> counters;
    private final Trees trees;
    private final Statistics statistics;

    Indicators(Definitions definitions, List<Counter<?, ?, ?>> counters, Trees trees, Statistics statistics) {
        this.definitions = definitions;
        this.counters = counters.stream()
                .collect(Collectors.toMap(
                        Counter::source, Function.identity(), (one, other) -> one, () -> new EnumMap<>(Source.class)));
        this.trees = trees;
        this.statistics = statistics;
    }

    /** The indicators that hold at the end of a day, in the order of their ids; today's where there is none. */
    public List<Indicator> list(DistrictCode district, @Nullable LocalDate asOf) {
        return definitions.all(district, day(asOf)).stream()
                .filter(Indicator.class::isInstance)
                .map(Indicator.class::cast)
                .toList();
    }

    public Optional<Indicator> find(DistrictCode district, DefinitionId id, @Nullable LocalDate asOf) {
        return definitions.find(district, id, day(asOf)).flatMap(Indicators::indicator);
    }

    private static Optional<Indicator> indicator(Definition definition) {
        return definition instanceof Indicator indicator ? Optional.of(indicator) : Optional.empty();
    }

    /**
     * An indicator as it holds at the end of a day, today where there is none.
     *
     * @throws NotFound if the district has none of that name
     */
    public Indicator require(DistrictCode district, DefinitionId id, @Nullable LocalDate asOf) {
        return find(district, id, asOf)
                .orElseThrow(() -> new NotFound("indicator", "没有指标“" + id + "”", "there is no indicator " + id));
    }

    /**
     * A figure.
     *
     * @param filters a value of each dimension that it is narrowed by
     * @param asOf as it stood at the end of which day; as it stands now where that is absent
     * @throws NotFound if the district has no such indicator
     */
    public IndicatorFigure compute(
            Viewer viewer, DefinitionId id, Map<Dimension, String> filters, Period period, @Nullable LocalDate asOf) {
        Question question = new Question(Dimension.PLACE, Grain.MONTH, period, filters, null, asOf);
        return compute(viewer, List.of(require(viewer.district(), id, asOf)), question)
                .getFirst();
    }

    /** The figures of several indicators for one question, in their order; by what it is asked does not matter. */
    public List<IndicatorFigure> compute(Viewer viewer, List<Indicator> indicators, Question asked) {
        Question question = whole(asked);
        indicators.forEach(indicator -> requireFilters(indicator, question));
        Rows none = Rows.of(Dimension.PLACE.by(), Map.of());
        List<Measured> total = measure(viewer, indicators, question, none).total();
        List<IndicatorFigure.Term> terms = terms(viewer.district(), question);
        return java.util.stream.IntStream.range(0, indicators.size())
                .mapToObj(at -> new IndicatorFigure(indicators.get(at), question, terms, total.get(at)))
                .toList();
    }

    /** An indicator by the dimension that is asked for. */
    public IndicatorTable table(Viewer viewer, Indicator indicator, Question asked) {
        return tables(viewer, List.of(indicator), asked, null).getFirst();
    }

    /**
     * Several indicators by the same rows.
     *
     * @param values the values that are rows, whatever lies between; the level below what is asked where there are none
     */
    List<IndicatorTable> tables(
            Viewer viewer, List<Indicator> indicators, Question asked, @Nullable Set<String> values) {
        Question question = whole(asked);
        indicators.forEach(indicator -> requireFilters(indicator, question));
        indicators.forEach(indicator -> requireDimension(indicator, question.by(), "by"));
        Tree tree = trees.of(viewer.district(), question.by(), day(question.asOf()));
        List<Period> periods =
                question.by() == Dimension.PERIOD ? question.period().split(question.grain()) : List.of();
        Rows rows = question.by() == Dimension.PERIOD
                ? Rows.periods(periods.stream().map(Period::from).toList())
                : Rows.of(question.by().by(), rows(tree, question, values));
        MeasuredRows found = measure(viewer, indicators, question, rows);
        Lines lines = new Lines(viewer.district(), question, tree, periods, values);
        return java.util.stream.IntStream.range(0, indicators.size())
                .mapToObj(at -> table(indicators.get(at), lines, found, at))
                .toList();
    }

    /** What the rows of a table are. */
    private record Lines(
            DistrictCode district,
            Question question,
            Tree tree,
            List<Period> periods,
            @Nullable Set<String> values) {}

    private IndicatorTable table(Indicator indicator, Lines lines, MeasuredRows found, int at) {
        Question question = lines.question();
        Map<String, Measured> measured = new HashMap<>();
        found.rows().forEach((row, all) -> measured.put(row, all.get(at)));
        List<IndicatorTable.Line> rows = question.by() == Dimension.PERIOD
                ? lines.periods().stream()
                        .map(period -> line(
                                indicator,
                                question.during(period),
                                period,
                                measured.getOrDefault(period.from().toString(), Measured.NOTHING)))
                        .toList()
                : byValue(indicator, lines, measured);
        return new IndicatorTable(
                indicator,
                question,
                rows,
                new IndicatorFigure(
                        indicator,
                        question,
                        terms(lines.district(), question),
                        found.total().get(at)));
    }

    private IndicatorTable.Line line(Indicator indicator, Question question, Period period, Measured measured) {
        return new IndicatorTable.Line(
                period.from().toString(),
                Statistics.title(period, question.grain()),
                period,
                question.grain() != Grain.DAY,
                new IndicatorFigure(indicator, question, List.of(), measured));
    }

    private List<IndicatorTable.Line> byValue(Indicator indicator, Lines lines, Map<String, Measured> measured) {
        Tree tree = lines.tree();
        Question question = lines.question();
        Set<String> all =
                new TreeSet<>(Comparator.<String>comparingInt(tree::order).thenComparing(Comparator.naturalOrder()));
        all.addAll(measured.keySet());
        if (lines.values() != null) {
            all.addAll(lines.values());
        }
        return all.stream()
                .map(value -> {
                    Question narrowed = question.with(question.by(), value);
                    return new IndicatorTable.Line(
                            value,
                            tree.title(value),
                            null,
                            tree.deeper(value),
                            new IndicatorFigure(
                                    indicator, narrowed, List.of(), measured.getOrDefault(value, Measured.NOTHING)));
                })
                .toList();
    }

    private static Map<String, String> rows(Tree tree, Question question, @Nullable Set<String> values) {
        String root = question.filter(question.by());
        Map<String, String> rows = new HashMap<>();
        tree.all()
                .forEach(node -> rows.put(
                        node.value(),
                        values == null ? tree.row(node.value(), root) : tree.within(node.value(), values)));
        rows.put("", Tree.NONE);
        return rows;
    }

    /** Those of one source are counted together. */
    private MeasuredRows measure(Viewer viewer, List<Indicator> indicators, Question question, Rows rows) {
        LocalDate day = day(question.asOf());
        Map<String, List<Measured>> all = new HashMap<>();
        List<Measured> total = nothing(indicators.size());
        counters.forEach((source, counter) -> {
            List<Indicator> some = indicators.stream()
                    .filter(indicator -> indicator.source() == source)
                    .toList();
            if (some.isEmpty()) {
                return;
            }
            MeasuredRows found = counter.measure(viewer, some, question, rows, day);
            place(indicators, source, found.total(), total);
            found.rows()
                    .forEach((row, measured) -> place(
                            indicators,
                            source,
                            measured,
                            all.computeIfAbsent(row, none -> nothing(indicators.size()))));
        });
        return new MeasuredRows(all, total);
    }

    private static List<Measured> nothing(int size) {
        return new ArrayList<>(Collections.nCopies(size, Measured.NOTHING));
    }

    private static void place(List<Indicator> indicators, Source source, List<Measured> some, List<Measured> into) {
        int next = 0;
        for (int at = 0; at < indicators.size(); at++) {
            if (indicators.get(at).source() == source) {
                into.set(at, some.get(next++));
            }
        }
    }

    /** The records behind a figure: a stretch of a part. */
    public IndicatorRecords records(
            Viewer viewer, Indicator indicator, Question asked, Part part, int offset, int size) {
        Question question = whole(asked);
        IndicatorFigure figure = compute(viewer, List.of(indicator), question).getFirst();
        Counter<?, ?, ?> counter = Objects.requireNonNull(counters.get(indicator.source()));
        return new IndicatorRecords(
                figure, part, counter.list(viewer, indicator, question, part, offset, size, day(question.asOf())));
    }

    /** Whether a row is what counts directly under a value that has others below it. */
    boolean aboveOthers(DistrictCode district, Question question, String value) {
        return value.startsWith(Tree.ONLY)
                && trees.of(district, question.by(), day(question.asOf())).deeper(value.substring(Tree.ONLY.length()));
    }

    /** The filters of a question in words. */
    List<IndicatorFigure.Term> terms(DistrictCode district, Question question) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filters.putAll(question.filters());
        LocalDate day = day(question.asOf());
        return filters.entrySet().stream()
                .map(filter -> new IndicatorFigure.Term(
                        filter.getKey(),
                        trees.of(district, filter.getKey(), day).title(filter.getValue())))
                .toList();
    }

    /** Whether a filter can have that value. */
    public boolean knows(DistrictCode district, Dimension dimension, String value) {
        return trees.of(district, dimension).knows(value);
    }

    /** All that the district's definitions may name today. */
    public DistrictWords words(DistrictCode district) {
        return new DistrictWords() {

            @Override
            public boolean value(Dimension dimension, String value) {
                return knows(district, dimension, value);
            }

            @Override
            public boolean number(String line, String field) {
                return trees.number(district, line, field).isPresent();
            }

            @Override
            public boolean numberOfThings(String kind, String field) {
                return trees.numberOfThings(district, kind, field).isPresent();
            }
        };
    }

    /** What a number of a line's matters is called; its name where the line no longer has it. */
    Bilingual number(DistrictCode district, String line, String field) {
        return trees.number(district, line, field).orElseGet(() -> Bilingual.same(field));
    }

    /** What a number of a kind's things is called; its name where the kind no longer has it. */
    Bilingual numberOfThings(DistrictCode district, String kind, String field) {
        return trees.numberOfThings(district, kind, field).orElseGet(() -> Bilingual.same(field));
    }

    /** What a value of a dimension is called. */
    public Bilingual title(DistrictCode district, Dimension dimension, String value) {
        return trees.of(district, dimension).title(value);
    }

    private Question whole(Question question) {
        LocalDate today = statistics.today();
        LocalDate asOf = question.asOf();
        Question past = asOf == null || !asOf.isBefore(today) ? question.asOf(null) : question;
        return past.during(question.period().until(day(asOf)));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        LocalDate today = statistics.today();
        return asOf == null || asOf.isAfter(today) ? today : asOf;
    }

    private static void requireFilters(Indicator indicator, Question question) {
        question.filters().keySet().forEach(dimension -> requireDimension(indicator, dimension, dimension.word()));
    }

    private static void requireDimension(Indicator indicator, Dimension dimension, String field) {
        if (!indicator.by().contains(dimension)) {
            String known = indicator.by().stream().sorted().map(Dimension::word).collect(Collectors.joining(", "));
            throw new Invalid(Refusal.of(
                            "dimension",
                            "指标“%s”不按 %s 统计；可用：%s。".formatted(indicator.title().zh(), dimension.word(), known),
                            "The indicator %s is not told apart by %s; known: %s."
                                    .formatted(indicator.id(), dimension.word(), known))
                    .at(field));
        }
    }
}
