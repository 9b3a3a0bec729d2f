package org.huying.matter.verify;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.huying.matter.Clock;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/** The current row of a matter, with the columns that lists and the clockwork go by. */
record StoredMatter(
        MatterId id,
        String number,
        int version,
        byte[] head,
        @Nullable String subject,
        @Nullable String text,
        String stage,
        String phase,
        String holder,
        @Nullable Instant stageDue,
        Instant totalDue,
        @Nullable Instant nextTimer) {

    /** What about the row is not what the ledger says, if anything. */
    Optional<String> differenceFrom(Matter folded, byte[] foldedHead) {
        if (version != folded.version() || !Arrays.equals(head, foldedHead)) {
            return Optional.of("version or head");
        }
        if (!number.equals(folded.origin().number())) {
            return Optional.of("number");
        }
        if (!folded.content().subject().equals(subject) || !folded.content().text().equals(text)) {
            return Optional.of("words");
        }
        return columnsSay(folded) ? Optional.empty() : Optional.of("columns");
    }

    private boolean columnsSay(Matter folded) {
        Clock stageClock = folded.clocks().stage();
        return stage.equals(folded.position().stage())
                && phase.equals(folded.position().phase().word())
                && holder.equals(folded.holder().value())
                && same(stageDue, stageClock == null ? null : stageClock.due())
                && same(totalDue, folded.clocks().total().due())
                && same(nextTimer, folded.nextTimer().orElse(null));
    }

    /** The database keeps microseconds. */
    private static boolean same(@Nullable Instant stored, @Nullable Instant folded) {
        return stored == null || folded == null
                ? stored == folded
                : Math.abs(java.time.Duration.between(stored, folded).toNanos()) < 1_000;
    }
}
