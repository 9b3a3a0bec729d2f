package org.huying.matter.web.sheet;

import java.time.Instant;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for and not decided, and what is owed besides: each with when it is due and why then.
 *
 * @param signing the action that waits for signatures, if one does
 */
public record Awaiting(@Nullable Signing signing, List<Owed> pleas, List<Owed> milestones, List<Owed> duties) {

    public Awaiting {
        pleas = List.copyOf(pleas);
        milestones = List.copyOf(milestones);
        duties = List.copyOf(duties);
    }

    public boolean nothing() {
        return signing == null && pleas.isEmpty() && milestones.isEmpty() && duties.isEmpty();
    }

    /** Something owed. */
    public record Owed(Phrase what, @Nullable Instant due, Phrase rule, String state) {}

    /** Signatures (会签). */
    public record Signing(
            Bilingual action, Bilingual by, Instant asked, boolean inOrder, Phrase rule, List<Signature> signatures) {

        public Signing {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * One signature.
     *
     * @param state {@code signed}, {@code late}, {@code open} or {@code waiting} for the one before it
     */
    public record Signature(
            Phrase who, Instant due, @Nullable Bilingual signedBy, String state) {}
}
