package org.huying.registry.kind;

import java.util.List;
import org.huying.line.Finding;
import org.huying.registry.Kind;

/** What came of reading the file of a kind. */
public sealed interface KindReading {

    record Read(Kind kind) implements KindReading {}

    /** It is refused, for all these reasons, in the order of its file. */
    record Refused(List<Finding> findings) implements KindReading {

        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
