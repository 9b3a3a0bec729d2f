package org.huying.matter.web.board;

import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.matter.web.LineChoice;
import org.huying.matter.web.inbox.Filter;
import org.huying.matter.web.inbox.Row;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What is late or about to be, as a page shows it.
 *
 * @param wrong what of the filter nobody understands, by its name
 * @param meant the place and the unit that are meant
 * @param units with whom it is, the heaviest burden first
 * @param places where it is, one step below the place that is looked at
 * @param path from the district down to the place that is looked at
 * @param rungs what the ladder does next with each matter, by its id
 * @param offers what the reader may do to several at once
 */
public record Board(
        Filter filter,
        Map<String, Bilingual> wrong,
        Map<String, Bilingual> meant,
        Sums sums,
        List<Sum> units,
        List<Sum> places,
        List<Step> path,
        List<LineChoice> lines,
        List<Row> rows,
        Map<String, Phrase> rungs,
        List<Offer> offers,
        @Nullable String previous,
        @Nullable String next) {

    /** How many altogether. */
    public record Sums(long late, long soon, long supervised) {

        public long all() {
            return late + soon;
        }
    }

    /**
     * How many with one unit or in one place.
     *
     * @param code absent where no place is given
     * @param deeper whether there is anything below to look at
     */
    public record Sum(@Nullable String code, Bilingual name, long late, long soon, long supervised, boolean deeper) {}

    /** A step of the way down. */
    public record Step(String code, Bilingual name) {}

    /** An action for several. */
    public record Offer(String action, Bilingual title) {}
}
