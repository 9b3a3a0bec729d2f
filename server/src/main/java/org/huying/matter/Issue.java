package org.huying.matter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a command was issued.
 *
 * @param at when; to the microsecond, as the ledger keeps it
 * @param idempotencyKey chosen by the client, the same for each try of one command (law 10)
 * @param bodyHash a hash of everything that the command consists of; another command under the same key is refused
 */
public record Issue(Instant at, @Nullable String idempotencyKey, String bodyHash) {

    public Issue {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** A command that nobody will try twice under one key. */
    public static Issue once(Instant at) {
        return new Issue(at, null, "");
    }
}
