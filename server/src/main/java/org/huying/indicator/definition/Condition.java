package org.huying.indicator.definition;

import java.util.Set;
import org.huying.counting.Bounds;
import org.huying.indicator.Dimension;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Trait;
import org.huying.registry.State;
import org.huying.registry.ThingId;
import org.jspecify.annotations.Nullable;

/** Something that must be true of a record, as a definition says it. */
public sealed interface Condition {

    /**
     * Of a matter.
     *
     * @param yes whether it must be, or must not: {@code on-time}, {@code not on-time}
     */
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

    /** How a thing stood on the day: {@code standing}, {@code not retired}. */
    record Stands(State state, boolean yes) implements Condition {}

    /** It is one of these things, or was measured by one: {@code {thing: }}. */
    record OfThings(Set<ThingId> things) implements Condition {

        public OfThings {
            things = Set.copyOf(things);
        }
    }

    /**
     * A number of a thing, or the value of a reading, lies within bounds: {@code {number: {field: car-park/spaces, at-least:
     * 50}}}, {@code {value: {above: 75}}}.
     *
     * @param of which number of a thing; absent of a reading
     */
    record Within(Measurable.@Nullable OfThings of, Bounds bounds) implements Condition {}
}
