package org.huying.platform;

import java.util.Arrays;
import java.util.Locale;

/** How pages are shown: as usual, for the elderly, or without barriers. The reader chooses; a cookie keeps it. */
public enum Mode {
    PLAIN,
    /** 长者模式: large text, large targets, fewer choices. */
    ELDER,
    /** 无障碍模式: strong contrast, strong focus, nothing moves. */
    CLEAR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #PLAIN} for a word that is none. */
    static Mode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElse(PLAIN);
    }
}
