package org.huying.pledge.review;

import java.time.Instant;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A work report that was read.
 *
 * @param no its number within the district
 * @param planYear the year that it plans
 * @param hash SHA-256 of the file as it was brought
 * @param attachment what is kept of the file
 * @param notices what to know of the text
 * @param decidedBy who confirmed the last of it or discarded it
 * @param reason why it was discarded
 */
public record Reading(
        int no,
        int planYear,
        String title,
        String filename,
        String hash,
        String attachment,
        List<Bilingual> notices,
        PersonId readBy,
        Instant readAt,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    public Reading {
        notices = List.copyOf(notices);
    }

    /** What became of it. */
    public enum State {
        /** Under review; nothing of an item that is not confirmed is in the ledger. */
        DRAFT,
        /** Every item was confirmed or left out. */
        CONFIRMED,
        DISCARDED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean open() {
        return state == State.DRAFT;
    }
}
