package org.huying.indicator;

import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.matter.counted.Counts;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table: what is counted under one value of its dimension.
 *
 * @param value the value, as a filter takes it; of a period its first day
 * @param period the days, of a row that is a period
 * @param deeper whether it can be told apart further
 * @param before the same in the times that it is held against; absent where it was not asked for
 */
public record Row(
        String value,
        Bilingual title,
        @Nullable Period period,
        boolean deeper,
        Counts counts,
        Map<Comparison, Counts> before) {

    public Row {
        before = Map.copyOf(before);
    }

    public Figure figure(Measure measure) {
        return Figure.of(measure, counts);
    }

    /** By how much the figure has changed; absent where there is nothing to hold it against. */
    public @Nullable Double change(Measure measure, Comparison with) {
        Counts then = before.get(with);
        return then == null || !measure.comparable() ? null : figure(measure).changeFrom(Figure.of(measure, then));
    }
}
