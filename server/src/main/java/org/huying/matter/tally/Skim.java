package org.huying.matter.tally;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads along a JSON text past most of it. It knows only the ledger's own handwriting, which was written by one serializer
 * and is hashed, so that it need not be checked here; what is read is a small part, and the rest is passed byte by byte. A
 * parser that takes every name and number for what it is takes four times as long.
 */
final class Skim {

    private static final int DIGITS_OF_A_SECOND = 9;
    private static final int SHORTEST_INSTANT = 20;
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final byte[] bytes;
    private final int end;
    private int at;

    Skim(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.at = offset;
        this.end = offset + length;
    }

    /** Steps into an object; false where there is another value, which is passed. */
    boolean enter() {
        if (peek() != '{') {
            skip();
            return false;
        }
        at++;
        return true;
    }

    /**
     * The next name of the object, one of those that are known; empty for any other; nothing at the end of the object. The
     * value stands next.
     */
    @Nullable String name(Known known) {
        byte next = peek();
        if (next == ',') {
            at++;
            next = peek();
        }
        if (next == '}') {
            at++;
            return null;
        }
        expect('"');
        int from = at;
        while (byteAt(at) != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        String name = known.find(bytes, from, at - from);
        at++;
        peek();
        expect(':');
        return name;
    }

    /** Passes a value, whatever it is. */
    void skip() {
        byte next = peek();
        if (next == '"') {
            at++;
            skipText();
        } else if (next == '{' || next == '[') {
            skipNested();
        } else {
            while (at < end && bytes[at] != ',' && bytes[at] != '}' && bytes[at] != ']') {
                at++;
            }
        }
    }

    private void skipNested() {
        int depth = 0;
        do {
            switch (byteAt(at++)) {
                case '"' -> skipText();
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
        } while (depth > 0);
    }

    private void skipText() {
        while (byteAt(at) != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    /** A text; nothing where there is another value, which is passed. */
    @Nullable String text() {
        if (peek() != '"') {
            skip();
            return null;
        }
        int from = ++at;
        boolean plain = true;
        while (byteAt(at) != '"') {
            plain &= bytes[at] != '\\';
            at += bytes[at] == '\\' ? 2 : 1;
        }
        String text = new String(bytes, from, at - from, StandardCharsets.UTF_8);
        at++;
        return plain ? text : plain(text);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int here = 0; here < text.length(); here++) {
            char letter = text.charAt(here);
            if (letter != '\\') {
                plain.append(letter);
                continue;
            }
            char escaped = text.charAt(++here);
            switch (escaped) {
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text, here + 1, here + 5, 16));
                    here += 4;
                }
                default -> plain.append(escaped);
            }
        }
        return plain.toString();
    }

    boolean truth() {
        boolean truth = peek() == 't';
        skip();
        return truth;
    }

    double number() {
        peek();
        int from = at;
        skip();
        return Double.parseDouble(new String(bytes, from, at - from, StandardCharsets.UTF_8));
    }

    /** The numbers of an object, as one in the order of their names, each as it is written; nothing where there is none. */
    @Nullable String numbers() {
        TreeMap<String, String> numbers = new TreeMap<>();
        if (!enter()) {
            return null;
        }
        while (peek() != '}') {
            if (bytes[at] == ',') {
                at++;
                peek();
            }
            int from = at;
            skip();
            String name = new String(bytes, from, at - from, StandardCharsets.UTF_8);
            peek();
            expect(':');
            byte first = peek();
            int begins = at;
            skip();
            if (first == '-' || first >= '0' && first <= '9') {
                numbers.put(name, new String(bytes, begins, at - begins, StandardCharsets.UTF_8));
            }
        }
        at++;
        return numbers.isEmpty()
                ? null
                : numbers.entrySet().stream()
                        .map(number -> number.getKey() + ":" + number.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** An instant of ISO 8601 in UTC, with or without a fraction of the second. */
    Instant instant() {
        peek();
        int from = at + 1;
        skip();
        int length = at - 1 - from;
        if (length < SHORTEST_INSTANT || length > SHORTEST_INSTANT + 1 + DIGITS_OF_A_SECOND || bytes[from + 4] != '-') {
            return Instant.parse(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
        long day = epochDay(digits(from, 4), digits(from + 5, 2), digits(from + 8, 2));
        long second = digits(from + 11, 2) * 3600L + digits(from + 14, 2) * 60L + digits(from + 17, 2);
        int fraction = length - SHORTEST_INSTANT - 1;
        long nanos = fraction <= 0 ? 0 : digits(from + SHORTEST_INSTANT, fraction);
        for (int digit = Math.max(0, fraction); digit < DIGITS_OF_A_SECOND; digit++) {
            nanos *= 10;
        }
        return Instant.ofEpochSecond(day * SECONDS_OF_A_DAY + second, nanos);
    }

    private int digits(int from, int count) {
        int number = 0;
        for (int digit = from; digit < from + count; digit++) {
            number = number * 10 + bytes[digit] - '0';
        }
        return number;
    }

    /** Days since 1970 in the Gregorian calendar, for years after 0: years are taken to begin in March. */
    private static long epochDay(int year, int month, int day) {
        long marchYear = month <= 2 ? year - 1 : year;
        long marchMonth = (month + 9) % 12;
        return marchYear * 365
                + marchYear / 4
                - marchYear / 100
                + marchYear / 400
                + (marchMonth * 306 + 5) / 10
                + day
                - 1
                - 719_468;
    }

    /** The next byte that is no blank. */
    private byte peek() {
        while (byteAt(at) == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r') {
            at++;
        }
        return bytes[at];
    }

    private void expect(char wanted) {
        if (byteAt(at) != wanted) {
            throw new IllegalArgumentException("not the body of an event: no " + wanted + " at " + at);
        }
        at++;
    }

    private byte byteAt(int place) {
        if (place >= end) {
            throw new IllegalArgumentException("not the body of an event: it breaks off");
        }
        return bytes[place];
    }

    /** Names that are looked for, found by their length and bytes without making a text of each. */
    static final class Known {

        private static final int LONGEST = 32;

        private final byte[][][] bytes = new byte[LONGEST][][];
        private final String[][] names = new String[LONGEST][];

        Known(String... all) {
            for (int length = 0; length < LONGEST; length++) {
                int wanted = length;
                names[length] = java.util.Arrays.stream(all)
                        .filter(name -> name.length() == wanted)
                        .toArray(String[]::new);
                bytes[length] = java.util.Arrays.stream(names[length])
                        .map(name -> name.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
            }
        }

        private String find(byte[] text, int from, int length) {
            if (length < LONGEST) {
                for (int candidate = 0; candidate < bytes[length].length; candidate++) {
                    if (java.util.Arrays.equals(text, from, from + length, bytes[length][candidate], 0, length)) {
                        return names[length][candidate];
                    }
                }
            }
            return "";
        }
    }
}
