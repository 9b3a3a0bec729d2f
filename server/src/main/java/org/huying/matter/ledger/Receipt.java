package org.huying.matter.ledger;

import java.time.Instant;
import java.util.List;
import org.huying.matter.MatterId;
import org.huying.security.AccountId;

/**
 * The first result of an idempotency key (law 10). Only what succeeded leaves one: a refusal changed nothing, so that
 * the same command may be tried again under the same key.
 *
 * @param body the hash of the command that came with the key
 * @param version of the matter after the command
 */
record Receipt(
        AccountId account, String key, String body, MatterId matter, int version, List<MatterId> opened, Instant at) {

    Receipt {
        opened = List.copyOf(opened);
    }
}
