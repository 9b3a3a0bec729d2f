package org.huying.indicator.definition;

import java.util.regex.Pattern;

/** The name of a definition, such as {@code on-time-closing}; its file is called the same. */
public record DefinitionId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public DefinitionId {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException(
                    "a definition's id has 1 to 40 lower-case letters, digits or hyphens, not '" + value + "'");
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
