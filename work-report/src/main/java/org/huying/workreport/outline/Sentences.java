package org.huying.workreport.outline;

import java.util.ArrayList;
import java.util.List;
import org.huying.workreport.numeral.Mask;
import org.huying.workreport.source.Passage;

/** Where sentences end: 。！？ outside quotation marks and brackets, or a comma where those are lost. */
final class Sentences {

    /** No sentence of a report is as long, in characters; the page has lost its full stops, and a comma will do. */
    private static final int LONG = 2000;

    private static final int LONGEST = 4000;

    private Sentences() {}

    static List<Passage> of(Passage paragraph) {
        String masked = Mask.of(paragraph.text());
        List<Passage> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            int length = i - from;
            boolean lost = length > LONG && (c == '；' || c == '，') || length > LONGEST;
            if (c != '。' && c != '！' && c != '？' && !lost) {
                continue;
            }
            int end = i + 1;
            while (end < masked.length() && "”）。！？".indexOf(masked.charAt(end)) >= 0) {
                end++;
            }
            sentences.add(paragraph.slice(from, end));
            from = end;
            i = end - 1;
        }
        if (from < masked.length()) {
            sentences.add(paragraph.slice(from, masked.length()));
        }
        return sentences;
    }
}
