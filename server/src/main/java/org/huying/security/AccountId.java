package org.huying.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A login name, unique in its district, never given to another person and never changed. */
public record AccountId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,79}");

    /** The clockwork's account; nobody can sign in with it. */
    public static final AccountId SYSTEM = new AccountId("system");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a login name has 1 to 80 lower-case letters, digits, dots, colons or hyphens, not '" + value
                            + "'");
        }
    }

    /** The login name that somebody typed, with the forgiveness that a keyboard needs; none if it cannot be one. */
    public static Optional<AccountId> find(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(name).matches() ? Optional.of(new AccountId(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
