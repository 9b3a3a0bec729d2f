package org.huying.matter.counted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huying.counting.By;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Columns.Words;
import org.huying.matter.counted.CountStore.Asked;
import org.huying.matter.counted.Counted.Condition;
import org.huying.matter.counted.Counted.Day;
import org.jspecify.annotations.Nullable;

/** A question that is asked of facts in memory: looks at each, and counts by the same conditions as {@link CountStore}. */
final class Scan {

    private final Columns columns;
    private final Asked asked;
    private final long from;
    private final long until;
    private final long now;
    private final int @Nullable [] mine;
    private final int rows;
    private final List<Narrowed> narrowed = new ArrayList<>();

    /** A column of which only some words count. */
    private record Narrowed(int[] column, boolean[] counts) {}

    Scan(Columns columns, Asked asked) {
        this.columns = columns;
        this.asked = asked;
        this.from = micros(asked.query().from());
        this.until = micros(asked.query().until());
        this.now = micros(asked.now());
        this.mine = asked.visibility().whole() ? null : columns.rows(asked.visibility());
        this.rows = mine == null ? columns.size() : mine.length;
        asked.query().only().forEach((by, keys) -> {
            if (by != By.DAY) {
                narrowed.add(new Narrowed(column(by), words(by).those(keys::contains)));
            }
        });
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** Whether it is a question of this kind. */
    static boolean answers(Asked asked) {
        return asked.query().asOf() == null
                && asked.visibility().requester() == null
                && !asked.query().only().containsKey(By.DAY);
    }

    private int[] column(By by) {
        return switch (by) {
            case UNIT -> columns.unit;
            case PLACE -> columns.place;
            case CATEGORY -> columns.category;
            case CHANNEL -> columns.channel;
            case LINE, DAY -> columns.line;
            case KIND -> throw new IllegalArgumentException("matters have no kind");
        };
    }

    private Words<String> words(By by) {
        return switch (by) {
            case UNIT -> columns.units;
            case PLACE -> columns.places;
            case CATEGORY -> columns.categories;
            case CHANNEL -> columns.channels;
            case LINE, DAY -> columns.lines;
            case KIND -> throw new IllegalArgumentException("matters have no kind");
        };
    }

    Map<String, Counts> count(By by, Set<Counted> wanted) {
        Map<String, Counts> all = new HashMap<>();
        Keys keys = by == By.DAY ? Keys.ofDays(Coarseness.NONE) : Keys.of(words(by), column(by));
        each(
                keys,
                wanted,
                (word, day, counts) -> all.merge(by == By.DAY ? day.toString() : word, counts, Counts::plus));
        return all;
    }

    Map<String, Map<LocalDate, Counts>> countByDay(By by, Set<Counted> wanted, Coarseness coarseness) {
        Map<String, Map<LocalDate, Counts>> all = new HashMap<>();
        Keys keys = by == By.DAY ? Keys.ofDays(coarseness) : Keys.ofBoth(words(by), column(by), coarseness);
        each(
                keys,
                wanted,
                (word, day, counts) -> all.computeIfAbsent(
                                by == By.DAY ? day.toString() : word, none -> new HashMap<>())
                        .merge(day, counts, Counts::plus));
        return all;
    }

    /** What was counted of a word and a day. */
    private interface Told {
        void told(String word, LocalDate day, Counts counts);
    }

    private void each(Keys keys, Set<Counted> wanted, Told told) {
        for (Day day : Day.values()) {
            List<Counted> counted =
                    Counted.on(day).stream().filter(wanted::contains).toList();
            sums(keys, day, counted).forEach((key, numbers) -> {
                if (Arrays.stream(numbers).anyMatch(number -> number > 0)) {
                    told.told(keys.word(key), Keys.day(key), counts(counted, numbers));
                }
            });
        }
    }

    private static Counts counts(List<Counted> counted, long[] numbers) {
        Map<Counted, Long> counts = new EnumMap<>(Counted.class);
        for (int at = 0; at < numbers.length; at++) {
            counts.put(counted.get(at), numbers[at]);
        }
        return new Counts(counts);
    }

    /** What is counted of the matters of a time, by key. */
    private Map<Long, long[]> sums(Keys keys, Day day, List<Counted> counted) {
        if (counted.isEmpty()) {
            return Map.of();
        }
        long[] when = when(day);
        int[] bits =
                counted.stream().mapToInt(one -> 1 << one.condition().ordinal()).toArray();
        int late = 1 << Condition.LATE.ordinal();
        boolean[] @Nullable [] scored = scored(counted);
        Map<Long, long[]> sums = new HashMap<>();
        for (int nth = 0; nth < rows; nth++) {
            int row = mine == null ? nth : mine[nth];
            long at = when[row];
            if (at < from || at >= until || !counts(row)) {
                continue;
            }
            long[] numbers = sums.computeIfAbsent(keys.key(row, at), none -> new long[bits.length]);
            int conditions = columns.due[row] < now ? columns.conditions[row] : columns.conditions[row] & ~late;
            for (int one = 0; one < bits.length; one++) {
                boolean[] lines = scored[one];
                if ((conditions & bits[one]) != 0 && (lines == null || lines[columns.line[row]])) {
                    numbers[one]++;
                }
            }
        }
        return sums;
    }

    private boolean[] @Nullable [] scored(List<Counted> counted) {
        boolean[] @Nullable [] scored = new boolean[counted.size()][];
        for (int at = 0; at < scored.length; at++) {
            String score = counted.get(at).score();
            scored[at] =
                    score == null ? null : columns.lines.those(asked.scoring().getOrDefault(score, Set.of())::contains);
        }
        return scored;
    }

    private long[] when(Day day) {
        return day == Day.FILED ? columns.filed : columns.closed;
    }

    /** Whether it is among what is asked for. */
    private boolean counts(int row) {
        for (Narrowed some : narrowed) {
            if (!some.counts()[some.column()[row]]) {
                return false;
            }
        }
        return switch (asked.query().site()) {
            case null -> true;
            case CountQuery.Site.Unknown unknown -> Double.isNaN(columns.lon[row]);
            case CountQuery.Site.Cell cell ->
                Math.floor(columns.lon[row] / cell.degrees()) == cell.x()
                        && Math.floor(columns.lat[row] / cell.degrees()) == cell.y();
        };
    }

    /** Matters together where they lie in the same cell of a grid of so many degrees, from west to east. */
    List<Spot> spots(Counted counted, double degrees) {
        long[] when = when(counted.day());
        int bit = 1 << counted.condition().ordinal();
        boolean[] scored = scored(List.of(counted))[0];
        Map<CountQuery.Site.Cell, Heap> heaps = new HashMap<>();
        for (int nth = 0; nth < rows; nth++) {
            int row = mine == null ? nth : mine[nth];
            long at = when[row];
            if (at < from
                    || at >= until
                    || Double.isNaN(columns.lon[row])
                    || (columns.conditions[row] & bit) == 0
                    || (counted.condition() == Condition.LATE && columns.due[row] >= now)
                    || (scored != null && !scored[columns.line[row]])
                    || !counts(row)) {
                continue;
            }
            int x = (int) Math.floor(columns.lon[row] / degrees);
            int y = (int) Math.floor(columns.lat[row] / degrees);
            heaps.computeIfAbsent(new CountQuery.Site.Cell(degrees, x, y), none -> new Heap())
                    .add(columns.matter[row], columns.lon[row], columns.lat[row]);
        }
        CountQuery.Site.Cell[] cells = heaps.keySet().toArray(CountQuery.Site.Cell[]::new);
        Arrays.sort(cells, Comparator.comparingInt(CountQuery.Site.Cell::x).thenComparingInt(CountQuery.Site.Cell::y));
        return Arrays.stream(cells)
                .map(cell -> Objects.requireNonNull(heaps.get(cell)).spot(cell))
                .toList();
    }

    /** What lies in a cell. */
    private static final class Heap {
        private long number;
        private long first = Long.MAX_VALUE;
        private double lon;
        private double lat;

        void add(long matter, double east, double north) {
            number++;
            first = Math.min(first, matter);
            lon += east;
            lat += north;
        }

        Spot spot(CountQuery.Site.Cell cell) {
            return new Spot(lon / number, lat / number, cell, number, number == 1 ? new MatterId(first) : null);
        }
    }
}
