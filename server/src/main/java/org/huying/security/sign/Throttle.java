package org.huying.security.sign;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing, before anything is hashed. Three rings stand around an account: one for the account from one address,
 * one for the account from anywhere, one for the address on any account. An address from which the account was entered
 * before is spared the second, so that strangers who guess cannot keep the owner out.
 *
 * <p>An attempt counts as failed until it has succeeded, so that many at once are not more than as many in a row. Unknown
 * names are treated as known ones. It lives in the memory of one server and never holds more than its bound: whoever was
 * silent longest is forgotten first.
 */
public final class Throttle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Ring HERE = new Ring(5, Duration.ofMinutes(15));
    private static final Ring ANYWHERE = new Ring(20, Duration.ofMinutes(1));
    private static final Ring ADDRESS = new Ring(50, Duration.ofMinutes(15));

    private final Map<String, Tally> tallies;

    public Throttle(int bound) {
        tallies = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
                return size() > bound;
            }
        };
    }

    private record Tally(int failures, @Nullable Instant last, boolean trusted) {

        static final Tally NONE = new Tally(0, null, false);

        Tally failed(Instant now) {
            return new Tally(failures + 1, now, trusted);
        }

        Tally undone() {
            return new Tally(Math.max(failures - 1, 0), last, trusted);
        }

        Duration wait(Ring ring, Instant now) {
            if (last == null) {
                return Duration.ZERO;
            }
            Duration left = Duration.between(now, last.plus(ring.waitAfter(failures)));
            return left.isNegative() ? Duration.ZERO : left;
        }

        Tally on(Instant now) {
            boolean over = last != null && last.plus(FORGOTTEN_AFTER).isBefore(now);
            return over ? new Tally(0, null, trusted) : this;
        }
    }

    /**
     * How long to wait, or none: then the attempt has begun, and {@link #failed}, {@link #succeeded} or
     * {@link #abandoned} ends it.
     */
    public synchronized Optional<Duration> begin(String account, String address, Instant now) {
        Tally here = tally(here(account, address), now);
        Tally anywhere = tally(anywhere(account), now);
        Duration wait = max(here.wait(HERE, now), tally(address(address), now).wait(ADDRESS, now));
        if (!here.trusted()) {
            wait = max(wait, anywhere.wait(ANYWHERE, now));
        }
        if (!wait.isZero()) {
            return Optional.of(wait);
        }
        tallies.put(here(account, address), here.failed(now));
        tallies.put(anywhere(account), anywhere.failed(now));
        return Optional.empty();
    }

    public synchronized void failed(String address, Instant now) {
        tallies.put(address(address), tally(address(address), now).failed(now));
    }

    public synchronized void succeeded(String account, String address, Instant now) {
        tallies.put(here(account, address), new Tally(0, null, true));
        tallies.put(anywhere(account), tally(anywhere(account), now).undone());
    }

    /** Takes an attempt back that came to no answer. */
    public synchronized void abandoned(String account, String address, Instant now) {
        tallies.put(here(account, address), tally(here(account, address), now).undone());
        tallies.put(anywhere(account), tally(anywhere(account), now).undone());
    }

    synchronized int size() {
        return tallies.size();
    }

    private Tally tally(String key, Instant now) {
        return tallies.getOrDefault(key, Tally.NONE).on(now);
    }

    private static String here(String account, String address) {
        return "h|" + ClientAddress.network(address) + "|" + account;
    }

    private static String anywhere(String account) {
        return "a|" + account;
    }

    private static String address(String address) {
        return "n|" + ClientAddress.network(address);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
