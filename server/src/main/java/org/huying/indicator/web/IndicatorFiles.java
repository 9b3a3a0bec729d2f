package org.huying.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.counting.Part;
import org.huying.indicator.Behind;
import org.huying.indicator.Dimension;
import org.huying.indicator.IndicatorFigure;
import org.huying.indicator.IndicatorRecords;
import org.huying.indicator.IndicatorTable;
import org.huying.indicator.IndicatorWords;
import org.huying.indicator.Indicators;
import org.huying.indicator.Question;
import org.huying.indicator.definition.Exclusion;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Kind;
import org.huying.indicator.definition.On;
import org.huying.indicator.definition.Source;
import org.huying.platform.HuyingSettings;
import org.huying.platform.OfficeFiles;
import org.huying.platform.Workbook;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Indicators for office software: the figures, what they mean, and by which edition of the definition they are computed. */
@Component
class IndicatorFiles {

    private static final int MOST_IN_A_FILE = 100_000;
    private static final int AT_A_TIME = 2_000;

    private final Indicators indicators;
    private final IndicatorEvidence evidence;
    private final IndicatorWords words;
    private final MessageSource messages;
    private final HuyingSettings settings;

    IndicatorFiles(
            Indicators indicators,
            IndicatorEvidence evidence,
            IndicatorWords words,
            MessageSource messages,
            HuyingSettings settings) {
        this.indicators = indicators;
        this.evidence = evidence;
        this.words = words;
        this.messages = messages;
        this.settings = settings;
    }

    ResponseEntity<byte[]> workbook(Viewer viewer, Indicator indicator, Question question, Locale locale) {
        IndicatorTable table = indicators.table(viewer, indicator, question);
        try (Workbook workbook = new Workbook()) {
            workbook.sheet(text("indicator.defined.sheet", locale), List.of(30, 14, 14, 14, 14));
            workbook.row(List.of(
                    indicator.title().in(locale),
                    words.rule(viewer.district(), indicator).in(locale)));
            if (settings.demo()) {
                workbook.row(List.of(text("platform.demo", locale)));
            }
            workbook.row(List.of(
                    text("indicator.defined.filter", locale),
                    words.filter(table.total()).in(locale)));
            workbook.row(List.of(text("indicator.defined.edition", locale), String.valueOf(indicator.edition())));
            for (Exclusion exclusion : indicator.exclusions()) {
                workbook.row(List.of(
                        text("indicator.defined.excluded", locale),
                        words.exclusion(viewer.district(), exclusion).in(locale),
                        exclusion.reason().in(locale),
                        exclusion.approvedBy()));
            }
            workbook.row(List.of());
            workbook.header(header(table, locale));
            rows(table, locale).forEach(workbook::row);
            return OfficeFiles.xlsx(name(table, locale), workbook.bytes());
        }
    }

    ResponseEntity<byte[]> csv(Viewer viewer, Indicator indicator, Question question, Locale locale) {
        IndicatorTable table = indicators.table(viewer, indicator, question);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(header(table, locale)));
        rows.addAll(rows(table, locale));
        return OfficeFiles.csv(name(table, locale), rows);
    }

    private List<String> header(IndicatorTable table, Locale locale) {
        Bilingual unit = table.indicator().scale().title();
        return List.of(
                text("indicator.by." + table.question().by().word(), locale),
                table.indicator().title().in(locale) + " (" + unit.in(locale) + ")",
                text("indicator.part.counted", locale),
                text("indicator.part.base", locale),
                text("indicator.part.excluded", locale));
    }

    private List<List<Object>> rows(IndicatorTable table, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row(row.title().in(locale), row.figure())));
        boolean atTheEnd =
                table.indicator().on() == On.STANDING && table.question().by() == Dimension.PERIOD;
        rows.add(row(text(atTheEnd ? "indicator.total.end" : "indicator.total", locale), table.total()));
        return rows;
    }

    private static List<Object> row(String title, IndicatorFigure figure) {
        BigDecimal value = figure.value();
        boolean share = figure.indicator().kind() == Kind.RATIO;
        Object shown = value == null
                ? Numbers.NOTHING
                : share
                        ? new Workbook.Share((double) figure.measured().counted() / figure.records())
                        : whole(value) ? (Object) value.longValue() : (Object) value.doubleValue();
        return List.of(
                title,
                shown,
                figure.measured().counted(),
                figure.records(),
                figure.measured().excluded());
    }

    private static boolean whole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    ResponseEntity<byte[]> records(Viewer viewer, Indicator indicator, Question question, Part part, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                heads(indicator.source()).map(key -> (Object) text(key, locale)).toList());
        for (int offset = 0; offset < MOST_IN_A_FILE; offset += AT_A_TIME) {
            IndicatorRecords found = indicators.records(viewer, indicator, question, part, offset, AT_A_TIME);
            if (found.behind() instanceof Behind.Matters matters) {
                evidence.rows(viewer, indicator, matters.all()).forEach(row -> rows.add(cells(row, locale)));
            }
            evidence.records(viewer, indicator, found)
                    .forEach(record -> rows.add(cells(indicator.source(), record, locale)));
            if (found.behind().size() < AT_A_TIME) {
                break;
            }
        }
        return OfficeFiles.csv(
                indicator.title().in(locale) + "-" + text("indicator.part." + part.word(), locale), rows);
    }

    private static Stream<String> heads(Source source) {
        return switch (source) {
            case MATTERS ->
                Stream.of("number", "subject", "counts", "filed", "due", "closed")
                        .map(key -> "indicator.evidence." + key);
            case THINGS ->
                Stream.of(
                        "indicator.records.id",
                        "indicator.records.name",
                        "indicator.by.kind",
                        "indicator.by.unit",
                        "indicator.by.place",
                        "indicator.records.on",
                        "indicator.evidence.counts");
            case READINGS ->
                Stream.of(
                        "indicator.records.id",
                        "indicator.records.name",
                        "indicator.by.kind",
                        "indicator.by.unit",
                        "indicator.by.place",
                        "indicator.records.at",
                        "indicator.records.value",
                        "indicator.evidence.counts");
        };
    }

    private List<Object> cells(Source source, IndicatorRecordsView.Record record, Locale locale) {
        List<Object> cells = new ArrayList<>(List.of(
                record.id(),
                record.name(),
                record.kind().in(locale),
                record.unit().in(locale),
                record.place() == null ? Numbers.NOTHING : record.place().in(locale),
                record.on()));
        if (source == Source.READINGS) {
            cells.add(record.value() == null ? Numbers.NOTHING : record.value().in(locale));
        }
        cells.add(counts(record.counted(), record.reason(), locale));
        return cells;
    }

    private String counts(boolean counted, @Nullable Bilingual reason, Locale locale) {
        return reason == null ? text("indicator.evidence." + (counted ? "yes" : "no"), locale) : reason.in(locale);
    }

    private List<Object> cells(IndicatorRecordsView.Row row, Locale locale) {
        EvidenceView.Row matter = row.matter();
        return List.of(
                matter.number(),
                matter.subject(),
                counts(matter.counted(), row.reason(), locale),
                EvidenceFiles.minute(matter.filedAt()),
                EvidenceFiles.minute(matter.due()),
                matter.closedAt() == null ? Numbers.NOTHING : EvidenceFiles.minute(matter.closedAt()));
    }

    private String name(IndicatorTable table, Locale locale) {
        return "%s-%s-%s-%s"
                .formatted(
                        table.indicator().title().in(locale),
                        text("indicator.by." + table.question().by().word(), locale),
                        table.question().period().from(),
                        table.question().period().to());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
