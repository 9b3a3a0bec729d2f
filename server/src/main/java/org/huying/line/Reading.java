package org.huying.line;

import java.util.List;

/** What came of reading a definition. */
public sealed interface Reading {

    /**
     * The line is proved sound.
     *
     * @param situations how many situations of a matter were walked for it
     */
    record Sound(Line line, int situations) implements Reading {}

    /** The line is refused, for all these reasons, in the order of its files. */
    record Unsound(List<Finding> findings) implements Reading {

        public Unsound {
            findings = List.copyOf(findings);
        }
    }
}
