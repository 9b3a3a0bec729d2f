package org.huying.line.proof;

import java.util.List;

/**
 * A way in which matters of a line begin.
 *
 * @param stage where
 * @param facts what is known of them then
 * @param from the stage and action of the other line that opens them; empty for filing
 */
record Entry(String stage, int facts, List<String> from) {

    Entry {
        from = List.copyOf(from);
    }
}
