package org.huying.workreport;

/** Which part of a report a sentence belongs to. */
public enum Part {
    /** What was done: of the year that ends, or of several years. */
    REVIEW,
    /** What is still wanting. */
    PROBLEMS,
    /** What is meant for several years ahead. */
    OUTLOOK,
    /** What is meant for the coming year. */
    PLAN,
    /** The list of practical matters that are promised to residents (为民办实事). */
    PRACTICAL,
    /** Glossaries, explanations, and whatever else is neither told nor promised. */
    OTHER;

    /** Whether figures of this part are promised and not reached. */
    public boolean promises() {
        return this == OUTLOOK || this == PLAN || this == PRACTICAL;
    }
}
