package org.huying.line.reader;

import java.util.List;
import java.util.Optional;
import org.huying.line.LineRule;

/** Words of which one must be chosen. */
public final class Choices {

    private Choices() {}

    /** The word, if it is one of the known ones; a finding with the nearest otherwise. */
    public static Optional<String> read(Value value, List<String> known) {
        return value.text().filter(word -> {
            if (!known.contains(word)) {
                String all = String.join(", ", known);
                value.problems().unknown(value.spot, LineRule.SHAPE, word, known, "one-of", word, all);
            }
            return known.contains(word);
        });
    }
}
