package org.huying.registry;

import java.util.regex.Pattern;

/** The name of a kind of things, such as {@code car-park}; its file is called the same. */
public record KindId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public KindId {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException(
                    "a kind's id has 1 to 40 lower-case letters, digits or hyphens, not '" + value + "'");
        }
    }

    public static boolean wellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
