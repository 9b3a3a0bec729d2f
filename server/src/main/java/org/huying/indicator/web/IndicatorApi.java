package org.huying.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.NotFound;
import org.huying.counting.Part;
import org.huying.indicator.Behind;
import org.huying.indicator.IndicatorAddresses;
import org.huying.indicator.IndicatorFigure;
import org.huying.indicator.IndicatorRecords;
import org.huying.indicator.IndicatorTable;
import org.huying.indicator.IndicatorWords;
import org.huying.indicator.Indicators;
import org.huying.indicator.Question;
import org.huying.indicator.Ranking;
import org.huying.indicator.Rankings;
import org.huying.indicator.definition.Definition;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Scorecard;
import org.huying.indicator.definition.Source;
import org.huying.matter.counted.MeasuredMatter;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators and rankings for programs. */
@RestController
@Tag(
        name = "Indicators",
        description =
                "Defined figures, as of any day under the rules of that day, the matters behind each, and rankings.")
class IndicatorApi {

    private static final Set<String> TABLE = StatisticsApi.names("lang");
    static final Set<String> MATTERS = StatisticsApi.names("lang", "part", "page");
    static final int PAGE = 100;

    private final Askings askings;
    private final Indicators indicators;
    private final Rankings rankings;
    private final IndicatorWords words;
    private final IndicatorEvidence evidence;

    IndicatorApi(
            Askings askings,
            Indicators indicators,
            Rankings rankings,
            IndicatorWords words,
            IndicatorEvidence evidence) {
        this.askings = askings;
        this.indicators = indicators;
        this.rankings = rankings;
        this.words = words;
        this.evidence = evidence;
    }

    /** A definition, as it holds on the day that is asked for. */
    public record Defined(
            @Schema(example = "on-time-closing") String id,

            @Schema(description = "Which of the district's editions it is.")
            int edition,

            String title,
            @Nullable String about,

            @Schema(description = "What it counts, in words; absent for a scorecard.") @Nullable String rule,

            @Schema(description = "The words of the report or regulation that it answers.") @Nullable String cites) {}

    /** A figure. */
    public record DefinedFigure(
            @Schema(description = "In the unit; absent where it would be a share of nothing.", example = "93.75")
            @Nullable BigDecimal value,

            @Schema(example = "%") String unit,

            @Schema(description = "How many records it counts: matters, things or readings.")
            long counted,

            @Schema(description = "On how many records it is measured.")
            long records,

            @Schema(description = "How many are left out by an exclusion.")
            long excluded,

            @Schema(description = "The address of the records behind it; of things and readings it ends in `records`.")
            String matters) {}

    /** A row. */
    public record DefinedRow(
            @Schema(description = "As the filter of this dimension takes it; the first day of a period.")
            String value,

            String title,
            DefinedFigure figure) {}

    /** An indicator by one dimension. */
    public record DefinedTable(
            Defined indicator,
            String by,
            StatisticsApi.Days period,

            @Schema(description = "As they stood at the end of this day; absent where they are as they stand now.")
            @Nullable String asOf,

            List<DefinedRow> rows,
            DefinedFigure total) {}

    /** The matters behind a figure. */
    public record DefinedMatters(
            DefinedFigure figure,

            @Schema(allowableValues = {"base", "counted", "others", "excluded"})
            String part,

            List<DefinedMatter> items,
            @Nullable Integer next) {}

    /** A matter behind a figure; personal data in its subject are masked. */
    public record DefinedMatter(
            String id,
            String number,
            String subject,
            boolean counted,

            @Schema(description = "Why it is left out, and by whose approval.") @Nullable String excluded,

            @Schema(description = "How much of what is added up or ordered there is in it.") @Nullable String amount) {}

    /** A ranking. */
    public record Ranked(
            Defined scorecard, StatisticsApi.Days period, List<RankedValue> ranked, List<RankedValue> unranked) {}

    /** What is ranked. */
    public record RankedValue(
            @Schema(description = "From 1; 0 where it is not ranked.")
            int place,

            String value,
            String title,

            @Schema(description = "From 0 to 100; absent where nothing has a say.") @Nullable Double score,

            List<RankedPart> parts) {}

    /** What an indicator says of it. */
    public record RankedPart(
            String indicator,
            int weight,
            DefinedFigure figure,

            @Schema(description = "From 0 to 100; absent where it is measured on too few matters.") @Nullable Double points) {}

    @GetMapping("/api/v1/indicators")
    @Operation(
            summary = "List the indicators, as they are defined on a day",
            description = "Of the time only `asOf` matters.")
    List<Defined> list(Viewer viewer, @ParameterObject Asking asking, Locale locale, HttpServletRequest request) {
        StatisticsApi.requireKnown(TABLE, request);
        Question question = askings.requireAny(viewer, asking);
        return indicators.list(viewer.district(), question.asOf()).stream()
                .map(indicator -> defined(viewer, indicator, locale))
                .toList();
    }

    @GetMapping("/api/v1/indicators/{id}")
    @Operation(
            summary = "Compute an indicator by unit, place, category, line, channel, kind or period",
            description = "Of a past day (`asOf`) by the rules and the facts of that day, always the same.")
    DefinedTable table(
            Viewer viewer,
            @PathVariable String id,
            @ParameterObject Asking asking,
            Locale locale,
            HttpServletRequest request) {
        StatisticsApi.requireKnown(TABLE, request);
        Question question = askings.requireAny(viewer, asking);
        IndicatorTable table = indicators.table(viewer, require(viewer, id, question), question);
        return new DefinedTable(
                defined(viewer, table.indicator(), locale),
                question.by().word(),
                StatisticsApi.days(table.question().period()),
                table.question().asOf() == null
                        ? null
                        : String.valueOf(table.question().asOf()),
                table.rows().stream()
                        .map(row -> new DefinedRow(row.value(), row.title().in(locale), figure(row.figure(), locale)))
                        .toList(),
                figure(table.total(), locale));
    }

