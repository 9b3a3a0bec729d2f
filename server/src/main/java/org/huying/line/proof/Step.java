package org.huying.line.proof;

import java.util.List;
import org.huying.line.Action;
import org.huying.line.Universal;
import org.jspecify.annotations.Nullable;

/**
 * One way from one stage to one stage: an action of the line, or one of the universal actions that move a matter.
 *
 * @param name of the action
 * @param from index of the stage
 * @param to index of the stage
 * @param action absent for universal actions
 * @param counter which counter it counts up; -1 where it is not counted
 * @param atMost how far it may count
 * @param wayOut whether it can be taken only when one of {@code opens} is used up
 * @param opens the steps out of the same stage that name it as their way out
 * @param lasting whether somebody of the district can take it at any time: it does not lapse, and waits for no resident
 * @param binds what is known after it
 */
record Step(
        String name,
        int from,
        int to,
        @Nullable Action action,
        int counter,
        int atMost,
        boolean wayOut,
        List<Step> opens,
        boolean lasting,
        int binds) {

    Step {
        opens = List.copyOf(opens);
    }

    boolean moves() {
        return from != to;
    }

    boolean counted() {
        return counter >= 0;
    }

    boolean is(Universal universal) {
        return action == null && name.equals(universal.word());
    }
}
