package org.huying.matter;

import java.time.Instant;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a matter was closed.
 *
 * @param late whether it was closed after the whole matter was due
 * @param asked whether the requester was asked to judge
 * @param sampled whether another person must sample it (law 5)
 * @param sample what the sampling found, once it was done
 */
public record Closure(
        Way way,
        Instant at,
        PersonId by,
        boolean late,
        @Nullable String reply,
        @Nullable String outcome,
        boolean asked,
        boolean sampled,
        @Nullable Boolean sample) {

    /** How it ended. */
    public enum Way {
        /** Verified by another person. */
        CHECKED,
        /** Settled on the spot; counted apart. */
        UNCHECKED,
        WITHDRAWN,
        MERGED,
        VOID
    }

    public Closure sampledWith(boolean passed) {
        return new Closure(way, at, by, late, reply, outcome, asked, sampled, passed);
    }

    public Closure answered(String newReply, @Nullable String newOutcome, boolean nowAsked) {
        return new Closure(way, at, by, late, newReply, newOutcome, nowAsked, sampled, sample);
    }
}
