package org.huying.indicator.definition;

import java.util.Locale;

/** What is made of the matters that an indicator counts. */
public enum Kind {
    /** How many there are. */
    COUNT,
    /** Which share they are of others. */
    RATIO,
    /** What there is of something in all of them. */
    SUM,
    /** Than how much most of them have no more. */
    QUANTILE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
