package org.huying.pledge;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param value in units of {@code unit}; null where the pledge is set against another indicator
 * @param baseline from where it starts, where that is not nought
 * @param quantified whether the report names the quantity; where it does not, progress is told in per cent and the target
 *     is 100
 */
public record Target(
        Bound bound,
        @Nullable Double value,
        String unit,
        Counting counting,
        @Nullable Double baseline,
        boolean quantified) {

    /** Of something that the report names no quantity for. */
    static final Target WHOLLY = new Target(Bound.EXACTLY, 100.0, "%", Counting.TOTAL, null, false);

    Optional<Double> number() {
        return Optional.ofNullable(value);
    }

    boolean reachedBy(double amount) {
        return value != null && bound.reachedBy(amount, value);
    }

    /** Whether the plan grows towards the target, rather than asking for it on every day. */
    boolean grows() {
        return counting != Counting.LEVEL && (bound != Bound.AT_MOST || baseline != null);
    }
}
