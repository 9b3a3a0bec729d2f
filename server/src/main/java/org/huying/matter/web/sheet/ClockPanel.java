package org.huying.matter.web.sheet;

import java.util.List;
import org.huying.matter.story.StoryWords;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Phrase;

/**
 * A clock with how it came to stand as it does.
 *
 * @param id unique on the page
 * @param used how much of its time is used up, in hundredths
 */
public record ClockPanel(String id, Phrase title, ClockWords.Reading reading, int used, List<StoryWords.Row> story) {

    public ClockPanel {
        story = List.copyOf(story);
    }
}
