package org.huying.workreport;

/** What came of reading a file. */
public sealed interface Reading {

    /** It is a report; here is what it says. */
    record Read(Report report) implements Reading {}

    /**
     * It cannot be read as one.
     *
     * @param code {@code empty}, {@code no-text}, {@code not-a-report}, {@code too-large} or {@code unreadable}
     * @param zh why, in Chinese
     * @param en why, in English
     */
    record Refused(String code, String zh, String en) implements Reading {}
}
