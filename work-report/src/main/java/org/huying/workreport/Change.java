package org.huying.workreport;

/** What a value says of its indicator. */
public enum Change {
    /** How much there is. */
    LEVEL,
    /** By how much it grew. */
    INCREASE,
    /** By how much it fell. */
    DECREASE,
    /** Its place among others, 1 being the first; the unit is 位. */
    RANK
}
