package org.huying.indicator.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.Zones;
import org.huying.indicator.Dimension;
import org.huying.indicator.Evidence;
import org.huying.indicator.Measure;
import org.huying.indicator.Question;
import org.huying.indicator.Statistics;
import org.huying.platform.HuyingSettings;
import org.huying.platform.OfficeFiles;
import org.huying.platform.Workbook;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The matters behind a figure for office software, with what the figure means and by what it is narrowed. */
@Component
class EvidenceFiles {

    /** As many as fit a sheet that office software opens without complaint; the page says how many there are. */
    private static final int MOST_IN_A_FILE = 100_000;

    private static final int AT_A_TIME = 2_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Statistics statistics;
    private final EvidenceRows rows;
    private final MessageSource messages;
    private final HuyingSettings settings;

    EvidenceFiles(Statistics statistics, EvidenceRows rows, MessageSource messages, HuyingSettings settings) {
        this.statistics = statistics;
        this.rows = rows;
        this.messages = messages;
        this.settings = settings;
    }

    /**
     * A figure, or a part of what is behind it.
     *
     * @param only those that count or those that do not; null for all
     */
    record Behind(
            Question question, Measure measure, @Nullable Boolean only) {}

    ResponseEntity<byte[]> workbook(Viewer viewer, Behind behind, Locale locale) {
        String title = "indicator.measure." + behind.measure().word();
        try (Workbook workbook = new Workbook()) {
            workbook.sheet(text(title, locale), List.of(20, 50, 10, 16, 24, 40, 28, 14, 18, 18, 18));
            workbook.row(List.of(text(title, locale), text(title + ".about", locale)));
            if (settings.demo()) {
                workbook.row(List.of(text("platform.demo", locale)));
            }
            workbook.row(List.of(
                    text("indicator.period", locale),
                    behind.question().period().from() + " – "
                            + behind.question().period().to()));
            for (EvidenceView.Term term : terms(viewer, behind.question())) {
                workbook.row(List.of(
                        text("indicator.by." + term.word(), locale),
                        term.title().in(locale)));
            }
            workbook.header(header(locale));
            each(viewer, behind, row -> workbook.row(cells(row, locale)));
            return OfficeFiles.xlsx(name(behind, locale), workbook.bytes());
        }
    }

    ResponseEntity<byte[]> csv(Viewer viewer, Behind behind, Locale locale) {
        List<List<Object>> table = new ArrayList<>();
        table.add(List.copyOf(header(locale)));
        each(viewer, behind, row -> table.add(cells(row, locale)));
        return OfficeFiles.csv(name(behind, locale), table);
    }

    /** By what the question is narrowed. */
    List<EvidenceView.Term> terms(Viewer viewer, Question question) {
        return Stream.of(Dimension.values())
                .filter(dimension -> question.filter(dimension) != null)
                .map(dimension -> new EvidenceView.Term(dimension.word(), title(viewer, question, dimension)))
                .toList();
    }

    private Bilingual title(Viewer viewer, Question question, Dimension dimension) {
        return statistics.title(
                viewer,
                dimension,
                Optional.ofNullable(question.filter(dimension)).orElse(""));
    }

    private void each(Viewer viewer, Behind behind, Consumer<EvidenceView.Row> taking) {
        for (int offset = 0; offset < MOST_IN_A_FILE; offset += AT_A_TIME) {
            Evidence evidence =
                    statistics.evidence(viewer, behind.question(), behind.measure(), behind.only(), offset, AT_A_TIME);
            rows.of(viewer, evidence.matters()).forEach(taking);
            if (evidence.matters().size() < AT_A_TIME) {
                return;
            }
        }
    }

    private List<String> header(Locale locale) {
        return Stream.of(
                        "evidence.number",
                        "evidence.subject",
                        "evidence.counts",
                        "by.line",
                        "by.category",
                        "by.place",
                        "by.unit",
                        "evidence.stage",
                        "evidence.filed",
                        "evidence.due",
                        "evidence.closed")
                .map(key -> text("indicator." + key, locale))
                .toList();
    }

    private List<Object> cells(EvidenceView.Row row, Locale locale) {
        return List.of(
                row.number(),
                row.subject(),
                text(row.counted() ? "indicator.evidence.yes" : "indicator.evidence.no", locale),
                row.line().in(locale),
                row.category() == null ? "" : row.category().in(locale),
                row.place() == null ? "" : row.place().in(locale),
                row.unit().in(locale),
                row.stage().in(locale),
                minute(row.filedAt()),
                minute(row.due()),
                row.closedAt() == null ? "" : minute(row.closedAt()));
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(Zones.CHINA));
    }

    private String name(Behind behind, Locale locale) {
        return "%s-%s-%s"
                .formatted(
                        text("indicator.measure." + behind.measure().word(), locale),
                        behind.question().period().from(),
                        behind.question().period().to());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
