package org.huying.indicator;

import java.util.List;
import org.huying.matter.counted.MeasuredMatter;
import org.huying.matter.counted.Part;

/**
 * What lies behind an indicator's figure.
 *
 * @param matters a page of the part, the newest first
 */
public record IndicatorMatters(IndicatorFigure figure, Part part, List<MeasuredMatter> matters) {

    public IndicatorMatters {
        matters = List.copyOf(matters);
    }

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
