package org.huying.pledge.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.pledge.Pledge;
import org.jspecify.annotations.Nullable;

/**
 * The board of a year's pledges as a page shows it.
 *
 * @param years those for which there are pledges, the latest first
 * @param day the day as of which it stands
 * @param sums of all that the filters but the light let through
 * @param units with whom they are, those with the most red ones first
 */
public record BoardView(
        BoardAsked asked,
        int year,
        List<Integer> years,
        LocalDate day,
        Sums sums,
        List<UnitSum> units,
        List<Choice> choices,
        List<Row> rows,
        boolean reviews) {

    /** How many of each light. */
    public record Sums(long green, long yellow, long red) {

        public long all() {
            return green + yellow + red;
        }
    }

    /** How many a unit leads. */
    public record UnitSum(String code, Bilingual name, Sums sums) {}

    /** A unit to choose. */
    public record Choice(String code, Bilingual name) {}

    /**
     * A pledge.
     *
     * @param unit who leads it
     * @param percent how much of it is reached, from 0 to 100, where that is a share
     */
    public record Row(
            Pledge pledge,
            @Nullable Bilingual unit,
            Bilingual category,
            Bilingual stage,
            @Nullable Integer percent) {}
}
