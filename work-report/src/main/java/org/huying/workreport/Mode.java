package org.huying.workreport;

/** Whether a figure has been reached or is promised. */
public enum Mode {
    /** What has happened, or is estimated for the year that ends. */
    ACTUAL,
    /** What is promised or expected. */
    TARGET
}
