package org.huying.pledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a pledge stands (亮灯). The later ones are worse. */
public enum Light {
    GREEN,
    YELLOW,
    RED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Light> find(String word) {
        return Arrays.stream(values())
                .filter(light -> light.word().equals(word))
                .findFirst();
    }
}
