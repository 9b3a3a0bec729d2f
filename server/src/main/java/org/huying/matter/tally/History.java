package org.huying.matter.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one matter while its events are read: how they stood at the beginning, how they stand now, and how they
 * stood at the end of the days between.
 */
final class History {

    private final @Nullable Facts found;
    private final List<Past> past = new ArrayList<>();
    private @Nullable Facts now;

    /** Facts as they were at the end of the days from their own to before another. */
    record Past(Facts facts, LocalDate until) {

        /** The smallest power of two that is not less than the days. */
        int span() {
            long days = ChronoUnit.DAYS.between(facts.since(), until);
            return Long.SIZE - Long.numberOfLeadingZeros(days - 1);
        }
    }

    History(@Nullable Facts found) {
        this.found = found;
        this.now = found;
    }

    /** The last event that was read. */
    int seq() {
        return now == null ? 0 : now.seq();
    }

    void read(Reading.Step step, @Nullable Glimpse glimpse) {
        Facts before = now;
        Facts after = Reading.after(before, step, glimpse);
        if (before != null && after.since().isAfter(before.since())) {
            past.add(new Past(before, after.since()));
        }
        now = after;
    }

    @Nullable Facts found() {
        return found;
    }

    @Nullable Facts now() {
        return now;
    }

    List<Past> past() {
        return List.copyOf(past);
    }
}
