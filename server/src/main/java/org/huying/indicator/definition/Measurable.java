package org.huying.indicator.definition;

import org.huying.matter.counted.Quantity;

/** What there can be more or less of in a record. */
public sealed interface Measurable {

    /** In a matter. */
    record OfMatters(Quantity quantity) implements Measurable {}

    /** A number that the things of a kind have: {@code {field: car-park/spaces}}. */
    record OfThings(String kind, String field) implements Measurable {}

    /** What was measured: {@code value}. */
    record OfReadings() implements Measurable {}

    /** Whether it is the time that something took, which has units of its own. */
    default boolean time() {
        return this instanceof OfMatters(Quantity quantity) && quantity == Quantity.Kept.TIME;
    }

    /** Whether it may have decimals, and is of something that only the definition can name. */
    default boolean named() {
        return !(this instanceof OfMatters(Quantity quantity) && quantity instanceof Quantity.Kept);
    }
}
