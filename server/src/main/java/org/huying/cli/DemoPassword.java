package org.huying.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huying.platform.DataDirectory;

/** The password of the demo accounts: the newcomer's own, else a random one that stays from start to start. */
final class DemoPassword {

    private static final String NAME = "demo-password";
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private DemoPassword() {}

    static String of(Map<String, String> environment, DataDirectory directory) throws IOException {
        String chosen = environment.getOrDefault("HUYING_DEMO_PASSWORD", "");
        Optional<String> kept = directory.secret(NAME);
        if (chosen.isEmpty() && kept.isPresent()) {
            return kept.get();
        }
        String password = chosen.isEmpty() ? random() : chosen;
        directory.keepSecret(NAME, password);
        return password;
    }

    /**
     * For a demo district on somebody's own database, where no file keeps the password.
     *
     * @throws Unavailable if none is chosen
     */
    static String chosen(Map<String, String> environment) {
        String chosen = environment.getOrDefault("HUYING_DEMO_PASSWORD", "");
        if (chosen.isEmpty()) {
            throw new Unavailable("--demo needs HUYING_DEMO_PASSWORD, the password of the demo accounts");
        }
        return chosen;
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        return IntStream.range(0, LENGTH)
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
    }
}