    @GetMapping("/api/v1/indicators/{id}/matters")
    @Operation(
            summary = "List the matters behind an indicator's figure, the newest first",
            description =
                    "Those that it is measured on, counts, does not count, or leaves out. A hundred at a time: send `next` of one page as `page` for the following one.")
    DefinedMatters matters(
            Viewer viewer,
            @PathVariable String id,
            @ParameterObject Asking asking,
            @Schema(
                            allowableValues = {"base", "counted", "others", "excluded"},
                            defaultValue = "base")
                    @RequestParam(defaultValue = "base")
                    String part,
            @Schema(minimum = "1", maximum = "100000", defaultValue = "1") @RequestParam(defaultValue = "1") int page,
            Locale locale,
            HttpServletRequest request) {
        StatisticsApi.requireKnown(MATTERS, request);
        Question question = askings.requireAny(viewer, asking);
        Part wanted = part(part);
        requirePage(page);
        Indicator indicator = require(viewer, id, question);
        if (indicator.source() != Source.MATTERS) {
            throw new NotFound(
                    "matters",
                    "指标“%s”统计的不是事项，请取 %s".formatted(indicator.id(), IndicatorAddresses.recordsPage(indicator)),
                    "the indicator %s counts no matters; ask for %s"
                            .formatted(indicator.id(), IndicatorAddresses.recordsPage(indicator)));
        }
        IndicatorRecords found = indicators.records(viewer, indicator, question, wanted, (page - 1) * PAGE, PAGE);
        List<MeasuredMatter> matters = found.behind() instanceof Behind.Matters some ? some.all() : List.of();
        return new DefinedMatters(
                figure(found.figure(), locale),
                wanted.word(),
                evidence.rows(viewer, indicator, matters).stream()
                        .map(row -> new DefinedMatter(
                                row.matter().id(),
                                row.matter().number(),
                                row.matter().subject(),
                                row.matter().counted(),
                                row.reason() == null ? null : row.reason().in(locale),
                                row.amount()))
                        .toList(),
                matters.size() < PAGE ? null : (Integer) (page + 1));
    }

    static Part part(String part) {
        return Part.find(part)
                .orElseThrow(() -> StatisticsApi.unknown(
                        "part",
                        part,
                        Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", "))));
    }

    static void requirePage(int page) {
        if (page < 1 || page > 100_000) {
            throw StatisticsApi.unknown("page", String.valueOf(page), "1 … 100000");
        }
    }

    @GetMapping("/api/v1/rankings")
    @Operation(
            summary = "List the scorecards, as they are defined on a day",
            description = "Of the time only `asOf` matters.")
    List<Defined> scorecards(Viewer viewer, @ParameterObject Asking asking, Locale locale, HttpServletRequest request) {
        StatisticsApi.requireKnown(TABLE, request);
        Question question = askings.requireAny(viewer, asking);
        return rankings.list(viewer.district(), question.asOf()).stream()
                .map(card -> defined(viewer, card, locale))
                .toList();
    }

    @GetMapping("/api/v1/rankings/{id}")
    @Operation(
            summary = "Rank units, places, categories, lines or channels by a scorecard",
            description = "What is ranked is the scorecard's; `by` does not matter.")
    Ranked ranking(
            Viewer viewer,
            @PathVariable String id,
            @ParameterObject Asking asking,
            Locale locale,
            HttpServletRequest request) {
        StatisticsApi.requireKnown(TABLE, request);
        Question question = askings.requireAny(viewer, asking);
        Scorecard card = rankings.require(viewer.district(), IndicatorPages.id(id), question.asOf());
        Ranking ranking = rankings.rank(viewer, card, question);
        return new Ranked(
                defined(viewer, card, locale),
                StatisticsApi.days(ranking.question().period()),
                ranking.ranked().stream().map(one -> ranked(one, locale)).toList(),
                ranking.unranked().stream().map(one -> ranked(one, locale)).toList());
    }

    private static RankedValue ranked(Ranking.Standing standing, Locale locale) {
        return new RankedValue(
                standing.place(),
                standing.value(),
                standing.title().in(locale),
                standing.score(),
                standing.earned().stream()
                        .map(earned -> new RankedPart(
                                earned.part().indicator().value(),
                                earned.part().weight(),
                                figure(earned.figure(), locale),
                                earned.points()))
                        .toList());
    }

    private Indicator require(Viewer viewer, String id, Question question) {
        return indicators.require(viewer.district(), IndicatorPages.id(id), question.asOf());
    }

    private Defined defined(Viewer viewer, Definition definition, Locale locale) {
        return new Defined(
                definition.id().value(),
                definition.edition(),
                definition.title().in(locale),
                definition.about() == null ? null : definition.about().in(locale),
                definition instanceof Indicator indicator
                        ? words.rule(viewer.district(), indicator).in(locale)
                        : null,
                definition.cites());
    }

    static DefinedFigure figure(IndicatorFigure figure, Locale locale) {
        return new DefinedFigure(
                figure.value(),
                figure.indicator().scale().title().in(locale),
                figure.measured().counted(),
                figure.records(),
                figure.measured().excluded(),
                "/api/v1" + figure.address());
    }
}
