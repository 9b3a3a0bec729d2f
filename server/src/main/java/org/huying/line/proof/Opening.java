package org.huying.line.proof;

import java.util.List;
import org.huying.line.Action;
import org.huying.line.LineId;
import org.jspecify.annotations.Nullable;

/**
 * One place where a line opens matters of another.
 *
 * @param stage one of the stages in which it opens them
 * @param at the path of the rule in the definition
 * @param after the siblings of a child that come first
 * @param binds what the opened matter knows from the start
 * @param inevitable whether taking the action always opens it
 */
record Opening(
        LineId from,
        Action action,
        String stage,
        String at,
        String name,
        LineId to,
        @Nullable String enter,
        List<String> after,
        int binds,
        boolean inevitable) {

    Opening {
        after = List.copyOf(after);
    }
}
