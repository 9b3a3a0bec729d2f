package org.huying.calendar.cli;

import java.util.List;

/** Years as people write them: {@code 2007-2026, 2028}. */
final class Spans {

    private Spans() {}

    static String of(List<Integer> years) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < years.size(); at++) {
            int first = years.get(at);
            while (at + 1 < years.size() && years.get(at + 1) == years.get(at) + 1) {
                at++;
            }
            int last = years.get(at);
            text.append(text.isEmpty() ? "" : ", ").append(first).append(last == first ? "" : "-" + last);
        }
        return text.toString();
    }
}
