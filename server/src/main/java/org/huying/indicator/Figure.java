package org.huying.indicator;

import org.huying.matter.counted.Counts;
import org.jspecify.annotations.Nullable;

/**
 * A figure.
 *
 * @param number how many
 * @param of of how many, where it is a share
 */
public record Figure(long number, @Nullable Long of) {

    static Figure of(Measure measure, Counts counts) {
        return new Figure(counts.of(measure.counted()), measure.of() == null ? null : (Long) counts.of(measure.of()));
    }

    /** The number, or the share between 0 and 1; absent where it would be a share of nothing. */
    public @Nullable Double value() {
        if (of == null) {
            return (double) number;
        }
        return of == 0 ? null : (double) number / of;
    }

    /**
     * By how much it differs from another time: a share of it for numbers, the difference of the shares for shares. Absent
     * where the other is nothing to compare with.
     */
    public @Nullable Double changeFrom(Figure before) {
        Double now = value();
        Double then = before.value();
        if (now == null || then == null) {
            return null;
        }
        if (of != null) {
            return now - then;
        }
        return then == 0 ? null : (now - then) / then;
    }
}
