package org.huying.matter.web.inbox;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a table as RFC 4180 has them. What a spreadsheet would take for a formula is marked as text, since people
 * outside write some of it.
 */
public final class Csv {

    /** Without it a spreadsheet takes Chinese for something else. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted =
                safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
