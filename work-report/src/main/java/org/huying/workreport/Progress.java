package org.huying.workreport;

import org.jspecify.annotations.Nullable;

/**
 * How far a yearly target is.
 *
 * @param name the indicator or task
 * @param completes percent of the year's target
 * @param value what was reached, in units of {@code unit}; null where only the share is said
 * @param unit of the value; null with it
 * @param target what the year's target must then be, {@code value ÷ completes}; null with the value
 * @param text an exact substring of the report's text
 * @param start where {@code text} begins, in characters
 */
public record Progress(
        String name,
        double completes,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double target,
        String text,
        int start) {

    /** The same counted from elsewhere. */
    Progress at(int other) {
        return new Progress(name, completes, value, unit, target, text, other);
    }
}
