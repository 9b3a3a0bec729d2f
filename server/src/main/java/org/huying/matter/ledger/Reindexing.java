package org.huying.matter.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    /**
     * Goes through the matters until a look at all of them at once finds none that waits. That it is whole is said in the
     * transaction of this look: a crash meanwhile empties the index, whatever was gone through before.
     */
    public void work(DistrictCode district, Instant now) {
        long after = 0;
        while (!whole(district)) {
            long from = after;
            after = Objects.requireNonNull(transaction.execute(status -> batch(district, from, now)));
        }
    }

    /** From which matter on to go on; from the first, once the last has been reached. */
    private long batch(DistrictCode district, long after, Instant now) {
        List<Worded> waiting = store.waiting(district, after, BATCH);
        indexing.index(district, waiting);
        if (waiting.isEmpty() && after == 0) {
            store.made(district, now);
        }
        return waiting.isEmpty() ? 0 : waiting.getLast().id().value();
    }
}
