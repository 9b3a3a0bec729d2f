package org.huying.indicator.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.indicator.Dimension;
import org.huying.indicator.IndicatorAddresses;
import org.huying.indicator.Indicators;
import org.huying.indicator.Ranking;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Kind;
import org.huying.indicator.definition.Scorecard;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Lays out rankings for their pages. */
@Component
class RankingSheets {

    private final IndicatorSheets sheets;
    private final Indicators indicators;

    RankingSheets(IndicatorSheets sheets, Indicators indicators) {
        this.sheets = sheets;
        this.indicators = indicators;
    }

    RankingView view(Viewer viewer, Ranking ranking, Asked asked) {
        Scorecard card = ranking.card();
        String page = RankingPages.ALL + "/" + card.id();
        List<Dimension> narrowed = List.of(Dimension.LINE, Dimension.CATEGORY, Dimension.CHANNEL).stream()
                .filter(dimension -> dimension != card.by() && !card.filters().containsKey(dimension))
                .toList();
        return new RankingView(
                card,
                sheets.form(viewer, page, asked, List.of(), narrowed),
                parts(viewer, ranking),
                ranking.red().stream().map(RankingSheets::standing).toList(),
                ranking.black().stream().map(RankingSheets::standing).toList(),
                ranking.ranked().stream().map(RankingSheets::standing).toList(),
                ranking.unranked().stream().map(RankingSheets::standing).toList(),
                sheets.editions(viewer.district(), card.id(), card.edition()),
                Addresses.table(page + "/table.xlsx", asked.question(), asked.preset(), Map.of()),
                Addresses.table(page + "/table.csv", asked.question(), asked.preset(), Map.of()));
    }

    private List<RankingView.Part> parts(Viewer viewer, Ranking ranking) {
        return ranking.card().parts().stream()
                .map(part -> {
                    Indicator indicator = indicators.require(
                            viewer.district(),
                            part.indicator(),
                            ranking.question().asOf());
                    return new RankingView.Part(
                            indicator.title(),
                            indicator.kind() == Kind.RATIO ? indicator.scale().word() : "",
                            part.weight(),
                            plain(part.zero()),
                            plain(part.full()),
                            IndicatorAddresses.page(indicator.id()));
                })
                .toList();
    }

    private static RankingView.Standing standing(Ranking.Standing standing) {
        return new RankingView.Standing(
                standing.place(),
                standing.title(),
                standing.score() == null ? null : points(standing.score()),
                standing.earned().stream()
                        .map(earned -> new RankingView.Earned(
                                IndicatorSheets.cell(earned.figure()),
                                earned.points() == null ? null : points(earned.points())))
                        .toList());
    }

    static String points(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
