package org.huying.pledge;

import java.util.Locale;

/** Why a pledge has its light; the first that holds, in this order. */
public enum Why {
    /** It was concluded, and the conclusion says so. */
    CONCLUDED,
    /** What was promised is reached. */
    REACHED,
    /** Its day has passed and it is not reached. */
    LATE,
    /** Two reports or more are missing. */
    SILENT,
    /** Less than seven tenths of what was planned by now. */
    FAR_BEHIND,
    /** Less than nine tenths of what was planned by now. */
    BEHIND,
    /** A report is missing. */
    UNREPORTED,
    /** A milestone was missed and is not made good. */
    MILESTONE,
    /** As planned. */
    ON_PLAN;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
