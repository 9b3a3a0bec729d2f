package org.huying.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.huying.base.NotFound;
import org.huying.counting.Part;
import org.huying.indicator.IndicatorAddresses;
import org.huying.indicator.IndicatorRecords;
import org.huying.indicator.Indicators;
import org.huying.indicator.Question;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Source;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Things and readings behind indicators, for programs. */
@RestController
@Tag(name = "Indicators")
class IndicatorRecordsApi {

    private final Askings askings;
    private final Indicators indicators;
    private final IndicatorEvidence evidence;

    IndicatorRecordsApi(Askings askings, Indicators indicators, IndicatorEvidence evidence) {
        this.askings = askings;
        this.indicators = indicators;
        this.evidence = evidence;
    }

    /** The things or readings behind a figure. */
    public record DefinedRecords(
            IndicatorApi.DefinedFigure figure,

            @Schema(allowableValues = {"things", "readings"})
            String source,

            @Schema(allowableValues = {"base", "counted", "others", "excluded"})
            String part,

            List<DefinedRecord> items,
            @Nullable Integer next) {}

    /** A thing or a reading behind a figure. */
    public record DefinedRecord(
            @Schema(description = "Of the thing; of a reading that of the device.")
            String thing,

            String name,

            @Schema(description = "The kind of the thing; of a reading the series.")
            String kind,

            String unit,
            @Nullable String place,

            @Schema(
                    description = "The day by which a thing counts, or the minute, in China, at which it was measured.",
                    example = "2026-11-30")
            String on,

            @Schema(description = "What was measured, with its unit.") @Nullable String value,

            boolean counted,

            @Schema(description = "Why it is left out, and by whose approval.") @Nullable String excluded,

            @Schema(description = "How much of what is added up or ordered there is in it.") @Nullable String amount) {}

    @GetMapping("/api/v1/indicators/{id}/records")
    @Operation(
            summary = "List the things or readings behind an indicator's figure, the latest first",
            description =
                    "Those that it is measured on, counts, does not count, or leaves out. A hundred at a time: send `next` of one page as `page` for the following one. Matters are listed by `/matters`.")
    DefinedRecords records(
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
        StatisticsApi.requireKnown(IndicatorApi.MATTERS, request);
        Question question = askings.requireAny(viewer, asking);
        Part wanted = IndicatorApi.part(part);
        IndicatorApi.requirePage(page);
        Indicator indicator = indicators.require(viewer.district(), IndicatorPages.id(id), question.asOf());
        if (indicator.source() == Source.MATTERS) {
            throw new NotFound(
                    "records",
                    "指标“%s”统计的是事项，请取 %s".formatted(indicator.id(), IndicatorAddresses.recordsPage(indicator)),
                    "the indicator %s counts matters; ask for %s"
                            .formatted(indicator.id(), IndicatorAddresses.recordsPage(indicator)));
        }
        IndicatorRecords found = indicators.records(
                viewer, indicator, question, wanted, (page - 1) * IndicatorApi.PAGE, IndicatorApi.PAGE);
        return new DefinedRecords(
                IndicatorApi.figure(found.figure(), locale),
                indicator.source().word(),
                wanted.word(),
                evidence.records(viewer, indicator, found).stream()
                        .map(record -> new DefinedRecord(
                                record.id(),
                                record.name(),
                                record.kind().in(locale),
                                record.unit().in(locale),
                                record.place() == null ? null : record.place().in(locale),
                                record.on(),
                                record.value() == null ? null : record.value().in(locale),
                                record.counted(),
                                record.reason() == null ? null : record.reason().in(locale),
                                record.amount()))
                        .toList(),
                found.behind().size() < IndicatorApi.PAGE ? null : (Integer) (page + 1));
    }
}
