package org.huying.matter.counted;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Counted.Day;
import org.jspecify.annotations.Nullable;

/**
 * What a defined figure counts. Each matter of a time is one of three: counted, another one of those that the figure is
 * measured on, or excluded from them.
 *
 * @param day the day that decides in which period a matter counts
 * @param base what must be true of all that it is measured on
 * @param counted what must be true, besides, of those that it counts
 * @param bars what is excluded from the base
 * @param amount what is added up or ordered; absent where matters are counted
 */
public record Criterion(
        Day day,
        List<Clause> base,
        List<Clause> counted,
        List<Bar> bars,
        @Nullable Amount amount) {

    public Criterion {
        base = List.copyOf(base);
        counted = List.copyOf(counted);
        bars = List.copyOf(bars);
    }

    /** Something that must be true of a matter. */
    public sealed interface Clause {

        /** @param yes whether it must be, or must not */
        record Is(Trait trait, boolean yes) implements Clause {}

        /** Its key is one of these, as {@link By} writes them. */
        record In(By by, Set<String> keys) implements Clause {

            public In {
                keys = Set.copyOf(keys);
            }
        }

        record Named(Set<MatterId> matters) implements Clause {

            public Named {
                matters = Set.copyOf(matters);
            }
        }
    }

    /**
     * An exclusion.
     *
     * @param from the first day, of those that decide, on which it holds; always before where absent
     * @param to the last
     */
    public record Bar(
            List<Clause> clauses,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Bar {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * What is made of a quantity of the matters that count.
     *
     * @param share of them that have no more of it than the figure says, from 0 to 1; absent where all of it is added up
     */
    public record Amount(Quantity quantity, @Nullable Double share) {}
}
