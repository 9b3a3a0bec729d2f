package org.huying.base;

import org.jspecify.annotations.Nullable;

/**
 * A command refused by a rule, in words that a clerk understands.
 *
 * @param code stable and machine-readable, such as {@code duty-list} or {@code needs}
 * @param message what was refused, why, and what can be done instead
 * @param field the input at fault, if one is
 * @param rule the law, limit or line position that was broken, such as {@code law-5} or {@code at-most: 2}
 */
public record Refusal(
        String code,
        Bilingual message,
        @Nullable String field,
        @Nullable String rule) {

    public static Refusal of(String code, String zh, String en) {
        return new Refusal(code, new Bilingual(zh, en), null, null);
    }

    public Refusal at(String field) {
        return new Refusal(code, message, field, rule);
    }

    public Refusal by(String rule) {
        return new Refusal(code, message, field, rule);
    }
}
