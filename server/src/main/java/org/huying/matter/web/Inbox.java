package org.huying.matter.web;

import java.time.Instant;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.matter.words.ClockWords;
import org.jspecify.annotations.Nullable;

/**
 * A list of matters as a page shows it.
 *
 * @param filter what the reader asked for
 * @param counts how many stand where, for the filter's view without its stage
 * @param lines those that the reader can choose from
 * @param next the address of the page after this one
 */
public record Inbox(
        Filter filter,
        List<Count> counts,
        List<LineChoice> lines,
        List<Row> rows,
        long total,
        long overdue,
        @Nullable String next) {

    /** Which matters a list is about. */
    public enum View {
        /** Those on which the reader's posts must act now. */
        TURN,
        /** Those that the reader's units hold. */
        HELD,
        /** Those on which the reader must decide besides: extensions, pauses, signatures, samples. */
        ASKED,
        /** All within the reader's scope, closed ones too. */
        ALL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What the reader asked for; blank where nothing. */
    public record Filter(View view, String line, String stage, boolean overdue, String q) {}

    /** How many open matters stand in a stage. */
    public record Count(String line, Bilingual lineTitle, String stage, Bilingual title, long matters, long overdue) {}

    /** A line to choose. */
    public record LineChoice(String id, Bilingual title) {}

    /** A matter in the list. */
    public record Row(
            String id,
            String number,
            String subject,
            Bilingual line,
            Bilingual stage,
            Bilingual holder,
            @Nullable Bilingual place,
            ClockWords.@Nullable Reading stageClock,
            ClockWords.Reading totalClock,
            boolean urgent,
            int urged,
            int supervised,
            Instant filedAt) {}
}
