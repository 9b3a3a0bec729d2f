package org.huying.matter.counted;

import java.math.BigDecimal;
import org.huying.matter.MatterRow;
import org.jspecify.annotations.Nullable;

/**
 * A matter behind a defined figure.
 *
 * @param counted whether the figure counts it
 * @param bar which exclusion left it out, by its place in the criterion; absent where none did
 * @param amount how much of what is added up or ordered there is in it
 */
public record MeasuredMatter(
        MatterRow row,
        boolean counted,
        @Nullable Integer bar,
        @Nullable BigDecimal amount) {}
