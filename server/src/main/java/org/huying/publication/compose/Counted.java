package org.huying.publication.compose;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.indicator.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was counted.
 *
 * @param value in its unit; absent where it would be a share of nothing
 * @param percent whether it is a share, in per cent
 * @param unit as it is written behind the value
 * @param terms by what it is narrowed, in words
 * @param number how many records it counts
 * @param of how many they are a share of, where it is a share
 * @param records how many records lie behind it
 * @param href where they are listed
 */
record Counted(
        String indicator,
        int edition,
        Bilingual title,
        Bilingual definition,
        @Nullable Double value,
        boolean percent,
        String unit,
        List<String> terms,
        Period period,
        double number,
        @Nullable Double of,
        long records,
        String href) {

    Counted {
        terms = List.copyOf(terms);
    }

    /** One of a row of figures. */
    record Labelled(String label, Counted counted) {}
}
