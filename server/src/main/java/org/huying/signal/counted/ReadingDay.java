package org.huying.signal.counted;

/** The day that decides in which period a reading counts. */
public enum ReadingDay {
    /** On which it was taken. */
    MEASURED
}
