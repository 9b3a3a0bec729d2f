package org.huying.matter;

/** Another matter that this one is tied to without waiting for it. */
public record Link(MatterId id, String number, Kind kind) {

    /** What the other one is to this one. */
    public enum Kind {
        FOLLOW_ON,
        SPLIT,
        /** This one absorbed it (并案). */
        ABSORBED,
        /** It absorbed this one. */
        MERGED_INTO
    }
}
