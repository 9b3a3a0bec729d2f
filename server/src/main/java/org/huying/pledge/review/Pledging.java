package org.huying.pledge.review;

import java.util.HashMap;
import java.util.Map;

/** An item as the inputs of a filing in the line {@code report-tasks} (pure). */
final class Pledging {

    private static final int LONGEST_TITLE = 200;

    private Pledging() {}

    static Map<String, Object> inputs(Reading reading, Item.Terms terms) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("year", reading.planYear());
        inputs.put("counting", terms.counting().word());
        inputs.put("comparator", terms.bound().word());
        inputs.put("quote", terms.quote());
        inputs.put("report", cut(reading.title()));
        inputs.put("due", terms.due().toString());
        if (terms.target() != null) {
            inputs.put("target", terms.target());
        }
        if (!terms.measure().isBlank()) {
            inputs.put("measure", terms.measure());
        }
        if (terms.baseline() != null) {
            inputs.put("baseline", terms.baseline());
        }
        return inputs;
    }

    private static String cut(String title) {
        String line = title.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
