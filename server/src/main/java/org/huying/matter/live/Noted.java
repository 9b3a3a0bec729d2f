package org.huying.matter.live;

import java.util.Set;

/**
 * Events seen at one moment in the database.
 *
 * @param seal the last seal
 * @param unsealed those under no seal yet
 * @param sealed those under a seal after the one that was asked for
 * @param cut whether there are more than are listed
 */
record Noted(long seal, Set<Key> unsealed, Set<Key> sealed, boolean cut) {

    /** An event by its place in the ledger. */
    record Key(long matter, int seq) {}
}
