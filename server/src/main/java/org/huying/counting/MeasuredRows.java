package org.huying.counting;

import java.util.List;
import java.util.Map;

/**
 * What several criteria found, in their order.
 *
 * @param rows by row; rows of which there is nothing are left out
 * @param total of all rows, which quantiles do not add up to
 */
public record MeasuredRows(Map<String, List<Measured>> rows, List<Measured> total) {

    public MeasuredRows {
        rows = Map.copyOf(rows);
        total = List.copyOf(total);
    }
}
