package org.huying.matter.tally;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which dimensions are told apart in a set of cells, besides the line, which always is. All four at once would be about as
 * many cells as matters; one or two at a time are few, and are what tables are made of.
 */
public enum Cut {
    CHANNEL(1, true, Side.CHANNEL),
    UNIT(2, true, Side.UNIT),
    CATEGORY(3, true, Side.CATEGORY),
    PLACE(4, true, Side.PLACE),
    UNIT_CATEGORY(5, false, Side.UNIT, Side.CATEGORY),
    PLACE_CATEGORY(6, false, Side.PLACE, Side.CATEGORY),
    UNIT_PLACE(7, false, Side.UNIT, Side.PLACE),
    UNIT_CHANNEL(8, false, Side.UNIT, Side.CHANNEL),
    PLACE_CHANNEL(9, false, Side.PLACE, Side.CHANNEL),
    CATEGORY_CHANNEL(10, false, Side.CATEGORY, Side.CHANNEL);

    private final int code;
    private final boolean daily;
    private final Set<Side> sides;

    Cut(int code, boolean daily, Side first, Side... others) {
        this.code = code;
        this.daily = daily;
        this.sides = EnumSet.of(first, others);
    }

    /** A dimension that a cut may tell apart. */
    public enum Side {
        UNIT,
        PLACE,
        CATEGORY,
        CHANNEL
    }

    public int code() {
        return code;
    }

    /** Whether there are cells of days, besides those of months. */
    public boolean daily() {
        return daily;
    }

    /** Whether there are histograms of it. */
    boolean timed() {
        return daily;
    }

    boolean has(Side side) {
        return sides.contains(side);
    }

    /** The coarsest cut that tells all of these apart. */
    public static Optional<Cut> covering(Set<Side> wanted) {
        return Arrays.stream(values())
                .filter(cut -> cut.sides.containsAll(wanted))
                .findFirst();
    }
}
