package org.huying.signal.counted;

/** What there can be more or less of in a reading. */
public enum ReadingValue {
    VALUE
}
