package org.huying.matter;

import org.huying.base.UnitCode;
import org.huying.line.ChildRule.Wait;
import org.huying.line.LineId;

/** A child as its parent knows it. */
public record Child(MatterId id, String number, LineId line, String rule, Wait waits, UnitCode lead, boolean closed) {

    public Child nowClosed(boolean isClosed) {
        return new Child(id, number, line, rule, waits, lead, isClosed);
    }
}
