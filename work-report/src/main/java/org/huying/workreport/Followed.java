package org.huying.workreport;

import org.jspecify.annotations.Nullable;

/**
 * One promise and what the next report says of it.
 *
 * @param year the year for which it was promised
 * @param name the indicator or object in the words of the promise
 * @param promised the promise
 * @param reached what the next report says, or null where it is silent
 * @param completes percent of the year's target that the next report says is done, or null where it does not say
 * @param verdict how the two compare
 */
public record Followed(
        int year,
        String name,
        Figure promised,
        @Nullable Figure reached,
        @Nullable Double completes,
        Verdict verdict) {

    /** How a promise and what came of it compare. */
    public enum Verdict {
        /** Reached, or more. */
        MET,
        /** A report within the year says how much of it is done, and that is not yet all. */
        UNDER_WAY,
        /** Less than was promised. */
        MISSED,
        /** The next report does not say. */
        SILENT
    }
}
