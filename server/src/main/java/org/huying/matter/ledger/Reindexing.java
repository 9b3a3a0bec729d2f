package org.huying.matter.ledger;

import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.IndexStore.Worded;
import org.springframework.stereotype.Component;

/** Indexes anew what was indexed another way before; until then no search finds it by its words. */
@Component
public final class Reindexing {

    private static final int BATCH = 500;

    private final IndexStore store;
    private final Indexing indexing;

    Reindexing(IndexStore store, Indexing indexing) {
        this.store = store;
        this.indexing = indexing;
    }

    public void work(DistrictCode district) {
        List<Worded> waiting = store.waiting(district, BATCH);
        while (!waiting.isEmpty()) {
            waiting.forEach(words ->
                    store.index(district, words, indexing.of(district, words.subject(), words.text())));
            waiting = store.waiting(district, BATCH);
        }
    }
}
