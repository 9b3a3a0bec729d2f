package org.huying.workreport;

/**
 * One matter of the list of practical matters (十件实事).
 *
 * @param no its number in the list, from 1
 * @param title what stands before the colon, or the first clause
 * @param text the rest
 * @param start where the matter begins, in characters
 */
public record PracticalMatter(int no, String title, String text, int start) {}
