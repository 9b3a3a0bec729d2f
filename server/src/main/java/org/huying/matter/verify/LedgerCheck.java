package org.huying.matter.verify;

import java.util.List;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.district.District;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/** Walks all chains beside the rows of their matters, both in the order of ids. */
final class LedgerCheck {

    private final VerifyStore store;
    private final StoredLaws laws;
    private final Findings findings;
    private long events;
    private long matters;

    LedgerCheck(VerifyStore store, District district, Findings findings) {
        this.store = store;
        this.laws = new StoredLaws(district);
        this.findings = findings;
    }

    void walk(DistrictCode district) {
        try (Stream<StoredEvent> allEvents = store.events(district);
                Stream<StoredMatter> allMatters = store.matters(district)) {
            Peeking<StoredEvent, MatterId> chains = new Peeking<>(allEvents.iterator(), StoredEvent::matter);
            Peeking<StoredMatter, MatterId> rows = new Peeking<>(allMatters.iterator(), StoredMatter::id);
            for (MatterId id = first(chains.key(), rows.key()); id != null; id = first(chains.key(), rows.key())) {
                List<StoredEvent> chain = chains.take(id);
                List<StoredMatter> row = rows.take(id);
                events += chain.size();
                matters++;
                new ChainCheck(laws, id)
                        .firstBad(chain, row.isEmpty() ? null : row.getFirst())
                        .ifPresent(findings::add);
            }
        }
    }

    long events() {
        return events;
    }

    long matters() {
        return matters;
    }

    private static @Nullable MatterId first(@Nullable MatterId one, @Nullable MatterId other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
