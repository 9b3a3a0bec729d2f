package org.huying.matter.web.sheet;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter is and what else is going on around it.
 *
 * @param place its name with the places above it, if a place is known
 * @param data the same for the map, as JSON
 */
public record Where(@Nullable Bilingual place, @Nullable String position, String data, List<Near> near) {

    public Where {
        near = List.copyOf(near);
    }

    public boolean known() {
        return place != null || position != null;
    }

    /** Another matter close by. */
    public record Near(
            String id,
            String number,
            String subject,
            Bilingual line,
            Bilingual stage,
            Phrase distance,
            boolean open,
            boolean overdue,
            boolean sameCategory) {}
}
