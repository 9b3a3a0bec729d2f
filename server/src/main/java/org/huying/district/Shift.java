package org.huying.district;

import java.time.Instant;

/** A stretch of duty that was agreed apart from the roster's rule: a swap, a flood watch, a holiday. */
public record Shift(String roster, Instant from, Instant until, OnDuty who) {

    public Shift {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a shift ends after it begins");
        }
    }

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
