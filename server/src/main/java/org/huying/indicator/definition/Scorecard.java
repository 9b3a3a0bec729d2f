package org.huying.indicator.definition;

import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * How a ranking (红黑榜) is made of indicators.
 *
 * @param by the dimension whose values are ranked
 * @param level which of them, as the dimension calls its levels: {@code street} of places; absent for the rows of the whole
 * @param filters by what all its indicators are narrowed
 * @param minimum on how many matters an indicator must be measured at least to have a say
 * @param thin what becomes of a value that an indicator has no say of
 * @param top how many are on the red list (红榜)
 * @param bottom how many are on the black list (黑榜)
 */
public record Scorecard(
        DefinitionId id,
        int edition,
        Bilingual title,
        @Nullable Bilingual about,
        @Nullable String cites,
        Dimension by,
        @Nullable String level,
        Map<Dimension, String> filters,
        int minimum,
        Thin thin,
        int top,
        int bottom,
        List<Weighed> parts)
        implements Definition {

    static final String FORM = "scorecard";

    public Scorecard {
        filters = Map.copyOf(filters);
        parts = List.copyOf(parts);
    }

    /** What becomes of a value that there is too little of in one of the indicators. */
    public enum Thin {
        /** Its other indicators are weighed alone. */
        REWEIGH,
        /** It is not ranked. */
        UNRANKED
    }

    /**
     * An indicator in a ranking.
     *
     * @param weight its share of the whole, against those of the others
     * @param zero the figure, in the indicator's unit, that earns nothing; worse earns nothing either
     * @param full the figure that earns all; better earns no more
     */
    public record Weighed(DefinitionId indicator, int weight, double zero, double full) {

        /** From 0 to 100. */
        public double points(double figure) {
            return Math.clamp((figure - zero) / (full - zero), 0, 1) * 100;
        }
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Scorecard published(int newEdition) {
        return new Scorecard(
                id, newEdition, title, about, cites, by, level, filters, minimum, thin, top, bottom, parts);
    }
}
