package org.huying.workreport.outline;

import org.huying.workreport.Part;
import org.huying.workreport.source.Passage;

/**
 * A sentence and where it belongs.
 *
 * @param words the sentence with the place of each character
 * @param part the part that it belongs to
 * @param section the title of the nearest numbered heading above it, empty where there is none
 * @param paragraph the number of its paragraph, from 0
 * @param item the number of the list item that begins with it or in which it stands, 0 for none
 */
public record Sentence(Passage words, Part part, String section, int paragraph, int item) {

    public String text() {
        return words.text();
    }
}
