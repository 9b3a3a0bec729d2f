package org.huying.indicator;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.indicator.definition.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator by one dimension.
 *
 * @param question with as much of the time as has been
 * @param total of all rows, which quantiles do not add up to
 */
public record IndicatorTable(Indicator indicator, Question question, List<Line> rows, IndicatorFigure total) {

    public IndicatorTable {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param value as a filter takes it; of a period its first day
     * @param period the days, of a row that is a period
     * @param deeper whether it can be told apart further
     */
    public record Line(
            String value, Bilingual title, @Nullable Period period, boolean deeper, IndicatorFigure figure) {}
}
