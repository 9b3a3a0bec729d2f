package org.huying.publication.template;

import java.util.Map;
import java.util.TreeMap;
import org.huying.indicator.Dimension;

/**
 * A figure as a template names it.
 *
 * @param line where, from 1; {@code column} likewise
 * @param indicator the name of its definition
 * @param filters by dimension, one value each
 */
public record FigureCall(int line, int column, String indicator, Map<Dimension, String> filters, Span span) {

    /** Of which time it is. */
    public enum Span {
        /** The report's own. */
        PERIOD,
        /** From the first day of the year to the end of the report's period. */
        YEAR_TO_DATE,
        /** The same days a year before. */
        LAST_YEAR,
        /** The period before. */
        PREVIOUS
    }

    public FigureCall {
        filters = Map.copyOf(new TreeMap<>(filters));
    }
}
