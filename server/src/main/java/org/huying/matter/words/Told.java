package org.huying.matter.words;

import java.util.List;

/**
 * An event in words.
 *
 * @param what the sentence
 * @param details what was said with it, line by line
 * @param attachments ids of the files that came with it
 */
public record Told(Phrase what, List<Detail> details, List<String> attachments) {

    public Told {
        details = List.copyOf(details);
        attachments = List.copyOf(attachments);
    }

    /**
     * One thing that was said.
     *
     * @param written whether people wrote it in their own words, which may hold personal data
     */
    public record Detail(Phrase label, Phrase value, boolean written) {}
}
