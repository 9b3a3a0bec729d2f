package org.huying.workreport.outline;

import java.util.ArrayList;
import java.util.List;
import org.huying.workreport.numeral.Mask;
import org.huying.workreport.source.Passage;

/** Where sentences end: 。！？ outside quotation marks and brackets. */
final class Sentences {

    private Sentences() {}

    static List<Passage> of(Passage paragraph) {
        String masked = Mask.of(paragraph.text());
        List<Passage> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            if (c != '。' && c != '！' && c != '？') {
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
