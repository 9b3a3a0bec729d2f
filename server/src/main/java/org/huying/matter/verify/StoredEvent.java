package org.huying.matter.verify;

import org.huying.matter.MatterId;
import org.huying.matter.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param entry absent where the row cannot be one
 */
record StoredEvent(MatterId matter, int seq, @Nullable Entry entry) {}
