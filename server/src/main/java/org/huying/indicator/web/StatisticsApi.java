package org.huying.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.indicator.Comparison;
import org.huying.indicator.Evidence;
import org.huying.indicator.Figure;
import org.huying.indicator.Measure;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.indicator.Row;
import org.huying.indicator.Statistics;
import org.huying.indicator.Table;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same figures for programs. */
@RestController
@Tag(name = "Statistics", description = "What is counted of matters, and the matters behind each figure.")
class StatisticsApi {

    private static final Set<String> TABLE = names("lang");
    private static final Set<String> MATTERS = names("lang", "measure", "part", "page");
    private static final int PAGE = 100;

    private final Askings askings;
    private final Statistics statistics;
    private final EvidenceRows rows;
    private final MessageSource messages;

    StatisticsApi(Askings askings, Statistics statistics, EvidenceRows rows, MessageSource messages) {
        this.askings = askings;
        this.statistics = statistics;
        this.rows = rows;
        this.messages = messages;
    }

    /** A table of figures. */
    public record Figures(
            String by,
            Days period,

            @Schema(
                    description = "As they stood at the end of this day; absent where they are as they stand now.",
                    example = "2026-11-15")
            @Nullable String asOf,

            @Schema(description = "How many recorded events the figures do not hold yet.")
            long waiting,

            List<Definition> measures,
            List<FiguresRow> rows,
            FiguresRow total) {}

    /** Days in China, both included. */
    public record Days(
            @Schema(example = "2026-11-01") String from,
            @Schema(example = "2026-11-30") String to) {}

    /** What a figure means. */
    public record Definition(@Schema(example = "on-time") String measure, String title, String definition) {}

    /**
     * A row of figures.
     */
    public record FiguresRow(
            @Schema(description = "As the filter of this dimension takes it; the first day of a period.")
            String value,

            String title,
            @Nullable Days period,
            List<FigureView> figures) {}

    /** A figure. */
    public record FigureView(
            @Schema(example = "on-time") String measure,

            @Schema(description = "How many matters.") long number,

            @Schema(description = "Of how many, where it is a share.") @Nullable Long of,

            @Schema(description = "The number, or the share between 0 and 1; absent where it is a share of nothing.")
            @Nullable Double value,

            @Schema(
                    description =
                            "Against the period before: a share of it for numbers, the difference for shares; absent where there is nothing to compare with.")
            @Nullable Double previous,

            @Schema(description = "The same against the year before.") @Nullable Double year,

            @Schema(description = "The address of the matters behind it.")
            String matters) {}

    @GetMapping("/api/v1/statistics")
    @Operation(
            summary = "Count matters by unit, place, category, line, channel or period",
            description = "Only root matters count, and of those what the caller may see.")
    Figures table(Viewer viewer, @ParameterObject Asking asking, Locale locale, HttpServletRequest request) {
        requireKnown(TABLE, request);
        Question question = askings.require(viewer, asking);
        Table table = statistics.table(viewer, question);
        return new Figures(
                question.by().word(),
                days(table.period()),
                question.asOf() == null ? null : String.valueOf(question.asOf()),
                statistics.lag(viewer).waiting(),
                StatisticsSheets.COLUMNS.stream()
                        .map(measure -> definition(measure, locale))
                        .toList(),
                table.rows().stream()
                        .map(row -> row(row, StatisticsSheets.cellQuestion(table, row), locale))
                        .toList(),
                row(table.total(), question.during(table.period()), locale));
    }

    /** The matters behind a figure. */
    public record Behind(
            FigureView figure,
            List<MatterBehind> items,
            @Nullable Integer next) {}

    /** A matter behind a figure; personal data in its subject are masked. */
    public record MatterBehind(
            String id,
            String number,
            String subject,

            @Schema(description = "Whether it is one of the number itself, not only of those that it is a share of.")
            boolean counted) {}

    @GetMapping("/api/v1/statistics/matters")
    @Operation(
            summary = "List the matters behind a figure, the newest first",
            description = "A hundred at a time: send `next` of one page as `page` for the following one.")
    Behind matters(
            Viewer viewer,
            @ParameterObject Asking asking,
            @Parameter(example = "on-time") @RequestParam String measure,
            @Schema(allowableValues = {"counted", "others"}) @RequestParam(required = false) @Nullable String part,
            @Schema(minimum = "1", maximum = "100000", defaultValue = "1") @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        requireKnown(MATTERS, request);
        Question question = askings.require(viewer, asking);
        Measure wanted = Measure.find(measure)
                .orElseThrow(() -> unknown(
                        "measure",
                        measure,
                        Arrays.stream(Measure.values()).map(Measure::word).collect(Collectors.joining(", "))));
        if (page < 1 || page > 100_000) {
            throw unknown("page", String.valueOf(page), "1 … 100000");
        }
        if (part != null && !part.equals("counted") && !part.equals("others")) {
            throw unknown("part", part, "counted, others");
        }
        Boolean only = part == null || !wanted.rate() ? null : (Boolean) part.equals("counted");
        Evidence evidence = statistics.evidence(viewer, question, wanted, only, (page - 1) * PAGE, PAGE);
        return new Behind(
                figure(wanted, evidence.figure(), null, null, question),
                rows.of(viewer, evidence.matters()).stream()
                        .map(row -> new MatterBehind(row.id(), row.number(), row.subject(), row.counted()))
                        .toList(),
                evidence.matters().size() < PAGE ? null : (Integer) (page + 1));
    }

    private static FiguresRow row(Row row, Question behind, Locale locale) {
        return new FiguresRow(
                row.value(),
                row.title().in(locale),
                row.period() == null ? null : days(row.period()),
                StatisticsSheets.COLUMNS.stream()
                        .map(measure -> figure(
                                measure,
                                row.figure(measure),
                                row.change(measure, Comparison.PREVIOUS),
                                row.change(measure, Comparison.YEAR),
                                behind))
                        .toList());
    }

    private static FigureView figure(
            Measure measure, Figure figure, @Nullable Double previous, @Nullable Double year, Question behind) {
        return new FigureView(
                measure.word(),
                figure.number(),
                figure.of(),
                figure.value(),
                previous,
                year,
                Addresses.matters("/api/v1/statistics/matters", behind, measure, null));
    }

    static Days days(Period period) {
        return new Days(period.from().toString(), period.to().toString());
    }

    private Definition definition(Measure measure, Locale locale) {
        String key = "indicator.measure." + measure.word();
        return new Definition(
                measure.word(),
                messages.getMessage(key, null, locale),
                messages.getMessage(key + ".about", null, locale));
    }

    static Set<String> names(String... besides) {
        return Stream.concat(
                        Arrays.stream(Asking.class.getRecordComponents()).map(component -> component.getName()),
                        Arrays.stream(besides))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nobody is answered what they did not ask. */
    static void requireKnown(Set<String> known, HttpServletRequest request) {
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw unknown("parameter", name, String.join(", ", known));
            }
        }
    }

    static Invalid unknown(String field, String value, String known) {
        return new Invalid(Refusal.of(
                        "filter",
                        "%s 没有“%s”这个值；可用：%s。".formatted(field, value, known),
                        "%s has no value '%s'; known: %s.".formatted(field, value, known))
                .at(field));
    }
}
