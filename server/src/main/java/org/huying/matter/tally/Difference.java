package org.huying.matter.tally;

import org.jspecify.annotations.Nullable;

/**
 * Something that tallies say otherwise than the ledger.
 *
 * @param table in which it stands
 * @param kept the row as it is kept; absent where there is none
 * @param made the row as it follows from the ledger; absent where there should be none
 */
public record Difference(
        String table, @Nullable String kept, @Nullable String made) {}
