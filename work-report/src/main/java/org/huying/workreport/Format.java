package org.huying.workreport;

/** The forms in which a report's facts are written. */
public enum Format {
    /** One JSON object for each figure, one a line. */
    JSONL,
    /** Everything, as one JSON object. */
    JSON,
    /** A page with the text and its figures marked. */
    HTML
}
