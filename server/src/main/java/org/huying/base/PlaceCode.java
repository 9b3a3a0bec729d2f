package org.huying.base;

import java.util.regex.Pattern;

/** The code of a place, unique in its district: the statistical division code of streets and communities, longer below. */
public record PlaceCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    public PlaceCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a place code has 1 to 40 letters, digits or hyphens, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
