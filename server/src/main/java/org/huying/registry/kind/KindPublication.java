package org.huying.registry.kind;

import java.util.List;
import org.huying.line.Finding;

/** What came of publishing a kind in a district. */
public sealed interface KindPublication {

    /** It is the district's new edition. */
    record Published(KindEdition edition) implements KindPublication {}

    /** The edition that holds on that day says the same. */
    record Unchanged(KindEdition edition) implements KindPublication {}

    /** It is refused; nothing was published. */
    record Rejected(List<Finding> findings) implements KindPublication {

        public Rejected {
            findings = List.copyOf(findings);
        }
    }
}
