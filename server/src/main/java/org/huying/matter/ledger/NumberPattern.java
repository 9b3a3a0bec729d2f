package org.huying.matter.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.Zones;

/**
 * How a line numbers its matters: {@code QS{yyyyMMdd}-{serial:5}} gives {@code QS20261122-00042}. Serials count apart for
 * each beginning, here for each day.
 *
 * @param before what comes before the serial, with the day filled in
 * @param digits the least width of the serial; a greater one is written out in full
 * @param after what comes after it
 */
record NumberPattern(String before, int digits, String after) {

    private static final Pattern PART = Pattern.compile("\\{([^}]*)}");

    /** @throws IllegalArgumentException if the pattern has no serial, or more than one */
    static NumberPattern of(String pattern, Instant at) {
        String[] halves = pattern.split("\\{serial:(?=\\d+})", -1);
        if (halves.length != 2) {
            throw new IllegalArgumentException("a number has exactly one {serial:N}, not '" + pattern + "'");
        }
        int end = halves[1].indexOf('}');
        int digits = Integer.parseInt(halves[1].substring(0, end));
        return new NumberPattern(filled(halves[0], at), digits, filled(halves[1].substring(end + 1), at));
    }

    /** What numbers that count together have in common. */
    String stem() {
        return before + "#" + after;
    }

    String number(long serial) {
        return before + String.format(Locale.ROOT, "%0" + Math.max(1, digits) + "d", serial) + after;
    }

    private static String filled(String text, Instant at) {
        Matcher parts = PART.matcher(text);
        return parts.replaceAll(part -> Matcher.quoteReplacement(
                DateTimeFormatter.ofPattern(part.group(1), Locale.ROOT).format(at.atZone(Zones.CHINA))));
    }
}
