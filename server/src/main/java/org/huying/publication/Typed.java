package org.huying.publication;

/**
 * A figure that was typed by hand.
 *
 * @param number among those typed, from 1
 * @param text with its unit
 * @param source who answers for it
 */
public record Typed(int number, String text, String source) {}
