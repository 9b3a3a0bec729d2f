package org.huying.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How keys come together in the rows of a table.
 *
 * @param rows the row of each key; any other key is a row of its own, called {@code only:…}
 * @param starts the first days of the rows, in their order, where the rows are periods
 */
public record Rows(By by, Map<String, String> rows, List<LocalDate> starts) {

    public Rows {
        rows = Map.copyOf(rows);
        starts = List.copyOf(starts);
    }

    public static Rows of(By by, Map<String, String> rows) {
        return new Rows(by, rows, List.of());
    }

    /** The periods that begin on these days, the earliest first. */
    public static Rows periods(List<LocalDate> starts) {
        return new Rows(By.DAY, Map.of(), starts);
    }
}
