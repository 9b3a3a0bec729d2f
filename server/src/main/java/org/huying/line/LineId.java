package org.huying.line;

import java.util.regex.Pattern;

/** The name of a business line, such as {@code requests}. */
public record LineId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public LineId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a line id has 1 to 40 lower-case letters, digits or hyphens, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
