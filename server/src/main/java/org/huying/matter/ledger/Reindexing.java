package org.huying.matter.ledger;

import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.IndexStore.Worded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Indexes anew what was indexed another way before; until then no search finds it by its words. */
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

    public void work(DistrictCode district) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> batch(district)));
        }
    }

    private boolean batch(DistrictCode district) {
        List<Worded> waiting = store.waiting(district, BATCH);
        indexing.index(district, waiting);
        return waiting.size() == BATCH;
    }
}
