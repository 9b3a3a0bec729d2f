package org.huying.indicator;

import java.util.List;

/**
 * Figures by one dimension.
 *
 * @param period as much of the period asked for as has been
 * @param total of all rows
 */
public record Table(Question question, Period period, List<Row> rows, Row total) {

    public Table {
        rows = List.copyOf(rows);
    }
}
