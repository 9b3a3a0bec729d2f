package org.huying.signal.counted;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.huying.counting.By;
import org.jspecify.annotations.Nullable;

/**
 * Which readings are counted.
 *
 * @param from the first instant of the time
 * @param until the first instant after it
 * @param only the keys that count, as {@link By} writes them; what is absent does not restrict
 * @param known by what was recorded before this instant; by everything where that is absent
 */
public record ReadingQuery(
        Instant from,
        Instant until,
        Map<By, Set<String>> only,
        @Nullable Instant known) {

    public ReadingQuery {
        only = Map.copyOf(only);
    }
}
