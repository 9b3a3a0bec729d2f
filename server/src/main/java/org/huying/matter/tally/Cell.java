package org.huying.matter.tally;

import java.time.LocalDate;
import java.util.Comparator;
import org.huying.matter.tally.Cut.Side;
import org.jspecify.annotations.Nullable;

/**
 * Where numbers are added up.
 *
 * @param day the day, or the first of the month
 * @param unit with the others: empty where the cut does not tell it apart, or where there is none
 */
record Cell(
        Cut cut,
        boolean monthly,
        LocalDate day,
        String line,
        String unit,
        String place,
        String category,
        String channel) {

    /** In the order of their key, so that two who write the same cells never wait for each other. */
    static final Comparator<Cell> ORDER = Comparator.comparing(Cell::cut)
            .thenComparing(Cell::monthly)
            .thenComparing(Cell::day)
            .thenComparing(Cell::line)
            .thenComparing(Cell::unit)
            .thenComparing(Cell::place)
            .thenComparing(Cell::category)
            .thenComparing(Cell::channel);

    static Cell of(Cut cut, boolean monthly, LocalDate day, Facts facts) {
        return new Cell(
                cut,
                monthly,
                monthly ? day.withDayOfMonth(1) : day,
                facts.line(),
                cut.has(Side.UNIT) ? facts.unit() : "",
                cut.has(Side.PLACE) ? text(facts.place()) : "",
                cut.has(Side.CATEGORY) ? text(facts.category()) : "",
                cut.has(Side.CHANNEL) ? facts.channel() : "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
