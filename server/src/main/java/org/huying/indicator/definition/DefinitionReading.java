package org.huying.indicator.definition;

import java.util.List;
import org.huying.line.Finding;

/** What came of reading a definition. */
public sealed interface DefinitionReading {

    record Read(Definition definition) implements DefinitionReading {}

    /** It is refused, for all these reasons, in the order of its file. */
    record Refused(List<Finding> findings) implements DefinitionReading {

        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
