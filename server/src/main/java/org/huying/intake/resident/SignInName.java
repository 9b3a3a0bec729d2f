package org.huying.intake.resident;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name with which somebody signs in, in one form for full-width and half-width, capital and small letters. It may
 * be their real one, so that it is kept as a keyed hash only and shows itself nowhere.
 */
record SignInName(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,39}");

    static Optional<SignInName> find(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new SignInName(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "SignInName[hidden]";
    }
}
