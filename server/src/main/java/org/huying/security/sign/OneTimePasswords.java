package org.huying.security.sign;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords for one sign-in: some 79 random bits in letters and digits that are not taken for each other when read out. */
public final class OneTimePasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int EACH = 4;

    private final SecureRandom random;

    public OneTimePasswords(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(EACH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }
}
