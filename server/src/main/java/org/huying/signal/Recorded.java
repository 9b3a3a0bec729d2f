package org.huying.signal;

import java.util.List;
import org.huying.base.Refusal;

/**
 * What came of a batch of readings: all of it was recorded, or nothing where one is at fault.
 *
 * @param fresh how many are new
 * @param known how many were there with the same value
 * @param corrected how many took the place of another value
 */
public record Recorded(int fresh, int known, int corrected, List<Fault> faults) {

    public Recorded {
        faults = List.copyOf(faults);
    }

    /** What is wrong with a reading, by its place in the batch, from 0. */
    public record Fault(int at, Refusal refusal) {}
}
