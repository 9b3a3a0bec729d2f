package org.huying.matter.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Values that may be a little old. */
final class Recent<K, V> {

    private static final int MOST = 10_000;

    private record Seen<V>(V value, long nanos) {}

    private final long kept;
    private final Map<K, Seen<V>> seen = new ConcurrentHashMap<>();

    Recent(Duration kept) {
        this.kept = kept.toNanos();
    }

    V get(K key, Function<K, V> read) {
        long now = System.nanoTime();
        Seen<V> known = seen.get(key);
        if (known != null && now - known.nanos() < kept) {
            return known.value();
        }
        V value = read.apply(key);
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(key, new Seen<>(value, now));
        return value;
    }

    void forget() {
        seen.clear();
    }
}
