package org.huying.workreport.figure;

import org.huying.workreport.numeral.Measure;
import org.huying.workreport.numeral.Ranks;
import org.jspecify.annotations.Nullable;

/**
 * A measure or a place in a sentence that is a figure.
 *
 * @param from where its own words begin: the numeral, or the verb of a place
 * @param to where it ends
 * @param measure null for a place
 * @param rank null for a measure
 */
record Found(int from, int to, @Nullable Measure measure, Ranks.@Nullable Rank rank) {

    static Found of(Measure measure) {
        return new Found(measure.from(), measure.to(), measure, null);
    }

    static Found of(Ranks.Rank rank) {
        return new Found(rank.verb(), rank.to(), null, rank);
    }

    double value() {
        return measure != null ? measure.value() : rank != null ? rank.value() : Double.NaN;
    }

    String unit() {
        return measure != null ? measure.unit() : "位";
    }

    boolean ranks() {
        return rank != null;
    }
}
