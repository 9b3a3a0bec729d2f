package org.huying.workreport;

/**
 * Something that a reader of the facts should know of the text.
 *
 * @param code {@code traditional}, {@code damaged}, {@code no-headings}, {@code no-figures} or {@code unlikely}
 * @param zh in Chinese
 * @param en in English
 */
public record Notice(String code, String zh, String en) {}
