package org.huying.district;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something of the district holds: from the first day, until a day that no longer belongs to it.
 *
 * @param until exclusive; null while no end is known
 */
public record Span(LocalDate from, @Nullable LocalDate until) {

    public Span {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("what holds from " + from + " cannot end on " + until);
        }
    }

    public static Span from(LocalDate day) {
        return new Span(day, null);
    }

    /** The same beginning, ending on the day: the day itself no longer belongs to it. */
    public Span endingOn(LocalDate day) {
        return new Span(from, day);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !endedBy(day);
    }

    /** Whether it is over on the day. */
    public boolean endedBy(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    public boolean overlaps(Span other) {
        return !endedBy(other.from) && !other.endedBy(from);
    }
}
