package org.huying.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.counting.By;

/** By what figures are told apart. */
public enum Dimension {
    UNIT(By.UNIT),
    PLACE(By.PLACE),
    CATEGORY(By.CATEGORY),
    LINE(By.LINE),
    CHANNEL(By.CHANNEL),
    /** Of things their kind, of readings the kind of the device and the series. */
    KIND(By.KIND),
    PERIOD(By.DAY);

    /** By what matters are told apart. */
    public static final List<Dimension> OF_MATTERS = List.of(UNIT, PLACE, CATEGORY, LINE, CHANNEL, PERIOD);

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
