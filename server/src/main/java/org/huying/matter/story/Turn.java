package org.huying.matter.story;

import java.time.Instant;
import org.huying.calendar.Limit;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What began a clock or changed it, and when it was due from then on.
 *
 * @param by the event that did it
 * @param extension by how much, for an extension
 * @param from since when it had stood still, for a standstill
 * @param to until when
 * @param limit the limit from then on, absent where the end was a day
 * @param due as the arithmetic comes to it
 */
public record Turn(
        Kind kind,
        Recorded by,
        @Nullable Limit extension,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Limit limit,
        Instant due) {

    /** The named events of law 4. */
    public enum Kind {
        BEGUN,
        EXTENDED,
        /** It stood still while the matter was paused. */
        PAUSED,
        /** It stood still while the matter was in other stages. */
        AWAY,
        RECATEGORISED,
        MADE_URGENT,
        /** The matter moved to a newer edition of its line. */
        RENEWED,
        /** A year of the calendar was published. */
        PUBLISHED
    }
}
