package org.huying.matter.counted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.huying.counting.By;
import org.jspecify.annotations.Nullable;

/**
 * Which matters are counted; what is absent does not restrict.
 *
 * @param from the first instant of the time
 * @param until the first instant after it
 * @param only the keys that count, as {@link By} writes them
 * @param site where on the map, if that matters
 * @param asOf as it stood at the end of which day in China; as it stands now where that is absent
 */
public record CountQuery(
        Instant from,
        Instant until,
        Map<By, Set<String>> only,
        @Nullable Site site,
        @Nullable LocalDate asOf) {

    public CountQuery {
        Map<By, Set<String>> copy = new EnumMap<>(By.class);
        only.forEach((by, keys) -> copy.put(by, Set.copyOf(keys)));
        only = Map.copyOf(copy);
    }

    public CountQuery(Instant from, Instant until) {
        this(from, until, Map.of(), null, null);
    }

    /** Narrowed by keys of which one must be the matter's, besides what it is narrowed by already. */
    public CountQuery with(By by, Set<String> keys) {
        Map<By, Set<String>> more = new EnumMap<>(By.class);
        more.putAll(only);
        more.merge(by, Set.copyOf(keys), CountQuery::both);
        return new CountQuery(from, until, more, site, asOf);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    public CountQuery at(@Nullable Site where) {
        return new CountQuery(from, until, only, where, asOf);
    }

    /** As it stood at the end of a day; as it stands now where that is absent. */
    public CountQuery asOf(@Nullable LocalDate day) {
        return new CountQuery(from, until, only, site, day);
    }

    public CountQuery during(Instant newFrom, Instant newUntil) {
        return new CountQuery(newFrom, newUntil, only, site, asOf);
    }

    /** Matters whose point is known and lies in a cell, or those of which no point is known. */
    public sealed interface Site {

        /**
         * A cell of the grid that lies on longitude and latitude 0.
         *
         * @param degrees how wide and high each cell is
         * @param x counts cells to the east
         * @param y counts cells to the north
         */
        record Cell(double degrees, int x, int y) implements Site {}

        record Unknown() implements Site {}
    }
}
