package org.huying.matter.audit;

import java.time.Duration;
import java.time.Instant;
import org.huying.base.PersonId;

/**
 * A verification that was made: when, by whom, what it read and how much it found wrong.
 *
 * @param since the seal after which was read; 0 where everything was
 * @param findings none where everything is as it was written
 * @param first the first of them, in words; empty where there is none
 */
public record Verified(
        Instant at,
        PersonId by,
        Duration took,
        long since,
        long matters,
        long events,
        long seals,
        long unsealed,
        int findings,
        String first) {

    public boolean intact() {
        return findings == 0;
    }
}
