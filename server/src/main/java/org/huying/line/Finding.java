package org.huying.line;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a definition, at its exact place.
 *
 * @param file the file as its folder and name, {@code requests/line.yaml}
 * @param line the line in the file, from 1
 * @param column the character in the line, from 1
 * @param path a counter-example: stage, action, stage, action, … stage; empty where the place alone says it
 * @param suggestion the known word nearest to an unknown one
 */
public record Finding(
        String file,
        int line,
        int column,
        LineRule rule,
        Bilingual message,
        List<String> path,
        @Nullable String suggestion) {

    public Finding {
        path = List.copyOf(path);
    }

    /** {@code requests/line.yaml:12:5: S3: message (did you mean …?)}, as compilers write it. */
    public String text(Locale locale) {
        String hint = suggestion == null
                ? ""
                : Wording.of("finding.suggestion", suggestion).in(locale);
        return "%s:%d:%d: %s: %s%s".formatted(file, line, column, rule.word(), message.in(locale), hint);
    }

    /** Once each, in the order of the text: the line before its categories. */
    public static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::file, Comparator.reverseOrder())
                        .thenComparingInt(Finding::line)
                        .thenComparingInt(Finding::column))
                .toList();
    }

    /** The counter-example as {@code registered -assign-> assigned -accept-> handling}; empty without one. */
    public String walk() {
        StringBuilder walk = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            boolean action = i % 2 == 1;
            walk.append(action ? " -" : "").append(path.get(i)).append(action ? "-> " : "");
        }
        return walk.toString();
    }
}
