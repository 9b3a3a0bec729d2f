package org.huying.indicator.web;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.indicator.definition.Scorecard;
import org.jspecify.annotations.Nullable;

/** A ranking as a page shows it. */
public record RankingView(
        Scorecard card,
        IndicatorView.Form form,
        List<Part> parts,
        List<Standing> red,
        List<Standing> black,
        List<Standing> ranked,
        List<Standing> unranked,
        List<IndicatorView.Edition> editions,
        String xlsx,
        String csv) {

    /** An indicator and what its figures earn. */
    public record Part(Bilingual title, String unit, int weight, String zero, String full, String href) {}

    /** @param score absent where nothing has a say */
    public record Standing(
            int place, Bilingual title, @Nullable String score, List<Earned> earned) {}

    /** @param points absent where it is measured on too few matters */
    public record Earned(IndicatorView.Cell cell, @Nullable String points) {}

    /** All scorecards. */
    public record Cards(List<IndicatorView.RankingEntry> entries) {}
}
