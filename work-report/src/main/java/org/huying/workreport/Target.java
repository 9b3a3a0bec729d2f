package org.huying.workreport;

import org.jspecify.annotations.Nullable;

/**
 * A headline target (主要预期目标).
 *
 * @param name the indicator in the report's words
 * @param change whether the value is a growth, a fall or a level
 * @param comparator {@code =}, {@code >=} (以上), {@code <=} (以内), {@code ~} (左右), {@code sync} (与经济增长同步) or {@code >}
 *     (高于经济增长)
 * @param value in units of {@code unit}, or null where the target is set against another indicator
 * @param unit as in {@link Figure}, or null with the value
 * @param text an exact substring of the report's text
 * @param start where {@code text} begins, in characters
 */
public record Target(
        String name,
        Change change,
        String comparator,
        @Nullable Double value,
        @Nullable String unit,
        String text,
        int start) {

    /** The same counted from elsewhere. */
    Target at(int other) {
        return new Target(name, change, comparator, value, unit, text, other);
    }
}
