package org.huying.pledge;

import java.util.Arrays;
import java.util.Locale;

/** What the amount in a report of progress says (进度口径). */
public enum Counting {
    /** How much there is so far: the last report counts, and the plan grows towards the target. */
    TOTAL,
    /** How much was added since the report before: they are summed. */
    ADDED,
    /** A growth or a rate, which is to hold at any time: the last report counts against the target itself. */
    LEVEL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word; {@code TOTAL} where nothing is said. */
    public static Counting of(Object word) {
        return Arrays.stream(values())
                .filter(counting -> counting.word().equals(word))
                .findFirst()
                .orElse(TOTAL);
    }
}
