package org.huying.line;

import java.util.List;

/** What came of publishing a definition in a district. */
public sealed interface LinePublication {

    /**
     * It is the district's new edition.
     *
     * @param situations how many situations of a matter were walked to prove it
     */
    record Published(Line line, int situations) implements LinePublication {}

    /** The district's current edition says the same. */
    record Unchanged(Line line) implements LinePublication {}

    /** It is unsound, or makes another line of the district unsound; nothing was published. */
    record Rejected(List<Finding> findings) implements LinePublication {

        public Rejected {
            findings = List.copyOf(findings);
        }
    }
}
