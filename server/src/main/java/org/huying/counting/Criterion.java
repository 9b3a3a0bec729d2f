package org.huying.counting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a defined figure counts. Each record of a time is one of three: counted, another one of those that the figure is
 * measured on, or excluded from them.
 *
 * @param <D> the days by which such records can be counted
 * @param <C> what can be true of such a record
 * @param <Q> what there can be more or less of in such a record
 * @param day the day that decides in which period a record counts
 * @param base what must be true of all that it is measured on
 * @param counted what must be true, besides, of those that it counts
 * @param bars what is excluded from the base
 * @param amount what is added up or ordered; absent where records are counted
 */
public record Criterion<D, C, Q>(
        D day,
        List<C> base,
        List<C> counted,
        List<Bar<C>> bars,
        @Nullable Amount<Q> amount) {

    public Criterion {
        base = List.copyOf(base);
        counted = List.copyOf(counted);
        bars = List.copyOf(bars);
    }

    /**
     * An exclusion.
     *
     * @param from the first day, of those that decide, on which it holds; always before where absent
     * @param to the last
     */
    public record Bar<C>(
            List<C> clauses,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Bar {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * What is made of a quantity of the records that count.
     *
     * @param share of them that have no more of it than the figure says, from 0 to 1; absent where all of it is added up
     */
    public record Amount<Q>(Q quantity, @Nullable Double share) {}
}
