package org.huying.indicator;

import java.util.List;
import org.huying.matter.counted.CountedMatter;

/**
 * What lies behind a figure.
 *
 * @param matters a page of them
 */
public record Evidence(Figure figure, List<CountedMatter> matters) {

    public Evidence {
        matters = List.copyOf(matters);
    }

    /** How many there are altogether. */
    public long behind() {
        return figure.of() == null ? figure.number() : figure.of();
    }
}
