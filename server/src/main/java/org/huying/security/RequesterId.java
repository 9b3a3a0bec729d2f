package org.huying.security;

import java.util.Optional;
import java.util.regex.Pattern;

/** A requester in the vault. Events and matters hold this and nothing else of the person. */
public record RequesterId(String value) {

    private static final Pattern FORM = Pattern.compile("r[0-9a-f]{24}");

    public RequesterId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a requester id: '" + value + "'");
        }
    }

    public static Optional<RequesterId> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RequesterId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
