package org.huying.workreport.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text's paragraphs. Where the page has broken its lines at a width, as a PDF does, lines are joined again; a line that is
 * visibly shorter than the width, or that ends a sentence there, ends its paragraph.
 */
final class Lines {

    /** A stretch of the text. */
    record Stretch(int from, int to) {}

    /** A broken text has no line longer than this. */
    private static final int WIDEST = 64;

    /** Fewer lines tell nothing of a width. */
    private static final int FEWEST = 8;

    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*([（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\\d{1,2}[、.．](?!\\d)|第[一二三四五六七八九十]+部分|——).*", Pattern.DOTALL);

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("\\s*(?:[-—–]+\\s*\\d{1,3}\\s*[-—–]+|\\d{1,3}|第\\s*\\d{1,3}\\s*页)\\s*");

    private Lines() {}

    static List<Stretch> paragraphs(String text) {
        List<Stretch> lines = lines(text);
        int width = width(lines);
        if (width == 0) {
            return lines;
        }
        List<Stretch> joined = new ArrayList<>();
        for (Stretch line : lines) {
            if (pageNumber(text.substring(line.from(), line.to()))) {
                continue;
            }
            Stretch last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && goesOn(text, last, line, width)) {
                joined.set(joined.size() - 1, new Stretch(last.from(), line.to()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** The number of a page, which stands between two lines and belongs to neither. */
    static boolean pageNumber(String line) {
        return PAGE_NUMBER.matcher(line).matches();
    }

    private static List<Stretch> lines(String text) {
        List<Stretch> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r' || text.charAt(i) == '\f') {
                if (!text.substring(from, i).isBlank()) {
                    lines.add(new Stretch(from, i));
                }
                from = i + 1;
            }
        }
        return lines;
    }

    /** The width at which lines are broken, in characters; 0 where they are not. */
    private static int width(List<Stretch> lines) {
        if (lines.size() < FEWEST) {
            return 0;
        }
        int[] lengths = lines.stream()
                .mapToInt(line -> line.to() - line.from())
                .sorted()
                .toArray();
        int wide = lengths[lengths.length * 9 / 10];
        int middle = lengths[lengths.length / 2];
        return wide <= WIDEST && middle * 3 >= wide * 2 ? wide : 0;
    }

    private static boolean goesOn(String text, Stretch last, Stretch line, int width) {
        int lineStart = text.lastIndexOf('\n', last.to() - 1) + 1;
        int length = last.to() - Math.max(lineStart, last.from());
        String next = text.substring(line.from(), line.to());
        String between = text.substring(last.to(), line.from());
        boolean blankBetween =
                between.isBlank() && between.chars().filter(c -> c == '\n').count() > 1;
        boolean ended = "。！？；：".indexOf(text.charAt(last.to() - 1)) >= 0;
        return !blankBetween
                && !ended
                && length >= width * 4 / 5
                && !NUMBERED.matcher(next).matches()
                && !(next.startsWith("\u3000\u3000") || next.startsWith("    "));
    }
}
