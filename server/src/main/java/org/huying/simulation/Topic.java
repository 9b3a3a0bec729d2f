package org.huying.simulation;

import java.util.Map;

/**
 * Something that people call about.
 *
 * @param line the business line that takes it
 * @param category the leaf category that a clerk would choose
 * @param season the name of the season that makes it more or less frequent
 * @param fields of the line, that the filing needs; texts are filled in too
 * @param subject with {@code {place}}, {@code {days}}, {@code {number}} to be filled in; {@code text} likewise
 */
record Topic(
        String line,
        String category,
        double weight,
        String season,
        String subject,
        String text,
        Map<String, String> fields) {

    Topic {
        fields = Map.copyOf(fields);
    }
}
