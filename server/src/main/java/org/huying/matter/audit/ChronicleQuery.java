package org.huying.matter.audit;

import java.time.Instant;
import org.huying.base.PersonId;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * Which events to list, the newest first.
 *
 * @param from the first instant
 * @param until the first instant that no longer belongs to it
 * @param by who did it; null for anybody
 * @param matter of which matter; null for any
 * @param size how many, at most 10,000
 */
public record ChronicleQuery(
        Instant from,
        Instant until,
        @Nullable PersonId by,
        @Nullable MatterId matter,
        int size) {

    private static final int LARGEST = 10_001;

    public ChronicleQuery {
        size = Math.clamp(size, 1, LARGEST);
    }
}
