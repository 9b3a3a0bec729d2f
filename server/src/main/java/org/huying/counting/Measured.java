package org.huying.counting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion found.
 *
 * @param counted how many matters it counts
 * @param base of how many it counts these
 * @param excluded how many would be among those but for an exclusion
 * @param amount the sum or the quantile, where it takes one of something
 */
public record Measured(
        long counted, long base, long excluded, @Nullable BigDecimal amount) {

    public static final Measured NOTHING = new Measured(0, 0, 0, null);

    /** Whether there is nothing behind it, not even what was left out. */
    public boolean nothing() {
        return base == 0 && excluded == 0;
    }
}
