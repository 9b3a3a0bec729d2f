package org.huying.indicator;

import org.huying.counting.Part;

/**
 * What lies behind an indicator's figure.
 *
 * @param behind a stretch of the part
 */
public record IndicatorRecords(IndicatorFigure figure, Part part, Behind behind) {

    /** How many there are of a part altogether. */
    public long number(Part which) {
        return switch (which) {
            case BASE -> figure.measured().base();
            case COUNTED -> figure.measured().counted();
            case OTHERS -> figure.measured().base() - figure.measured().counted();
            case EXCLUDED -> figure.measured().excluded();
        };
    }
}
