package org.huying.intake;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Marks one form that was shown, 128 random bits. However often it is sent, it files one matter (law 10). */
public record FormToken(String value) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public FormToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a form token");
        }
    }

    public static FormToken draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FormToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static Optional<FormToken> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FormToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "FormToken[hidden]";
    }
}
