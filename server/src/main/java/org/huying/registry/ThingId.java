package org.huying.registry;

import java.util.regex.Pattern;

/**
 * The identification code of a thing, unique in its district: 1 to 40 letters, digits, dots or hyphens. Components of the city
 * carry the sixteen digits of GB/T 30428.2 (标识码).
 */
public record ThingId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,39}");

    public ThingId {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException(
                    "a thing's code has 1 to 40 letters, digits, dots or hyphens, not '" + value + "'");
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
