package org.huying.base;

import java.util.regex.Pattern;

/** A person who holds posts in the district's service; not a requester, whose identity lies in the vault. */
public record PersonId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    /** The clockwork itself: what timers do is done by nobody. */
    public static final PersonId SYSTEM = new PersonId("system");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a person id has 1 to 60 lower-case letters, digits, dots or hyphens, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
