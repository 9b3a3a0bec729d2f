package org.huying.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what somebody did within a sliding time and says when it is too much. What is counted lies in memory, of the
 * most recent {@value #MOST_KEYS} at most: a flood of new keys costs no more than that.
 */
public final class Throttle {

    private static final int MOST_KEYS = 50_000;

    private final int most;
    private final Duration within;

    private final Map<String, Deque<Instant>> done = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    public Throttle(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Whether one more is allowed; asking does not count. */
    public synchronized boolean allows(String key, Instant now) {
        Deque<Instant> times = done.get(key);
        if (times == null) {
            return true;
        }
        while (!times.isEmpty() && !times.getFirst().plus(within).isAfter(now)) {
            times.removeFirst();
        }
        return times.size() < most;
    }

    public synchronized void count(String key, Instant now) {
        done.computeIfAbsent(key, unused -> new ArrayDeque<>()).addLast(now);
    }

    public synchronized void forget(String key) {
        done.remove(key);
    }
}
