package org.huying.registry;

import java.math.BigDecimal;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something that things of a kind measure again and again.
 *
 * @param unit in which it is measured
 * @param from the least that can be true, in the unit; what is less is refused
 * @param to the most
 */
public record Series(
        String name,
        Bilingual title,
        Bilingual unit,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to) {

    /** Whether a value can be true. */
    public boolean plausible(BigDecimal value) {
        return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
    }
}
