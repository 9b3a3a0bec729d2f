package org.huying.registry.counted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.huying.counting.By;
import org.jspecify.annotations.Nullable;

/**
 * Which things are counted.
 *
 * @param from the first day of the time
 * @param to the last
 * @param only the keys that count, as {@link By} writes them; what is absent does not restrict
 * @param day as they stood on which day, for what is said of them beside the time
 * @param known by what was recorded before this instant; by everything where that is absent
 */
public record ThingsOfTime(
        LocalDate from,
        LocalDate to,
        Map<By, Set<String>> only,
        LocalDate day,
        @Nullable Instant known) {

    public ThingsOfTime {
        only = Map.copyOf(only);
    }
}
