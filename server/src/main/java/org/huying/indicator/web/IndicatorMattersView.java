package org.huying.indicator.web;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.indicator.IndicatorFigure;
import org.huying.matter.counted.Part;
import org.jspecify.annotations.Nullable;

/**
 * The matters behind an indicator's figure, as a page shows them.
 *
 * @param filter by what the figure is narrowed
 * @param quantity what is added up or ordered; absent where matters are counted
 */
public record IndicatorMattersView(
        IndicatorFigure figure,
        IndicatorView.Cell cell,
        Bilingual rule,
        Bilingual filter,
        @Nullable Bilingual quantity,
        Part part,
        List<Tab> parts,
        List<Row> rows,
        long page,
        long pages,
        @Nullable String previous,
        @Nullable String next,
        String csv,
        String back) {

    public record Tab(String word, long number, String href, boolean here) {}

    /**
     * A matter.
     *
     * @param reason why it is left out, and by whose approval
     * @param amount how much of what is added up or ordered there is in it
     */
    public record Row(
            EvidenceView.Row matter,
            @Nullable Bilingual reason,
            @Nullable String amount) {}
}
