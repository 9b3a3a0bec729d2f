package org.huying.matter;

import org.huying.base.PlaceCode;
import org.huying.line.LineId;
import org.jspecify.annotations.Nullable;

/**
 * What is being told and may have been told before; what is absent says nothing.
 *
 * @param words as they were said
 * @param category of the line
 * @param size how many alike to tell of at most
 */
public record Likeness(
        LineId line,
        String words,
        @Nullable PlaceCode place,
        @Nullable String category,
        int size) {

    /** Whether there is anything yet that another matter could be like. */
    public boolean vague() {
        return words.strip().length() < 4 && place == null;
    }
}
