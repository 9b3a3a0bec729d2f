package org.huying.matter.ledger;

import java.time.Instant;
import org.huying.base.DistrictCode;
import org.springframework.stereotype.Component;

/** The receipts of idempotency keys, for whoever throws them away in time. */
@Component
public final class Receipts {

    private final ReceiptStore store;

    Receipts(ReceiptStore store) {
        this.store = store;
    }

    /** Forgets the keys that were used before then. */
    public void purge(DistrictCode district, Instant before) {
        boolean more = true;
        while (more) {
            more = store.purge(district, before);
        }
    }
}
