package org.huying.indicator.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.counting.Part;
import org.huying.indicator.Behind;
import org.huying.indicator.IndicatorAddresses;
import org.huying.indicator.IndicatorFigure;
import org.huying.indicator.IndicatorRecords;
import org.huying.indicator.IndicatorWords;
import org.huying.indicator.Indicators;
import org.huying.indicator.Question;
import org.huying.indicator.definition.Exclusion;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Kind;
import org.huying.matter.counted.CountedMatter;
import org.huying.matter.counted.MeasuredMatter;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records behind the figures of indicators, called by their names. */
@Component
class IndicatorEvidence {

    private static final int PAGE = 50;

    private final Indicators indicators;
    private final IndicatorWords words;
    private final EvidenceRows rows;
    private final RecordRows records;

    IndicatorEvidence(Indicators indicators, IndicatorWords words, EvidenceRows rows, RecordRows records) {
        this.indicators = indicators;
        this.words = words;
        this.rows = rows;
        this.records = records;
    }

    IndicatorRecordsView view(Viewer viewer, Indicator indicator, Asked asked, Part part, int page) {
        IndicatorRecords found = indicators.records(viewer, indicator, asked.question(), part, (page - 1) * PAGE, PAGE);
        IndicatorFigure figure = found.figure();
        long pages = Math.max(1, (found.number(part) + PAGE - 1) / PAGE);
        String here = IndicatorSheets.matters(figure, part);
        Question question = figure.question();
        return new IndicatorRecordsView(
                figure,
                IndicatorSheets.cell(figure),
                words.rule(viewer.district(), indicator),
                words.filter(figure),
                words.quantity(viewer.district(), indicator),
                part,
                Arrays.stream(Part.values())
                        .filter(one -> fits(indicator, found, one))
                        .map(one -> new IndicatorRecordsView.Tab(
                                one.word(), found.number(one), IndicatorSheets.matters(figure, one), one == part))
                        .toList(),
                found.behind() instanceof Behind.Matters matters ? rows(viewer, indicator, matters.all()) : List.of(),
                records(viewer, indicator, found),
                page,
                pages,
                page > 1 ? here + "&page=" + (page - 1) : null,
                page < pages ? here + "&page=" + (page + 1) : null,
                IndicatorAddresses.question(IndicatorAddresses.recordsPage(indicator) + ".csv", question)
                        .queryParam("part", part.word())
                        .encode()
                        .toUriString(),
                Addresses.table(IndicatorAddresses.page(indicator.id()), question, "chosen", Map.of()));
    }

    /** All is one part where there is no share and nothing is left out. */
    private static boolean fits(Indicator indicator, IndicatorRecords found, Part part) {
        return switch (part) {
            case BASE -> true;
            case COUNTED, OTHERS -> indicator.kind() == Kind.RATIO;
            case EXCLUDED ->
                found.number(Part.EXCLUDED) > 0 || !indicator.exclusions().isEmpty();
        };
    }

    /** Things and readings; matters have rows of their own. */
    List<IndicatorRecordsView.Record> records(Viewer viewer, Indicator indicator, IndicatorRecords found) {
        return switch (found.behind()) {
            case Behind.Matters matters -> List.of();
            case Behind.Things things -> records.things(viewer, indicator, things.all());
            case Behind.Readings readings ->
                records.readings(
                        viewer,
                        indicator,
                        readings.all(),
                        found.figure().question().period().to());
        };
    }

    List<IndicatorRecordsView.Row> rows(Viewer viewer, Indicator indicator, List<MeasuredMatter> matters) {
        List<EvidenceView.Row> called = rows.of(
                viewer,
                matters.stream()
                        .map(matter -> new CountedMatter(matter.row(), matter.counted()))
                        .toList());
        List<IndicatorRecordsView.Row> all = new ArrayList<>();
        for (int at = 0; at < matters.size(); at++) {
            MeasuredMatter matter = matters.get(at);
            all.add(new IndicatorRecordsView.Row(
                    called.get(at), reason(indicator, matter.bar()), amount(indicator, matter.amount())));
        }
        return all;
    }

    static @Nullable Bilingual reason(Indicator indicator, @Nullable Integer bar) {
        if (bar == null) {
            return null;
        }
        Exclusion exclusion = indicator.exclusions().get(bar);
        return new Bilingual(
                exclusion.reason().zh() + "（" + exclusion.approvedBy() + "）",
                exclusion.reason().en() + " (" + exclusion.approvedBy() + ")");
    }

    static @Nullable String amount(Indicator indicator, @Nullable BigDecimal amount) {
        if (amount == null || indicator.quantity() == null) {
            return null;
        }
        return indicator.amount(amount.divide(indicator.scale().one(), MathContext.DECIMAL64));
    }
}
