package org.huying.matter;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.UnitCode;
import org.huying.line.ChildRule.Wait;
import org.huying.line.LineId;
import org.jspecify.annotations.Nullable;

/** A child that is opened when the children of all the rules in {@code after} are closed. */
public record Deferred(
        String rule,
        List<String> after,
        LineId line,
        @Nullable String enter,
        UnitCode lead,
        @Nullable LocalDate due,
        Wait waits) {

    public Deferred {
        after = List.copyOf(after);
    }

    boolean became(Child child) {
        return child.rule().equals(rule) && child.lead().equals(lead);
    }
}
