package org.huying.matter;

import java.time.Instant;
import org.huying.base.PersonId;
import org.huying.calendar.Limit;

/** An extension or a pause that was asked for and not yet approved or refused; the clocks run on meanwhile. */
public record Plea(Kind kind, Limit amount, String reason, PersonId by, Instant at) {

    /** What is asked for. */
    public enum Kind {
        EXTENSION,
        PAUSE
    }
}
