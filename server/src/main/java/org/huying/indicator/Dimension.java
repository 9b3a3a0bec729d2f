package org.huying.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huying.matter.counted.By;

/** By what figures are told apart. */
public enum Dimension {
    UNIT(By.UNIT),
    PLACE(By.PLACE),
    CATEGORY(By.CATEGORY),
    LINE(By.LINE),
    CHANNEL(By.CHANNEL),
    PERIOD(By.DAY);

    private final By by;

    Dimension(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> find(String word) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.word().equals(word))
                .findFirst();
    }
}
