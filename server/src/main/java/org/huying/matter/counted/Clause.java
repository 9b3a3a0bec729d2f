package org.huying.matter.counted;

import java.util.Set;
import org.huying.counting.By;
import org.huying.matter.MatterId;

/** Something that must be true of a matter. */
public sealed interface Clause {

    /** @param yes whether it must be, or must not */
    record Is(Trait trait, boolean yes) implements Clause {}

    /** Its key is one of these, as {@link By} writes them. */
    record In(By by, Set<String> keys) implements Clause {

        public In {
            keys = Set.copyOf(keys);
        }
    }

    /** It is one of these. */
    record Named(Set<MatterId> matters) implements Clause {

        public Named {
            matters = Set.copyOf(matters);
        }
    }
}
