package org.huying.matter.words;

/** How a clock stands, from the calmest to the worst; the pages colour by it. */
public enum Urgency {
    STOPPED,
    PAUSED,
    CALM,
    /** Four fifths of the time are used up. */
    SOON,
    LATE;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
