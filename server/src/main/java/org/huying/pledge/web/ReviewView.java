package org.huying.pledge.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.pledge.review.Item;
import org.huying.pledge.review.Reading;
import org.huying.pledge.web.Segments.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A reading under review: its text on one side, its items on the other.
 *
 * @param reader who read it in, {@code decider} who decided
 * @param counts how many items stand how, by the word of the standing
 * @param shown the standing that is shown; empty for all
 * @param units the names from which the fields for units complete
 * @param refusals what was refused just now, by the number of the item; 0 for what concerns none of them
 * @param typed what was typed for lead units and could not be taken, by the number of the item
 */
public record ReviewView(
        Reading reading,
        Bilingual reader,
        @Nullable Bilingual decider,
        List<Segment> segments,
        List<Row> rows,
        Map<String, Long> counts,
        String shown,
        List<Bilingual> units,
        Map<Integer, Bilingual> refusals,
        Map<Integer, String> typed,
        boolean reviews) {

    /** An item in the list. */
    public record Row(
            Item item, Bilingual category, @Nullable Bilingual lead, List<Bilingual> supporting, String standing) {}

    static String word(Item.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
