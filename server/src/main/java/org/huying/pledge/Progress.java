package org.huying.pledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a pledge is.
 *
 * @param reached the sum of the reports or the last of them, as the target is counted; null before the first
 * @param reachedOn the day of the last report
 * @param expected what was planned by {@code comparedOn}; null where there is nothing to plan towards
 * @param comparedOn the day on which the two are compared: that of the last report, or today where a report is missing
 * @param reports how many there were
 */
public record Progress(
        @Nullable Double reached,
        @Nullable LocalDate reachedOn,
        @Nullable Double expected,
        LocalDate comparedOn,
        int reports) {}
