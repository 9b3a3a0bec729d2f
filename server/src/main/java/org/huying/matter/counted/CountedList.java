package org.huying.matter.counted;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the matters behind a number.
 *
 * @param of what is listed
 * @param counted what is marked among them
 * @param only those that are marked, or only the others; absent for all
 */
public record CountedList(
        Counted of, Counted counted, @Nullable Boolean only, int offset, int size) {}
