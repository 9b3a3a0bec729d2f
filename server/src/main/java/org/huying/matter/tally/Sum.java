package org.huying.matter.tally;

import java.util.Locale;

/** What a cell holds; each is a column of {@code matter.tally_cell}. */
public enum Sum {
    FILED,
    /** Of those filed then, those that are open. */
    OPEN,
    /** Checked and unchecked. */
    DONE,
    /** Withdrawn, merged and void. */
    DROPPED,
    UNCHECKED,
    ON_TIME,
    JUDGED,
    RESOLVED,
    SATISFIED,
    RETURNED,
    REWORKED;

    static final int COUNT = values().length;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
