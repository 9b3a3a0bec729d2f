package org.huying.workreport.figure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.workreport.numeral.Mask;

/**
 * Where the words around the values of a sentence begin and end.
 *
 * @param sentence the sentence
 * @param masked the same with quotations and brackets made unreadable
 * @param found its values in their order
 */
record Spans(String sentence, String masked, List<Found> found) {

    private static final String STOPS = "，。；：！？";
    private static final Pattern ENUMERATED = Pattern.compile("^[一二三四五六七八九十]{1,2}(是|要)要?");

    /** 36个省、市督办…事项: a noun of so few characters goes on after the comma of an enumeration. */
    private static final int BRIEF = 2;

    Spans {
        found = List.copyOf(found);
    }

    /** Whether the value stands in brackets. */
    boolean bracketed(Found it) {
        return masked.charAt(it.from()) == Mask.BRACKETED;
    }

    /** Whether the comma or full stop there is the sentence's own. */
    boolean stops(int at) {
        return STOPS.indexOf(masked.charAt(at)) >= 0;
    }

    /** Where the words before a value begin: after the comma before it, or after what names the value before, which ends at {@code behind}. */
    int segment(int index, int behind) {
        int from = 0;
        if (index > 0) {
            from = behind < found.get(index).from()
                    ? Math.max(behind, found.get(index - 1).to())
                    : found.get(index - 1).to();
        }
        int stop = Math.max(from, boundary(found.get(index).from()));
        Matcher enumerated =
                ENUMERATED.matcher(sentence.substring(stop, found.get(index).from()));
        return enumerated.find() ? stop + enumerated.end() : stop;
    }

    /** The beginning of the clause in which this place is. */
    int boundary(int before) {
        boolean bracketed = before < masked.length() && masked.charAt(before) == Mask.BRACKETED;
        for (int i = before - 1; i >= 0; i--) {
            char c = bracketed ? sentence.charAt(i) : masked.charAt(i);
            if (STOPS.indexOf(c) >= 0 || bracketed && c == '（') {
                return i + 1;
            }
        }
        return 0;
    }

    /** Where the words behind a value end: at the next comma, bracket or value. */
    int after(int index) {
        Found it = found.get(index);
        int limit = index + 1 < found.size() ? found.get(index + 1).from() : sentence.length();
        int end = it.to();
        boolean alone = clauseEnd(it.to()) < limit || limit == sentence.length();
        String stops = alone ? STOPS + "）" : STOPS + "、（）";
        while (end < limit
                && (stops.indexOf(masked.charAt(end)) < 0 || masked.charAt(end) == '、' && end - it.to() <= BRIEF)) {
            end++;
        }
        if (end == limit && limit < sentence.length()) {
            String between = sentence.substring(it.to(), end);
            int cut = Math.max(between.lastIndexOf("和"), Math.max(between.lastIndexOf("及"), between.lastIndexOf("与")));
            if (cut > 0 && cut >= between.length() - 2) {
                end = it.to() + cut - (between.startsWith("以及", cut - 1) && cut > 0 ? 1 : 0);
            }
        }
        return end;
    }

    /** Where the next value begins; the end of the sentence after the last. */
    int next(Found it) {
        int index = found.indexOf(it) + 1;
        return index < found.size() ? found.get(index).from() : sentence.length();
    }

    /** Where the clause in which this place is ends. */
    int clauseEnd(int from) {
        int end = from;
        while (end < masked.length() && STOPS.indexOf(masked.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
