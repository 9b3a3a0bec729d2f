package org.huying.indicator;

import java.util.List;
import org.huying.base.Bilingual;

/**
 * One measure by the places of a level, for a whole time and for its steps.
 *
 * @param steps the stretches of the time, in order; none where they were not asked for
 * @param areas every place of the level, and places above it where matters lie that no finer place is known of
 * @param total of all areas
 */
public record MapFigures(
        Question question, Level level, Measure measure, List<Period> steps, List<Area> areas, Area total) {

    public MapFigures {
        steps = List.copyOf(steps);
        areas = List.copyOf(areas);
    }

    /**
     * The figures of a place.
     *
     * @param value as a filter takes it
     * @param drawn whether it is a place of the level, which a map can draw
     * @param steps in the order of the steps
     */
    public record Area(String value, Bilingual title, boolean drawn, Figure whole, List<Figure> steps) {

        public Area {
            steps = List.copyOf(steps);
        }
    }
}
