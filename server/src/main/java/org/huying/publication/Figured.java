package org.huying.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what it means and where it comes from.
 *
 * @param number of it in the report, from 1
 * @param text as it stands there, with its unit
 * @param value in that unit; absent where it would be a share of nothing
 * @param title of its indicator
 * @param indicator the name of its indicator
 * @param edition of the definition by which it was computed
 * @param definition in words
 * @param terms by what it is narrowed, in words
 * @param from the first day that it counts; {@code to} the last
 * @param counted how many records it counts
 * @param of how many they are a share of, where it is a share
 * @param records how many records lie behind it
 * @param href where they are listed
 */
public record Figured(
        int number,
        String text,
        @Nullable Double value,
        String unit,
        String title,
        String indicator,
        int edition,
        String definition,
        List<String> terms,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        double counted,
        @Nullable Double of,
        long records,
        String href) {

    public Figured {
        terms = List.copyOf(terms);
    }
}
