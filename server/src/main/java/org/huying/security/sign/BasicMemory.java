package org.huying.security.sign;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.huying.security.keys.Mac256;

/**
 * Remembers for a minute that a name and a password were right, since a program sends both with every request and
 * Argon2id on each would be the limit of the API. What is kept is an HMAC under a key that this process drew for itself:
 * no password, and nothing that is of use to another process. The account's stamp is compared on every request, so that
 * a changed password or a lock ends the memory at once, on every server.
 *
 * @param <T> what was learnt when the password was checked
 */
public final class BasicMemory<T> {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int STRIPES = 64;

    private final Mac256 mac;
    private final Map<String, Kept<T>> kept;
    private final Lock[] stripes =
            IntStream.range(0, STRIPES).mapToObj(number -> new ReentrantLock()).toArray(Lock[]::new);

    private record Kept<T>(T value, Instant until) {}

    public BasicMemory(SecureRandom random, int bound) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        mac = new Mac256(key);
        kept = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
                return size() > bound;
            }
        };
    }

    /**
     * What is remembered of these credentials, or what the check finds. Of many requests that come at once with the same
     * credentials one is checked, and the others wait for it.
     */
    public Optional<T> find(String name, String password, Instant now, Supplier<Optional<T>> check) {
        String key = HexFormat.of().formatHex(mac.of(name.length() + "|" + name + "|" + password));
        Optional<T> known = remembered(key, now);
        if (known.isPresent()) {
            return known;
        }
        Lock stripe = stripes[Math.floorMod(key.hashCode(), STRIPES)];
        stripe.lock();
        try {
            return remembered(key, now).or(() -> {
                Optional<T> found = check.get();
                found.ifPresent(value -> remember(key, value, now));
                return found;
            });
        } finally {
            stripe.unlock();
        }
    }

    private Optional<T> remembered(String key, Instant now) {
        synchronized (kept) {
            Kept<T> found = kept.get(key);
            if (found != null && !found.until().isAfter(now)) {
                kept.remove(key);
                return Optional.empty();
            }
            return Optional.ofNullable(found).map(Kept::value);
        }
    }

    private void remember(String key, T value, Instant now) {
        synchronized (kept) {
            kept.put(key, new Kept<>(value, now.plus(KEPT)));
        }
    }

    /** Forgets at once, for a memory whose account has changed since. */
    public void forget(String name, String password) {
        synchronized (kept) {
            kept.remove(HexFormat.of().formatHex(mac.of(name.length() + "|" + name + "|" + password)));
        }
    }
}
