package org.huying.counting;

/** By what records are counted apart; a key is the code itself, and empty where there is none or where such records have none. */
public enum By {
    /** Of a matter the lead, or who held it where no lead was named; of a thing who answers for it. */
    UNIT,
    /** The place itself, not those above it. */
    PLACE,
    /** Line and category of a matter: {@code requests/0101}, {@code requests/} where there is none. */
    CATEGORY,
    CHANNEL,
    LINE,
    /** The day in China that decides, such as the one on which a matter was filed: {@code 2026-11-22}. */
    DAY,
    /** Kind of a thing: {@code car-park}; kind and series of a reading: {@code air-station/pm25}. */
    KIND
}
