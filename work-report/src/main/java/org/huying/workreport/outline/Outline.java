package org.huying.workreport.outline;

import java.util.List;
import org.huying.workreport.Heading;

/**
 * How a report is built.
 *
 * @param headings in their order
 * @param sentences every sentence that is no heading of its own, in their order
 */
public record Outline(List<Heading> headings, List<Sentence> sentences) {

    public Outline {
        headings = List.copyOf(headings);
        sentences = List.copyOf(sentences);
    }
}
