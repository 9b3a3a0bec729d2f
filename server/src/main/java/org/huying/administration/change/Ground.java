package org.huying.administration.change;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.district.District;

/**
 * What a form stands on: the district as it is, the day, and the lines that a duty list can name.
 *
 * @param lines their ids and titles
 */
public record Ground(District district, LocalDate today, List<Choice> lines) {

    public Ground {
        lines = List.copyOf(lines);
    }

    /**
     * One thing to choose from.
     *
     * @param depth how far it stands below the top of its tree
     */
    public record Choice(String value, Bilingual title, int depth) {

        public static Choice of(String value, Bilingual title) {
            return new Choice(value, title, 0);
        }
    }
}
