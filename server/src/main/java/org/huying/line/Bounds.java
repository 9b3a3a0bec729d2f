package org.huying.line;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value must keep to beyond its type, as in a JSON Schema.
 *
 * @param minimum the least number, itself allowed
 * @param maximum the greatest number, itself allowed
 * @param pattern a regular expression that is found in the text; {@code ^} and {@code $} bind it to the whole
 */
public record Bounds(
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable String pattern) {

    public static final Bounds NONE = new Bounds(null, null, null);

    public static Bounds between(long least, long most) {
        return new Bounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most), null);
    }

    public boolean allow(Object value) {
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return (minimum == null || exact.compareTo(minimum) >= 0)
                    && (maximum == null || exact.compareTo(maximum) <= 0);
        }
        return pattern == null
                || !(value instanceof String text)
                || Pattern.compile(pattern).matcher(text).find();
    }

    /** As a line writes it: {@code minimum: 0, maximum: 100}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(text, "minimum", minimum);
        add(text, "maximum", maximum);
        add(text, "pattern", pattern);
        return text.toString();
    }

    private static void add(StringBuilder text, String word, @Nullable Object value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : ", ").append(word).append(": ").append(value);
        }
    }
}
