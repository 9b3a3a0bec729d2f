package org.huying.security.sign;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB of memory, two passes and one lane: the first choice of the OWASP Password Storage Cheat Sheet.
 * Only as many are computed at once as there are processors, so that a crowd at the door takes no memory from the rest.
 */
public final class Passwords {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int PATIENCE_SECONDS = 5;

    /** Nobody's password, checked for accounts that do not exist, so that they take as long as those that do. */
    static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$" + "wvSWkkAvShSar96p3hlV9w$xMxE9gR7TCuaRnXBwY8fbNqUDPh45NvbYqLKkSTTG2Q";

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    public String encode(String password) {
        room.acquireUninterruptibly();
        try {
            return String.valueOf(argon2.encode(password));
        } finally {
            room.release();
        }
    }

    /**
     * Whether the password is the one that was encoded.
     *
     * @throws Crowded if so many wait that this one would wait for long
     */
    public boolean matches(String password, String encoded) {
        enter();
        try {
            boolean right = argon2.matches(shortened(password), encoded);
            return right && password.length() <= LONGEST;
        } finally {
            room.release();
        }
    }

    /** Takes as long as {@link #matches}, for an account that does not exist. */
    public void matchNobody(String password) {
        matches(password, NOBODY);
    }

    /** Whether it was encoded with weaker parameters than today's. */
    public boolean outdated(String encoded) {
        return argon2.upgradeEncoding(encoded);
    }

    private static String shortened(String password) {
        return password.length() <= LONGEST ? password : password.substring(0, LONGEST);
    }

    private void enter() {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Crowded();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Crowded();
        }
    }

    /** More people sign in at this moment than can be checked. */
    public static final class Crowded extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
