package org.huying.simulation;

import java.time.Instant;
import java.util.List;

/**
 * What somebody will do next about a matter.
 *
 * @param actions in the order of preference; the first that the rules allow is taken
 */
record Deed(Instant at, List<String> actions) {

    Deed {
        actions = List.copyOf(actions);
    }

    Deed notBefore(Instant earliest) {
        return at.isBefore(earliest) ? new Deed(earliest, actions) : this;
    }
}
