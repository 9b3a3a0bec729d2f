package org.huying.matter.web.sheet;

import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Another matter that this one hangs together with.
 *
 * @param what what it is to this one
 * @param lead who was to lead it, where that is known here
 * @param seen what the reader may see of it; absent where it lies outside their scope
 */
public record Tie(
        Kind kind,
        String id,
        String number,
        Phrase what,
        @Nullable Bilingual lead,
        @Nullable Seen seen) {

    /** The kinds, in the order of the page. */
    public enum Kind {
        ABOVE,
        CHILD,
        FOLLOW_ON,
        SPLIT,
        ABSORBED,
        MERGED_INTO;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is seen of it: its own clock and state. */
    public record Seen(
            String subject,
            Bilingual line,
            Bilingual stage,
            Bilingual holder,
            ClockWords.Reading clock,
            boolean open) {}
}
