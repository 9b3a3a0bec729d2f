package org.huying.matter.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.springframework.stereotype.Component;

/**
 * Matters that this server has lately read or written, as they stood then. Another server may have taken them further
 * since, so whoever decides by this writes only if the chain still ends as it is known here.
 */
@Component
final class Lately {

    private static final int MOST = 20_000;
    private static final Duration SOON = Duration.ofMinutes(2);

    private record Key(DistrictCode district, MatterId matter) {}

    /** A matter and the hash of its last event. */
    record Known(Matter matter, byte[] head) {

        boolean endsLike(LedgerStore.Head row) {
            return matter.version() == row.version() && Arrays.equals(head, row.hash());
        }
    }

    private final Cache<Key, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * Those whose timers fall due in a moment. They are apart, since what is asked for often would keep them out, and
     * they are asked for once.
     */
    private final Cache<Key, Known> expected =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(SOON).build();

    Optional<Known> find(DistrictCode district, MatterId matter) {
        Key key = new Key(district, matter);
        Known lately = known.getIfPresent(key);
        return Optional.ofNullable(lately == null ? expected.getIfPresent(key) : lately);
    }

    void expect(DistrictCode district, Known read) {
        expected.put(new Key(district, read.matter().id()), read);
    }

    /** Remembers what became of matters, once that is durable. */
    void learn(DistrictCode district, Collection<Held> written) {
        written.stream().filter(Held::changed).forEach(held -> learn(district, new Known(held.now(), held.head())));
    }

    /** Never forgets a later state for an earlier one. */
    void learn(DistrictCode district, Known read) {
        known.asMap()
                .merge(
                        new Key(district, read.matter().id()),
                        read,
                        (before, now) ->
                                before.matter().version() > now.matter().version() ? before : now);
    }

    void forget(DistrictCode district, MatterId matter) {
        known.invalidate(new Key(district, matter));
        expected.invalidate(new Key(district, matter));
    }
}
