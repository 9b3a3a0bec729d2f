package org.huying.indicator.definition;

import java.util.Locale;

/** The day that decides in which period a record counts; which records, follows from it. */
public enum On {
    /** The day on which a matter was filed. */
    FILED(Source.MATTERS),
    /** The day on which it was closed. */
    CLOSED(Source.MATTERS),
    /** The day since which a thing is on the register. */
    REGISTERED(Source.THINGS),
    /** The day since which it is there no longer. */
    RETIRED(Source.THINGS),
    /** The last day of the period: whatever was there then, whenever it came. */
    STANDING(Source.THINGS),
    /** The day on which a reading was taken. */
    MEASURED(Source.READINGS);

    private final Source source;

    On(Source source) {
        this.source = source;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Source source() {
        return source;
    }
}
