package org.huying.workreport.score;

import java.util.List;
import java.util.Random;
import org.huying.workreport.WorkReports;

/** What pages do to a text: break its lines, widen its digits, lose its marks. */
final class Spoilt {

    /** Any; the same every time. */
    private static final long SEED = 5;

    private Spoilt() {}

    /** Part, value and unit of every figure that is read. */
    static List<String> facts(String text) {
        return WorkReports.shipped().report(text).figures().stream()
                .map(figure -> figure.part() + " " + figure.value() + " " + figure.unit())
                .toList();
    }

    /** Broken into lines of so many characters, without blank lines between paragraphs. */
    static String broken(String text, int width) {
        StringBuilder broken = new StringBuilder();
        for (String line :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            String indented = line.length() > width ? "\u3000\u3000" + line : line;
            for (int at = 0; at < indented.length(); at += width) {
                broken.append(indented, at, Math.min(indented.length(), at + width))
                        .append('\n');
            }
        }
        return broken.toString();
    }

    /** With digits and percent signs as wide as the characters beside them. */
    static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' || c == '%' ? c + 0xfee0 : c)));
        return wide.toString();
    }

    /** Without so many in ten of its commas, semicolons and full stops. */
    static String unmarked(String text, int inTen) {
        Random random = new Random(SEED);
        StringBuilder unmarked = new StringBuilder();
        text.chars()
                .filter(c -> ",，;；。".indexOf(c) < 0 || random.nextInt(10) >= inTen)
                .forEach(c -> unmarked.append((char) c));
        return unmarked.toString();
    }
}
