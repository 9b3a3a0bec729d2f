package org.huying.indicator.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.Zones;
import org.huying.indicator.Dimension;
import org.huying.indicator.Evidence;
import org.huying.indicator.Figure;
import org.huying.indicator.Measure;
import org.huying.indicator.Question;
import org.huying.indicator.Statistics;
import org.huying.platform.HuyingSettings;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The matters behind a figure. */
@Controller
class EvidencePages {

    private static final int PAGE = 50;

    /** As many as fit a sheet that office software opens without complaint; the page says how many there are. */
    private static final int MOST_IN_A_FILE = 100_000;

    private static final int AT_A_TIME = 2_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Askings askings;
    private final Statistics statistics;
    private final EvidenceRows rows;
    private final MessageSource messages;
    private final HuyingSettings settings;

    EvidencePages(
            Askings askings,
            Statistics statistics,
            EvidenceRows rows,
            MessageSource messages,
            HuyingSettings settings) {
        this.askings = askings;
        this.statistics = statistics;
        this.rows = rows;
        this.messages = messages;
        this.settings = settings;
    }

    @GetMapping("/statistics/matters")
    String matters(
            Viewer viewer,
            Asking asking,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Asked asked = askings.read(viewer, asking);
        Question question = Sites.at(asked.question(), cell);
        Measure wanted = Measure.find(measure).orElse(Measure.FILED);
        Boolean only = wanted.rate() ? only(part) : null;
        long at = page.matches("[1-9][0-9]{0,5}") ? Long.parseLong(page) : 1;
        Evidence evidence = statistics.evidence(viewer, question, wanted, only, Math.toIntExact((at - 1) * PAGE), PAGE);
        model.addAttribute("view", view(viewer, asked, question, wanted, only, at, evidence));
        return "indicator/evidence";
    }

    private EvidenceView view(
            Viewer viewer,
            Asked asked,
            Question question,
            Measure measure,
            @Nullable Boolean only,
            long page,
            Evidence evidence) {
        Figure figure = evidence.figure();
        long listed = only == null ? evidence.behind() : only ? figure.number() : evidence.behind() - figure.number();
        long pages = Math.max(1, (listed + PAGE - 1) / PAGE);
        String here = Addresses.matters(Addresses.MATTERS, question, measure, only);
        return new EvidenceView(
                question,
                measure,
                figure,
                Numbers.write(figure),
                asked.problems(),
                terms(viewer, question),
                question.site() != null,
                measure.rate() ? parts(question, measure, only, evidence) : List.of(),
                rows.of(viewer, evidence.matters()),
                page,
                pages,
                page > 1 ? here + "&page=" + (page - 1) : null,
                page < pages ? here + "&page=" + (page + 1) : null,
                Addresses.matters("/statistics/matters.xlsx", question, measure, only),
                Addresses.matters("/statistics/matters.csv", question, measure, only),
                Addresses.table(Addresses.TABLE, question, "chosen", Map.of()));
    }

    private static @Nullable Boolean only(String part) {
        return part.equals("counted") ? Boolean.TRUE : part.equals("others") ? Boolean.FALSE : null;
    }

    private List<EvidenceView.Term> terms(Viewer viewer, Question question) {
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

    private static List<EvidenceView.Part> parts(
            Question question, Measure measure, @Nullable Boolean only, Evidence evidence) {
        long counted = evidence.figure().number();
        return List.of(
                new EvidenceView.Part(
                        "all",
                        evidence.behind(),
                        Addresses.matters(Addresses.MATTERS, question, measure, null),
                        only == null),
                new EvidenceView.Part(
                        "counted",
                        counted,
                        Addresses.matters(Addresses.MATTERS, question, measure, true),
                        Boolean.TRUE.equals(only)),
                new EvidenceView.Part(
                        "others",
                        evidence.behind() - counted,
                        Addresses.matters(Addresses.MATTERS, question, measure, false),
                        Boolean.FALSE.equals(only)));
    }

    @GetMapping("/statistics/matters.xlsx")
    ResponseEntity<byte[]> workbook(
            Viewer viewer,
            Asking asking,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String cell,
            Locale locale) {
        Question question = Sites.at(askings.read(viewer, asking).question(), cell);
        Measure wanted = Measure.find(measure).orElse(Measure.FILED);
        try (Workbook workbook = new Workbook()) {
            workbook.sheet(
                    text("indicator.measure." + wanted.word(), locale),
                    List.of(20, 50, 10, 16, 24, 40, 28, 14, 18, 18, 18));
            workbook.row(List.of(
                    text("indicator.measure." + wanted.word(), locale),
                    text("indicator.measure." + wanted.word() + ".about", locale)));
            if (settings.demo()) {
                workbook.row(List.of(text("platform.demo", locale)));
            }
            workbook.row(List.of(
                    text("indicator.period", locale),
                    question.period().from() + " – " + question.period().to()));
            for (EvidenceView.Term term : terms(viewer, question)) {
                workbook.row(List.of(
                        text("indicator.by." + term.word(), locale),
                        term.title().in(locale)));
            }
            workbook.header(header(locale));
            each(viewer, question, wanted, only(part), row -> workbook.row(cells(row, locale)));
            return Files.xlsx(name(wanted, question, locale), workbook.bytes());
        }
    }

    @GetMapping("/statistics/matters.csv")
    ResponseEntity<byte[]> csv(
            Viewer viewer,
            Asking asking,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String cell,
            Locale locale) {
        Question question = Sites.at(askings.read(viewer, asking).question(), cell);
        Measure wanted = Measure.find(measure).orElse(Measure.FILED);
        List<List<Object>> table = new ArrayList<>();
        table.add(List.copyOf(header(locale)));
        each(viewer, question, wanted, only(part), row -> table.add(cells(row, locale)));
        return Files.csv(name(wanted, question, locale), table);
    }

    private void each(
            Viewer viewer,
            Question question,
            Measure measure,
            @Nullable Boolean only,
            java.util.function.Consumer<EvidenceView.Row> taking) {
        Boolean part = measure.rate() ? only : null;
        for (int offset = 0; offset < MOST_IN_A_FILE; offset += AT_A_TIME) {
            Evidence evidence = statistics.evidence(viewer, question, measure, part, offset, AT_A_TIME);
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

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(Zones.CHINA));
    }

    private String name(Measure measure, Question question, Locale locale) {
        return "%s-%s-%s"
                .formatted(
                        text("indicator.measure." + measure.word(), locale),
                        question.period().from(),
                        question.period().to());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
