package org.huying.counting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the matters behind a defined figure. */
public enum Part {
    /** All that it is measured on. */
    BASE,
    /** Those that it counts. */
    COUNTED,
    /** Those of the base that it does not count. */
    OTHERS,
    /** Those that are left out of the base. */
    EXCLUDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> find(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
