package org.huying.indicator.web;

import java.util.Locale;
import org.huying.indicator.Figure;
import org.huying.indicator.Measure;
import org.jspecify.annotations.Nullable;

/** How figures are written. */
final class Numbers {

    static final String NOTHING = "–";

    private Numbers() {}

    /** {@code 1,234} or {@code 93.5%}; a dash where there is no figure. */
    static String write(Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return NOTHING;
        }
        return figure.of() == null
                ? String.format(Locale.ROOT, "%,d", figure.number())
                : String.format(Locale.ROOT, "%.1f%%", value * 100);
    }

    /** {@code +3.2%} of a number, {@code +3.2} (percentage points) of a share; a dash where there is nothing to compare with. */
    static String change(@Nullable Double change) {
        if (change == null) {
            return NOTHING;
        }
        double tenths = Math.round(change * 1000) / 10.0;
        return tenths == 0 ? "0.0" : String.format(Locale.ROOT, "%+.1f", tenths);
    }

    /** Whether a change is for the better; absent where it is neither. */
    static @Nullable Boolean good(Measure measure, @Nullable Double change) {
        if (change == null || Math.round(change * 1000) == 0) {
            return null;
        }
        return switch (measure.better()) {
            case HIGHER -> change > 0;
            case LOWER -> change < 0;
            case NEITHER -> null;
        };
    }
}
