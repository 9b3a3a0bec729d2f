package org.huying.security;

import java.time.LocalDate;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which records of the access ledger to list, the newest first; what is absent does not restrict.
 *
 * @param matter for whose sake
 * @param person who looked or erased
 * @param requester whose identity it was
 * @param day on which, by the district's clock
 * @param before the place in the ledger before which the page begins
 * @param size how many, at most 200
 */
public record AccessQuery(
        @Nullable String matter,
        @Nullable PersonId person,
        @Nullable RequesterId requester,
        @Nullable LocalDate day,
        @Nullable Long before,
        int size) {

    public static final int LARGEST = 200;

    public AccessQuery {
        size = Math.clamp(size, 1, LARGEST);
    }
}
