package org.huying.indicator.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.indicator.Comparison;
import org.huying.indicator.Dimension;
import org.huying.indicator.Figure;
import org.huying.indicator.Measure;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.indicator.Row;
import org.huying.indicator.Statistics;
import org.huying.indicator.Statistics.Choice;
import org.huying.indicator.Table;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a table of figures for the page. */
@Component
class StatisticsSheets {

    static final List<Measure> COLUMNS = List.of(Measure.values());

    private static final String BY_NAME = "name";

    private final Statistics statistics;

    StatisticsSheets(Statistics statistics) {
        this.statistics = statistics;
    }

    /** How the table is shown, which changes nothing of what it says. */
    record Look(String compare, String sort, boolean ascending) {

        static Look of(@Nullable String compare, @Nullable String sort, @Nullable String order, Dimension by) {
            String by0 = Askings.said(sort);
            String known =
                    by0 != null && (by0.equals(BY_NAME) || Measure.find(by0).isPresent())
                            ? by0
                            : by == Dimension.PERIOD ? BY_NAME : Measure.FILED.word();
            String with = Askings.said(compare);
            return new Look(
                    with != null && List.of("previous", "year", "both").contains(with) ? with : "none",
                    known,
                    order == null ? known.equals(BY_NAME) : order.equals("asc"));
        }

        boolean shows(Comparison comparison) {
            return compare.equals("both") || compare.equals(comparison.word());
        }

        Map<String, String> settings() {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("compare", compare);
            settings.put("sort", sort);
            settings.put("order", ascending ? "asc" : "desc");
            return settings;
        }
    }

    /** The rows in the order in which they are shown. */
    static List<Row> sorted(Table table, Look look) {
        List<Row> rows = new ArrayList<>(table.rows());
        Measure.find(look.sort()).ifPresent(measure -> rows.sort(byValue(measure, look.ascending())));
        if (look.sort().equals(BY_NAME) && !look.ascending()) {
            return rows.reversed();
        }
        return rows;
    }

    /** Rows without a figure come last, either way. */
    private static Comparator<Row> byValue(Measure measure, boolean ascending) {
        Comparator<Double> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(row -> row.figure(measure).value(), Comparator.nullsLast(order));
    }

    StatisticsView view(Viewer viewer, Asked asked, Look look) {
        Question question = asked.question();
        Table table = statistics.table(viewer, question);
        Map<String, String> settings = look.settings();
        return new StatisticsView(
                question,
                asked.preset(),
                table.period(),
                statistics.today(),
                statistics.lag(viewer),
                look.compare(),
                look.sort(),
                asked.problems(),
                dimensions(asked, settings),
                crumbs(viewer, asked, settings),
                filters(viewer, question),
                columns(asked, look),
                sorted(table, look).stream()
                        .map(row -> line(row, cellQuestion(table, row), asked, look))
                        .toList(),
                line(table.total(), question.during(table.period()), asked, look),
                Addresses.table("/statistics/table.xlsx", question, asked.preset(), settings),
                Addresses.table("/statistics/table.csv", question, asked.preset(), settings),
                Addresses.table("/map", question.by(Dimension.PLACE), asked.preset(), Map.of()));
    }

    private static List<StatisticsView.Link> dimensions(Asked asked, Map<String, String> settings) {
        Map<String, String> kept = new LinkedHashMap<>(settings);
        kept.remove("sort");
        kept.remove("order");
        return Dimension.OF_MATTERS.stream()
                .map(dimension -> new StatisticsView.Link(
                        Bilingual.same(dimension.word()),
                        Addresses.table(Addresses.TABLE, asked.question().by(dimension), asked.preset(), kept),
                        dimension.word(),
                        dimension == asked.question().by()))
                .toList();
    }

    private List<StatisticsView.Link> crumbs(Viewer viewer, Asked asked, Map<String, String> settings) {
        Question question = asked.question();
        String value = question.filter(question.by());
        if (value == null || question.by() == Dimension.PERIOD) {
            return List.of();
        }
        List<StatisticsView.Link> crumbs = new ArrayList<>();
        for (Choice above : statistics.above(viewer, question.by(), value)) {
            crumbs.add(
                    crumb(above.title(), question.with(question.by(), above.value()), asked, settings, above.value()));
        }
        crumbs.add(new StatisticsView.Link(statistics.title(viewer, question.by(), value), null, value, true));
        return crumbs;
    }

    private static StatisticsView.Link crumb(
            Bilingual title, Question question, Asked asked, Map<String, String> settings, String word) {
        return new StatisticsView.Link(
                title, Addresses.table(Addresses.TABLE, question, asked.preset(), settings), word, false);
    }

