package org.huying.registry.counted;

/** The day that decides in which period a thing counts. */
public enum ThingDay {
    /** Since when it is on the register. */
    REGISTERED,
    /** Since when it is there no longer. */
    RETIRED,
    /** The last day of the period: whatever was there then counts. */
    STANDING
}
