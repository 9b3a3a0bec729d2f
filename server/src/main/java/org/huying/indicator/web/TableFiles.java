package org.huying.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.indicator.Comparison;
import org.huying.indicator.Dimension;
import org.huying.indicator.Figure;
import org.huying.indicator.Measure;
import org.huying.indicator.Row;
import org.huying.indicator.Statistics;
import org.huying.indicator.Table;
import org.huying.platform.HuyingSettings;
import org.huying.platform.OfficeFiles;
import org.huying.platform.Workbook;
import org.huying.security.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A table of figures for office software, with what it was asked for and what its figures mean. */
@Component
class TableFiles {

    private final Statistics statistics;
    private final MessageSource messages;
    private final HuyingSettings settings;

    TableFiles(Statistics statistics, MessageSource messages, HuyingSettings settings) {
        this.statistics = statistics;
        this.messages = messages;
        this.settings = settings;
    }

    ResponseEntity<byte[]> workbook(Viewer viewer, Table table, StatisticsSheets.Look look, Locale locale) {
        try (Workbook workbook = new Workbook()) {
            workbook.sheet(text("indicator.statistics.title", locale), widths());
            heading(viewer, table, locale).forEach(workbook::row);
            workbook.row(List.of());
            workbook.header(header(table, locale));
            for (Row row : StatisticsSheets.sorted(table, look)) {
                workbook.row(cells(row, locale));
            }
            workbook.row(cells(table.total(), locale));
            workbook.sheet(text("indicator.definitions", locale), List.of(24, 100));
            workbook.header(List.of(
                    text("indicator.definitions.measure", locale), text("indicator.definitions.words", locale)));
            for (Measure measure : StatisticsSheets.COLUMNS) {
                workbook.row(List.of(
                        text("indicator.measure." + measure.word(), locale),
                        text("indicator.measure." + measure.word() + ".about", locale)));
            }
            workbook.row(List.of(
                    text("indicator.statistics.notes", locale), text("indicator.statistics.notes.text", locale)));
            return OfficeFiles.xlsx(name(table, locale), workbook.bytes());
        }
    }

    ResponseEntity<byte[]> csv(Viewer viewer, Table table, StatisticsSheets.Look look, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(header(table, locale)));
        StatisticsSheets.sorted(table, look).forEach(row -> rows.add(cells(row, locale)));
        rows.add(cells(table.total(), locale));
        return OfficeFiles.csv(name(table, locale), rows);
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(30));
        header().forEach(column -> widths.add(14));
        return widths;
    }

    /** What it is, of when, and by what it is narrowed. */
    private List<List<Object>> heading(Viewer viewer, Table table, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                text("indicator.statistics.title", locale),
                text("indicator.by." + table.question().by().word(), locale)));
        if (settings.demo()) {
            rows.add(List.of(text("platform.demo", locale)));
        }
        rows.add(List.of(
                text("indicator.period", locale),
                table.period().from() + " – " + table.period().to()));
        for (Map.Entry<Dimension, String> filter : table.question().filters().entrySet()) {
            rows.add(List.of(
                    text("indicator.by." + filter.getKey().word(), locale),
                    statistics.title(viewer, filter.getKey(), filter.getValue()).in(locale)));
        }
        if (table.question().asOf() != null) {
            rows.add(List.of(
                    text("indicator.as-of", locale),
                    String.valueOf(table.question().asOf())));
        }
        rows.add(List.of(
                text("indicator.file.made", locale),
                statistics.today().toString() + " · " + viewer.name().in(locale)));
        return rows;
    }

    /** A measure, whether it is its number or its base that stands in a column of a share's three, or a comparison. */
    private record Head(Measure measure, String part) {}

    private static List<Head> header() {
        List<Head> heads = new ArrayList<>();
        for (Measure measure : StatisticsSheets.COLUMNS) {
            heads.add(new Head(measure, "value"));
            if (measure.rate()) {
                heads.add(new Head(measure, "number"));
                heads.add(new Head(measure, "of"));
            }
            if (measure.comparable()) {
                heads.add(new Head(measure, "previous"));
                heads.add(new Head(measure, "year"));
            }
        }
        return heads;
    }

    private List<String> header(Table table, Locale locale) {
        List<String> header = new ArrayList<>();
        header.add(text("indicator.by." + table.question().by().word(), locale));
        for (Head head : header()) {
            String title = text("indicator.measure." + head.measure().word(), locale);
            header.add(
                    head.part().equals("value")
                            ? title
                            : text(
                                    "indicator.file." + head.part()
                                            + (head.measure().rate() && isChange(head) ? ".points" : ""),
                                    locale,
                                    title));
        }
        return header;
    }

    private static boolean isChange(Head head) {
        return head.part().equals("previous") || head.part().equals("year");
    }

    private static List<Object> cells(Row row, Locale locale) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.title().in(locale));
        for (Head head : header()) {
            cells.add(cell(row, head));
        }
        return cells;
    }

    private static Object cell(Row row, Head head) {
        Figure figure = row.figure(head.measure());
        Object found = switch (head.part()) {
            case "number" -> figure.number();
            case "of" -> figure.of();
            case "previous" -> share(row.change(head.measure(), Comparison.PREVIOUS), head);
            case "year" -> share(row.change(head.measure(), Comparison.YEAR), head);
            default -> figure.of() == null ? (Object) figure.number() : Workbook.Share.of(figure.value());
        };
        return found == null ? Numbers.NOTHING : found;
    }

    /** A change of a number is a share of it; of a share it is percentage points. */
    private static @org.jspecify.annotations.Nullable Object share(
            @org.jspecify.annotations.Nullable Double change, Head head) {
        if (change == null) {
            return null;
        }
        return head.measure().rate() ? (Object) (Math.round(change * 10_000) / 100.0) : new Workbook.Share(change);
    }

    private String name(Table table, Locale locale) {
        return "%s-%s-%s-%s"
                .formatted(
                        text("indicator.statistics.title", locale),
                        text("indicator.by." + table.question().by().word(), locale),
                        table.period().from(),
                        table.period().to());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
