package org.huying.matter.counted;

import java.util.Locale;

/** How much there is of something in a matter. */
public sealed interface Quantity {

    /** What is known of every matter. */
    enum Kept implements Quantity {
        /** Seconds from filing to closing; of what is open, nothing. */
        TIME,
        /** How often a handler sent it back. */
        RETURNS,
        /** How often it was sent back from checking. */
        REWORKS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A number that the matters of a line have in a field of their own; of others, and where it was left empty, nothing.
     *
     * @param line the line's id
     * @param name the field's name in that line
     */
    record Field(String line, String name) implements Quantity {}
}
