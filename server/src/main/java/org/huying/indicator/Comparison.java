package org.huying.indicator;

import java.util.Locale;

/** What a period is held against. */
public enum Comparison {
    /** 环比 */
    PREVIOUS,
    /** 同比 */
    YEAR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Period of(Period period) {
        return this == PREVIOUS ? period.previous() : period.yearBefore();
    }
}