    List<StatisticsView.Filter> filters(Viewer viewer, Question question) {
        return filters(
                viewer,
                question,
                List.of(Dimension.LINE, Dimension.CATEGORY, Dimension.PLACE, Dimension.UNIT, Dimension.CHANNEL));
    }

    List<StatisticsView.Filter> filters(Viewer viewer, Question question, List<Dimension> dimensions) {
        List<StatisticsView.Filter> filters = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            String value = question.filter(dimension);
            List<Choice> choices = new ArrayList<>(choices(viewer, question, dimension));
            if (value != null
                    && choices.stream().noneMatch(choice -> choice.value().equals(value))) {
                choices.addFirst(new Choice(value, statistics.title(viewer, dimension, value), 0));
            }
            filters.add(new StatisticsView.Filter(dimension.word(), value, choices));
        }
        return filters;
    }

    private List<Choice> choices(Viewer viewer, Question question, Dimension dimension) {
        String line = question.filter(Dimension.LINE);
        return switch (dimension) {
            case CATEGORY ->
                line == null
                        ? statistics.choices(viewer, dimension, 1)
                        : statistics.choices(viewer, dimension, 2).stream()
                                .filter(choice -> choice.value().startsWith(line + "/"))
                                .toList();
            case PLACE -> statistics.choices(viewer, dimension, 2);
            case UNIT, KIND -> statistics.choices(viewer, dimension, 1);
            case LINE, CHANNEL, PERIOD -> statistics.choices(viewer, dimension, 0);
        };
    }

    private static List<StatisticsView.Column> columns(Asked asked, Look look) {
        return COLUMNS.stream()
                .map(measure -> {
                    boolean sorted = measure.word().equals(look.sort());
                    Look other = new Look(look.compare(), measure.word(), sorted && !look.ascending());
                    return new StatisticsView.Column(
                            measure,
                            Addresses.table(Addresses.TABLE, asked.question(), asked.preset(), other.settings()),
                            sorted);
                })
                .toList();
    }

    /** What is behind the figures of a row. */
    static Question cellQuestion(Table table, Row row) {
        Question within = table.question().during(table.period());
        return row.period() != null ? within.during(row.period()) : within.with(within.by(), row.value());
    }

    private static StatisticsView.Line line(Row row, Question behind, Asked asked, Look look) {
        return new StatisticsView.Line(
                row.title(),
                drill(row, asked, look),
                COLUMNS.stream()
                        .map(measure -> cell(row, measure, behind, look))
                        .toList());
    }

    private static @Nullable String drill(Row row, Asked asked, Look look) {
        Question question = asked.question();
        if (!row.deeper()) {
            return null;
        }
        if (row.period() == null) {
            return Addresses.table(
                    Addresses.TABLE, question.with(question.by(), row.value()), asked.preset(), look.settings());
        }
        Question finer = new Question(
                        question.by(),
                        org.huying.indicator.Grain.values()[finer(question)],
                        row.period(),
                        question.filters())
                .asOf(question.asOf());
        return Addresses.table(Addresses.TABLE, finer, "chosen", look.settings());
    }

    /** Years and quarters open into months, what is shorter into days. */
    private static int finer(Question question) {
        return question.grain().compareTo(org.huying.indicator.Grain.MONTH) > 0
                ? org.huying.indicator.Grain.MONTH.ordinal()
                : org.huying.indicator.Grain.DAY.ordinal();
    }

    private static StatisticsView.Cell cell(Row row, Measure measure, Question behind, Look look) {
        Figure figure = row.figure(measure);
        Double value = figure.value();
        boolean something = figure.of() == null ? figure.number() > 0 : figure.of() > 0;
        return new StatisticsView.Cell(
                measure,
                Numbers.write(figure),
                something ? Addresses.matters(behind, measure) : null,
                value,
                figure.of() == null || figure.of() == 0 ? null : figure.number() + "/" + figure.of(),
                measure.comparable() ? changes(row, measure, behind, look) : List.of());
    }

    private static List<StatisticsView.Change> changes(Row row, Measure measure, Question behind, Look look) {
        return Arrays.stream(Comparison.values())
                .map(comparison -> {
                    Double change = row.change(measure, comparison);
                    Period then = comparison.of(behind.period());
                    return new StatisticsView.Change(
                            comparison,
                            Numbers.change(change) + (change == null || measure.rate() ? "" : "%"),
                            Numbers.good(measure, change),
                            Addresses.matters(behind.during(then), measure),
                            look.shows(comparison));
                })
                .toList();
    }
}
