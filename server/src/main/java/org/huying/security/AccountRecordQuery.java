package org.huying.security;

import java.time.Instant;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which records of accounts to list, the newest first; what is absent does not restrict.
 *
 * @param account to which it was done
 * @param by who did it
 * @param from the first instant
 * @param until the first instant that no longer belongs to it
 * @param size how many, at most 1,000
 */
public record AccountRecordQuery(
        @Nullable AccountId account,
        @Nullable PersonId by,
        @Nullable Instant from,
        @Nullable Instant until,
        int size) {

    private static final int LARGEST = 1_000;

    public AccountRecordQuery {
        size = Math.clamp(size, 1, LARGEST);
    }

    /** All that was done to one account. */
    public static AccountRecordQuery of(AccountId account) {
        return new AccountRecordQuery(account, null, null, null, LARGEST);
    }
}
