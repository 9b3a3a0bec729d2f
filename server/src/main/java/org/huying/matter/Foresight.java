package org.huying.matter;

import java.time.Instant;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;

/** What would come of a filing if it were made now; nothing has been made. */
public sealed interface Foresight {

    /**
     * It would be in order.
     *
     * @param stage where it would begin
     * @param holder who would have to act first
     * @param stageDue by when
     * @param totalDue by when the whole matter would have to be closed
     */
    record Expected(String stage, UnitCode holder, Instant stageDue, Instant totalDue) implements Foresight {}

    /** It would be refused. */
    record Refused(Refusal refusal) implements Foresight {}
}
