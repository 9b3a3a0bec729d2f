package org.huying.matter.counted;

/** By what matters are counted apart; a key is the code itself, and empty where there is none. */
public enum By {
    /** The lead, or who held it where no lead was named. */
    UNIT,
    /** The place itself, not those above it. */
    PLACE,
    /** Line and category: {@code requests/0101}, {@code requests/} where there is none. */
    CATEGORY,
    CHANNEL,
    LINE,
    /** The day in China on which it was filed or closed: {@code 2026-11-22}. */
    DAY
}
