package org.huying.base;

import java.util.Optional;

/**
 * Whether a text can be kept as it is. NUL cannot stand in the database, and half of a character that takes two
 * (an unpaired surrogate) cannot be written in UTF-8: it would be kept as a question mark.
 */
public final class WellFormed {

    private WellFormed() {}

    /** What is wrong with it, if something is. */
    public static Optional<Bilingual> fault(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0) {
                return Optional.of(new Bilingual("含有空字符（U+0000）", "there is a NUL (U+0000) in it"));
            }
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                return Optional.of(
                        new Bilingual("含有半个字符（未配对的代理项）", "there is half a character (an unpaired surrogate) in it"));
            }
        }
        return Optional.empty();
    }

    /** @throws Invalid naming the field */
    public static void require(String field, String text) {
        fault(text).ifPresent(why -> {
            throw new Invalid(Refusal.of(
                            "ill-formed",
                            "“%s”不是正确的文字：%s。".formatted(field, why.zh()),
                            "'%s' is ill-formed text: %s.".formatted(field, why.en()))
                    .at(field)
                    .by("text"));
        });
    }
}
