package org.huying.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the access ledger.
 *
 * @param next where the page after this one begins; absent on the last
 */
public record AccessPage(
        List<AccessRecord> records, @Nullable Long next) {

    public AccessPage {
        records = List.copyOf(records);
    }
}
