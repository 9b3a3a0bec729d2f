package org.huying.indicator.definition;

import java.util.Set;
import org.huying.indicator.Dimension;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Trait;

/** Something that must be true of a matter, as a definition says it. */
public sealed interface Condition {

    /** @param yes whether it must be, or must not: {@code on-time}, {@code not on-time} */
    record Is(Trait trait, boolean yes) implements Condition {}

    /** It counts under one of these values of a dimension, or below one: {@code {category: [requests/01]}}. */
    record Under(Dimension dimension, Set<String> values) implements Condition {

        public Under {
            values = Set.copyOf(values);
        }
    }

    /** Its line names that score, in its edition of the day: {@code {scored: on-time}}. */
    record Scored(String score) implements Condition {}

    /** It is one of these: {@code {matter: ["202611000000042"]}}. */
    record Named(Set<MatterId> matters) implements Condition {

        public Named {
            matters = Set.copyOf(matters);
        }
    }
}
