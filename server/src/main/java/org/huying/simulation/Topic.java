package org.huying.simulation;

/**
 * Something that people call about.
 *
 * @param line the business line that takes it
 * @param category the leaf category that a clerk would choose
 * @param season the name of the season that makes it more or less frequent
 * @param subject with {@code {place}}, {@code {days}}, {@code {number}} to be filled in; {@code text} likewise
 */
record Topic(String line, String category, double weight, String season, String subject, String text) {}
