package org.huying.matter.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.huying.base.Zones;
import org.huying.line.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a root matter for which it counts, as far as its ledger was read.
 *
 * @param seq the last event that was read
 * @param since the day in China on which the last of what counts was recorded; never before the one it was recorded on
 *     before, even where a clock of a server was set back
 * @param stage with {@code phase} and {@code holder} only for reading on: what counts does not depend on them
 * @param stageDue when its stage is due; with {@code stage} only for reading on
 * @param due when the whole of it is due
 * @param passed the phases that it has left for a later one or for its end, as {@link #bit} numbers them
 * @param overran the phases of which it left a stage after that was due
 * @param sample what was found when its unchecked closing was sampled; absent where it was not
 * @param numbers the numbers among its line's own fields, as a JSON object in the order of their names; absent where there
 *     is none
 */
record Facts(
        int seq,
        LocalDate since,
        Instant filedAt,
        String line,
        String channel,
        String stage,
        Phase phase,
        String holder,
        @Nullable Instant stageDue,
        @Nullable String lead,
        @Nullable String category,
        @Nullable String place,
        @Nullable Double lon,
        @Nullable Double lat,
        Instant due,
        boolean paused,
        @Nullable Instant closedAt,
        @Nullable String closing,
        @Nullable Boolean late,
        @Nullable Boolean resolved,
        @Nullable Boolean satisfied,
        int returned,
        int reworked,
        int passed,
        int overran,
        @Nullable Boolean sample,
        @Nullable String numbers) {

    /** The number of a phase in a set of phases: 1, 2, 4, 8, 16 in their order. */
    static int bit(Phase phase) {
        return 1 << phase.ordinal();
    }

    /** For whom it counts. */
    String unit() {
        return lead == null ? holder : lead;
    }

    LocalDate filedOn() {
        return day(filedAt);
    }

    @Nullable LocalDate closedOn() {
        return closedAt == null ? null : day(closedAt);
    }

    /** Checked or unchecked, and not withdrawn, merged or void. */
    boolean done() {
        return "checked".equals(closing) || "unchecked".equals(closing);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.CHINA);
    }

    /** Whether every figure is the same, whichever of the two is counted. */
    boolean countsAs(Facts other) {
        return unit().equals(other.unit())
                && Objects.equals(category, other.category)
                && Objects.equals(place, other.place)
                && Objects.equals(lon, other.lon)
                && Objects.equals(lat, other.lat)
                && due.equals(other.due)
                && paused == other.paused
                && Objects.equals(closedAt, other.closedAt)
                && Objects.equals(closing, other.closing)
                && Objects.equals(late, other.late)
                && Objects.equals(resolved, other.resolved)
                && Objects.equals(satisfied, other.satisfied)
                && returned == other.returned
                && reworked == other.reworked
                && passed == other.passed
                && overran == other.overran
                && Objects.equals(sample, other.sample)
                && Objects.equals(numbers, other.numbers);
    }
}
