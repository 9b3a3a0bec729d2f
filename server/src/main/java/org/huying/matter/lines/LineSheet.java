package org.huying.matter.lines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.line.Line;
import org.jspecify.annotations.Nullable;

/**
 * A line as its page shows it.
 *
 * @param diagram the picture, as SVG
 * @param editions the newest first
 * @param situations how many situations of a matter were walked to prove it; absent for an edition no longer in force
 * @param units what the units that its categories name are called, by code
 * @param files its texts by file name
 * @param mayChange whether the reader publishes lines
 */
public record LineSheet(
        Line line,
        String diagram,
        List<Edition> editions,
        @Nullable Integer situations,
        Map<String, Bilingual> units,
        Map<String, String> files,
        boolean mayChange) {

    public LineSheet {
        editions = List.copyOf(editions);
        units = Map.copyOf(units);
        files = new java.util.TreeMap<>(files);
    }

    /**
     * An edition.
     *
     * @param by absent where it came with the product
     * @param open how many matters are open under it; absent for readers who do not see the district as a whole
     */
    public record Edition(
            int number,
            Instant at,
            @Nullable Bilingual by,
            boolean current,
            @Nullable Long open) {}

    /** A line in the list. */
    public record Row(
            Line line,
            Edition edition,
            @Nullable Long open,
            @Nullable Integer situations) {}

    public Edition shown() {
        return editions.stream()
                .filter(edition -> edition.number() == line.edition())
                .findFirst()
                .orElseThrow();
    }

    public boolean inForce() {
        return shown().current();
    }
}
