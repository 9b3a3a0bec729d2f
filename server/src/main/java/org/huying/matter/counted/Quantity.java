package org.huying.matter.counted;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much there is of something in a matter. */
public enum Quantity {
    /** Seconds from filing to closing; of what is open, nothing. */
    TIME,
    /** How often a handler sent it back. */
    RETURNS,
    /** How often it was sent back from checking. */
    REWORKS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Quantity> find(String word) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.word().equals(word))
                .findFirst();
    }
}
