package org.huying.signal.counted;

import java.util.Set;
import org.huying.counting.Bounds;
import org.huying.counting.By;
import org.huying.registry.ThingId;

/** Something that must be true of a reading. */
public sealed interface ReadingClause {

    /** Its key is one of these, as {@link By} writes them. */
    record In(By by, Set<String> keys) implements ReadingClause {

        public In {
            keys = Set.copyOf(keys);
        }
    }

    /** Its value lies between these. */
    record Within(Bounds bounds) implements ReadingClause {}

    /** One of these devices took it. */
    record Taken(Set<ThingId> devices) implements ReadingClause {

        public Taken {
            devices = Set.copyOf(devices);
        }
    }
}
