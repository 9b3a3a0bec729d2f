package org.huying.matter.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Draws a key for every form that is shown, so that a form sent twice acts once (law 10). */
@Component
public class FormKeys {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecureRandom random;

    FormKeys(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key as a form sent it back; a new one where it is none of ours. */
    public String of(Optional<String> sent) {
        return sent.filter(key -> FORM.matcher(key).matches()).orElseGet(this::next);
    }
}
