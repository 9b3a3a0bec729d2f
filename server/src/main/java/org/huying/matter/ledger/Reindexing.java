package org.huying.matter.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.IndexStore.Worded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the index of words anew where it is not whole: after an update that indexes another way, and after a crash of the
 * database, which keeps no log of it. Until then searches by words find the matters that are indexed already, and say so.
 */
@Component
public final class Reindexing {

    private static final int BATCH = 500;

    private final IndexStore store;
    private final Indexing indexing;
    private final TransactionTemplate transaction;

    Reindexing(IndexStore store, Indexing indexing, PlatformTransactionManager transactions) {
        this.store = store;
        this.indexing = indexing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether searches by words find in all matters. */
    public boolean whole(DistrictCode district) {
        return store.made(district);
    }

    public void work(DistrictCode district, Instant now) {
        if (whole(district)) {
            return;
        }
        Optional<Worded> last = Optional.empty();
        do {
            long after = last.map(words -> words.id().value()).orElse(0L);
            last = Objects.requireNonNull(transaction.execute(status -> batch(district, after)));
        } while (last.isPresent());
        store.made(district, now);
    }

    private Optional<Worded> batch(DistrictCode district, long after) {
        List<Worded> waiting = store.waiting(district, after, BATCH);
        indexing.index(district, waiting);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getLast());
    }
}
