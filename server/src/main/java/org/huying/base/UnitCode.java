package org.huying.base;

import java.util.regex.Pattern;

/** The code of an accountable unit, unique in its district: department, street office, community, utility company. */
public record UnitCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a unit code has 1 to 40 lower-case letters, digits or hyphens, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
