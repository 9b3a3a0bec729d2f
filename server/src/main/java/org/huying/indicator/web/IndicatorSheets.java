package org.huying.indicator.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.counting.Part;
import org.huying.indicator.Dimension;
import org.huying.indicator.Grain;
import org.huying.indicator.IndicatorAddresses;
import org.huying.indicator.IndicatorFigure;
import org.huying.indicator.IndicatorTable;
import org.huying.indicator.IndicatorWords;
import org.huying.indicator.Indicators;
import org.huying.indicator.Question;
import org.huying.indicator.Rankings;
import org.huying.indicator.Statistics;
import org.huying.indicator.definition.DefinitionEdition;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Definitions;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Kind;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out indicators for their pages. */
@Component
class IndicatorSheets {

    private final Indicators indicators;
    private final Rankings rankings;
    private final IndicatorWords words;
    private final Definitions definitions;
    private final Statistics statistics;
    private final StatisticsSheets sheets;

    private static final List<Dimension> NARROWING = List.of(
            Dimension.LINE, Dimension.CATEGORY, Dimension.KIND, Dimension.PLACE, Dimension.UNIT, Dimension.CHANNEL);

    IndicatorSheets(
            Indicators indicators,
            Rankings rankings,
            IndicatorWords words,
            Definitions definitions,
            Statistics statistics,
            StatisticsSheets sheets) {
        this.indicators = indicators;
        this.rankings = rankings;
        this.words = words;
        this.definitions = definitions;
        this.statistics = statistics;
        this.sheets = sheets;
    }

    IndicatorView.Catalogue catalogue(Viewer viewer, Asked asked) {
        Question question = asked.question();
        List<Indicator> all = indicators.list(viewer.district(), question.asOf()).stream()
                .filter(indicator ->
                        indicator.by().containsAll(question.filters().keySet()))
                .toList();
        return new IndicatorView.Catalogue(
                form(viewer, IndicatorAddresses.ALL, asked, List.of(), Arrays.asList(Dimension.values())),
                indicators.compute(viewer, all, question).stream()
                        .map(figure -> new IndicatorView.Entry(
                                figure.indicator(),
                                IndicatorAddresses.question(
                                                IndicatorAddresses.page(
                                                        figure.indicator().id()),
                                                question)
                                        .encode()
                                        .toUriString(),
                                cell(figure)))
                        .toList(),
                rankings.list(viewer.district(), question.asOf()).stream()
                        .map(card -> new IndicatorView.RankingEntry(
                                card.title(), card.about(), RankingPages.ALL + "/" + card.id()))
                        .toList());
    }

    IndicatorView view(Viewer viewer, Indicator indicator, Asked asked) {
        Question question = asked.question();
        IndicatorTable table = indicators.table(viewer, indicator, question);
        String page = IndicatorAddresses.page(indicator.id());
        return new IndicatorView(
                indicator,
                words.rule(viewer.district(), indicator),
                left(viewer.district(), table.total()),
                editions(viewer.district(), indicator.id(), indicator.edition()),
                form(viewer, page, asked, dimensions(indicator), List.copyOf(indicator.by())),
                table.rows().stream()
                        .map(row -> new IndicatorView.Line(row.title(), drill(page, question, row), cell(row.figure())))
                        .toList(),
                cell(table.total()),
                Addresses.table(page + "/table.xlsx", question, asked.preset(), Map.of()),
                Addresses.table(page + "/table.csv", question, asked.preset(), Map.of()));
    }

    private static List<String> dimensions(Indicator indicator) {
        return Arrays.stream(Dimension.values())
                .filter(indicator.by()::contains)
                .map(Dimension::word)
                .toList();
    }

    IndicatorView.Form form(
            Viewer viewer, String action, Asked asked, List<String> dimensions, List<Dimension> narrowed) {
        Question question = asked.question();
        List<String> known = narrowed.stream().map(Dimension::word).toList();
        return new IndicatorView.Form(
                action,
                question,
                statistics.today(),
                asked.problems(),
                Arrays.stream(Preset.values())
                        .map(preset -> new IndicatorView.Link(
                                preset.word(),
                                Addresses.table(action, question, preset.word(), Map.of()),
                                preset.word().equals(asked.preset())))
                        .toList(),
                dimensions,
                sheets.filters(viewer, question, NARROWING).stream()
                        .filter(filter -> known.contains(filter.name()))
                        .toList());
    }

