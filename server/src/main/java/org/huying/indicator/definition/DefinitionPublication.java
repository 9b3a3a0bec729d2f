package org.huying.indicator.definition;

import java.util.List;
import org.huying.line.Finding;

/** What came of publishing a definition in a district. */
public sealed interface DefinitionPublication {

    /** It is the district's new edition. */
    record Published(Definition definition, DefinitionEdition edition) implements DefinitionPublication {}

    /** The edition that holds on that day says the same. */
    record Unchanged(DefinitionEdition edition) implements DefinitionPublication {}

    /** It is refused; nothing was published. */
    record Rejected(List<Finding> findings) implements DefinitionPublication {

        public Rejected {
            findings = List.copyOf(findings);
        }
    }
}
