package org.huying.indicator.web;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.indicator.Grain;
import org.huying.indicator.Level;
import org.huying.indicator.Measure;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.jspecify.annotations.Nullable;

/**
 * The map as a page shows it, with the same figures in a table.
 *
 * @param outside how many matters lie in places that are not drawn at this level
 */
public record MapView(
        Question question,
        String preset,
        Period period,
        Level level,
        Measure measure,
        Grain step,
        List<Refusal> problems,
        List<StatisticsView.Filter> filters,
        List<StatisticsView.Link> crumbs,
        String whole,
        List<Row> rows,
        Row total,
        long outside,
        String places,
        String figures,
        String spots,
        String table) {

    /** An area in the table. */
    public record Row(
            String value,
            Bilingual title,
            @Nullable String drill,
            String text,
            @Nullable String share,
            @Nullable String href) {}
}
