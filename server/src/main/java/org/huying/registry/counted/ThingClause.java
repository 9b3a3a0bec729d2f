package org.huying.registry.counted;

import java.util.Set;
import org.huying.counting.Bounds;
import org.huying.counting.By;
import org.huying.registry.State;
import org.huying.registry.ThingId;

/** Something that must be true of a thing. */
public sealed interface ThingClause {

    /** @param yes whether it must be, or must not */
    record Stands(State state, boolean yes) implements ThingClause {}

    /** Its key is one of these, as {@link By} writes them. */
    record In(By by, Set<String> keys) implements ThingClause {

        public In {
            keys = Set.copyOf(keys);
        }
    }

    record Within(ThingNumber number, Bounds bounds) implements ThingClause {}

    record Named(Set<ThingId> things) implements ThingClause {

        public Named {
            things = Set.copyOf(things);
        }
    }
}