    private List<IndicatorView.Left> left(DistrictCode district, IndicatorFigure total) {
        return total.indicator().exclusions().stream()
                .map(exclusion -> new IndicatorView.Left(
                        words.exclusion(district, exclusion),
                        exclusion.reason(),
                        exclusion.approvedBy(),
                        total.measured().excluded(),
                        matters(total, Part.EXCLUDED)))
                .toList();
    }

    /** Every edition of a definition, the newest first. */
    List<IndicatorView.Edition> editions(DistrictCode district, DefinitionId id, int here) {
        return definitions.editions(district).stream()
                .filter(edition -> edition.id().equals(id))
                .map(edition -> edition(edition, here))
                .toList()
                .reversed();
    }

    private static IndicatorView.Edition edition(DefinitionEdition edition, int here) {
        return new IndicatorView.Edition(
                edition.edition(),
                edition.effective(),
                edition.by().value(),
                edition.shipped(),
                edition.at(),
                IndicatorAddresses.page(edition.id()) + "/editions/" + edition.edition(),
                edition.edition() == here);
    }

    private static @Nullable String drill(String page, Question question, IndicatorTable.Line row) {
        if (!row.deeper()) {
            return null;
        }
        if (row.period() == null) {
            return Addresses.table(page, question.with(question.by(), row.value()), "chosen", Map.of());
        }
        Grain finer = question.grain().compareTo(Grain.MONTH) > 0 ? Grain.MONTH : Grain.DAY;
        return Addresses.table(
                page,
                new Question(question.by(), finer, row.period(), question.filters()).asOf(question.asOf()),
                "chosen",
                Map.of());
    }

    static IndicatorView.Cell cell(IndicatorFigure figure) {
        BigDecimal value = figure.value();
        long excluded = figure.measured().excluded();
        return new IndicatorView.Cell(
                written(figure),
                value == null ? null : value.toPlainString(),
                figure.indicator().kind() == Kind.RATIO && figure.records() > 0
                        ? figure.measured().counted() + "/" + figure.records()
                        : null,
                figure.records() > 0 ? matters(figure, Part.BASE) : null,
                excluded,
                excluded > 0 ? matters(figure, Part.EXCLUDED) : null);
    }

    /** With the sign of a share right behind it; other units are said beside. */
    static String written(IndicatorFigure figure) {
        boolean sign = figure.indicator().kind() == Kind.RATIO && figure.value() != null;
        return figure.text() + (sign ? figure.indicator().scale().word() : "");
    }

    static String matters(IndicatorFigure figure, Part part) {
        return figure.address() + (part == Part.BASE ? "" : "&part=" + part.word());
    }

    /** An edition as it was written. */
    IndicatorView.Written written(Viewer viewer, DefinitionId id, int edition) {
        DistrictCode district = viewer.district();
        org.huying.indicator.definition.Definition definition = definitions.edition(district, id, edition);
        IndicatorView.Edition which = editions(district, id, edition).stream()
                .filter(IndicatorView.Edition::here)
                .findFirst()
                .orElseThrow();
        boolean indicator = definition instanceof Indicator;
        return new IndicatorView.Written(
                definition,
                which,
                definition instanceof Indicator one ? words.rule(district, one) : definition.title(),
                definitions.file(district, id, edition).text(),
                indicator ? IndicatorAddresses.page(id) : RankingPages.ALL + "/" + id);
    }

    /** A time when nothing was said of it: the last thirty days, which are as full on the first of a month as later. */
    static Asking usual(Asking asking) {
        boolean said = asking.preset() != null || asking.from() != null || asking.to() != null;
        return said
                ? asking
                : new Asking(
                        asking.by(),
                        asking.grain(),
                        Preset.LAST_30_DAYS.word(),
                        null,
                        null,
                        asking.unit(),
                        asking.place(),
                        asking.category(),
                        asking.line(),
                        asking.channel(),
                        asking.kind(),
                        asking.asOf());
    }

    /** By a dimension by which the indicator is told apart, whatever was asked. */
    static Asked fitting(Indicator indicator, Asked asked) {
        Question question = asked.question();
        for (Dimension dimension : new ArrayList<>(question.filters().keySet())) {
            if (!indicator.by().contains(dimension)) {
                question = question.with(dimension, null);
            }
        }
        if (!indicator.by().contains(question.by())) {
            question = question.by(indicator.by().stream().sorted().findFirst().orElse(Dimension.PERIOD));
        }
        return new Asked(question, asked.preset(), asked.problems());
    }

    LocalDate today() {
        return statistics.today();
    }
}
