package org.huying.platform;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Numbers under which failures are logged: eight characters that can be read out on the telephone. */
@Component
public final class References {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    public String next() {
        return random.ints(8, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }
}
