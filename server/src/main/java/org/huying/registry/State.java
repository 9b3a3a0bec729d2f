package org.huying.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a thing stands in the register. */
public enum State {
    /** 在册 */
    STANDING,
    /** 注销 */
    RETIRED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> find(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
