package org.huying.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read from the database and holds until there are {@link News}. Only what was found is kept: what was not there may
 * come without being told of.
 */
public final class Remembered<K, V> {

    /** Nothing is kept for longer, whatever was missed. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private record Entry<V>(V value, long mark) {}

    private final News news;
    private final Cache<K, Entry<V>> entries;

    /** @param most how many are kept at most */
    public Remembered(News news, int most) {
        this.news = news;
        this.entries = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(LONGEST)
                .build();
    }

    /**
     * What is known under the key, or what reading finds. A transaction reads for itself, since it may see what nobody else
     * does yet. The mark is taken before reading: what changes meanwhile makes what was read worthless.
     */
    public Optional<V> find(K key, Function<K, Optional<V>> read) {
        long mark = news.mark();
        if (mark == News.DEAF || TransactionSynchronizationManager.isActualTransactionActive()) {
            return read.apply(key);
        }
        Entry<V> known = entries.getIfPresent(key);
        if (known != null && known.mark() == mark) {
            return Optional.of(known.value());
        }
        Optional<V> found = read.apply(key);
        found.ifPresent(value -> entries.put(key, new Entry<>(value, mark)));
        return found;
    }
}
