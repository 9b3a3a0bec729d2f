package org.huying.matter.counted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Columns.Words;
import org.huying.matter.counted.CountStore.Asked;
import org.huying.matter.counted.Counted.Condition;
import org.huying.matter.counted.Counted.Day;
import org.jspecify.annotations.Nullable;

/** A question that is asked of facts in memory: looks at each, and counts by the same conditions as {@link CountStore}. */
final class Scan {

    private static final long EIGHT_HOURS = 8L * 3_600_000_000L;
    private static final long WHOLE_DAY = 86_400_000_000L;
    private static final int NO_DAY = 0;

    private final Columns columns;
    private final Asked asked;
    private final long from;
    private final long until;
    private final long now;
    private final boolean @Nullable [] parties;
    private final boolean[] places;
    private final List<Narrowed> narrowed = new ArrayList<>();

    /** A column of which only some words count. */
    private record Narrowed(int[] column, boolean[] counts) {}

    Scan(Columns columns, Asked asked) {
        this.columns = columns;
        this.asked = asked;
        this.from = micros(asked.query().from());
        this.until = micros(asked.query().until());
        this.now = micros(asked.now());
        Set<String> units = asked.visibility().units();
        this.parties = asked.visibility().whole()
                ? null
                : those(columns.parties, party -> party.stream().anyMatch(units::contains));
        this.places = those(columns.places, asked.visibility().places()::contains);
        asked.query().only().forEach((by, keys) -> {
            if (by != By.DAY) {
                narrowed.add(new Narrowed(column(by), those(words(by), keys::contains)));
            }
        });
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static <T> boolean[] those(Words<T> words, Predicate<T> wanted) {
        boolean[] found = new boolean[words.all().size()];
        for (int number = 0; number < found.length; number++) {
            found[number] = wanted.test(words.word(number));
        }
        return found;
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
        };
    }

    private Words<String> words(By by) {
        return switch (by) {
            case UNIT -> columns.units;
            case PLACE -> columns.places;
            case CATEGORY -> columns.categories;
            case CHANNEL -> columns.channels;
            case LINE, DAY -> columns.lines;
        };
    }

    Map<String, Counts> count(By by, Set<Counted> wanted) {
        Map<String, Counts> all = new HashMap<>();
        for (Day day : Day.values()) {
            List<Counted> counted =
                    Counted.on(day).stream().filter(wanted::contains).toList();
            sums(by, day, counted, by == By.DAY)
                    .forEach((key, numbers) -> all.merge(
                            by == By.DAY ? day(key).toString() : words(by).word(word(key)),
                            counts(counted, numbers),
                            Counts::plus));
        }
        return all;
    }

    Map<String, Map<LocalDate, Counts>> countByDay(By by, Set<Counted> wanted) {
        Map<String, Map<LocalDate, Counts>> all = new HashMap<>();
        for (Day day : Day.values()) {
            List<Counted> counted =
                    Counted.on(day).stream().filter(wanted::contains).toList();
            sums(by, day, counted, true)
                    .forEach((key, numbers) -> all.computeIfAbsent(
                                    by == By.DAY
                                            ? day(key).toString()
                                            : words(by).word(word(key)),
                                    none -> new HashMap<>())
                            .merge(day(key), counts(counted, numbers), Counts::plus));
        }
        return all;
    }

    private static Counts counts(List<Counted> counted, long[] numbers) {
        Map<Counted, Long> counts = new EnumMap<>(Counted.class);
        for (int at = 0; at < numbers.length; at++) {
            counts.put(counted.get(at), numbers[at]);
        }
        return new Counts(counts);
    }

    private static int word(long key) {
        return (int) (key >> 32);
    }

    private static LocalDate day(long key) {
        return LocalDate.ofEpochDay((int) key);
    }

    /** What is counted of the matters of a time, by word and day. */
    private Map<Long, long[]> sums(By by, Day day, List<Counted> counted, boolean daily) {
        if (counted.isEmpty()) {
            return Map.of();
        }
        int[] words = column(by);
        long[] when = when(day);
        int[] bits =
                counted.stream().mapToInt(one -> 1 << one.condition().ordinal()).toArray();
        int late = 1 << Condition.LATE.ordinal();
        boolean[] @Nullable [] scored = scored(counted);
        Map<Long, long[]> sums = new HashMap<>();
        for (int row = 0; row < columns.size(); row++) {
            long at = when[row];
            if (at < from || at >= until || !counts(row)) {
                continue;
            }
            long key = ((long) (by == By.DAY ? 0 : words[row]) << 32) | (daily ? epochDay(at) : NO_DAY);
            long[] numbers = sums.computeIfAbsent(key, none -> new long[bits.length]);
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
            scored[at] = score == null
                    ? null
                    : those(columns.lines, asked.scoring().getOrDefault(score, Set.of())::contains);
        }
        return scored;
    }

    private long[] when(Day day) {
        return day == Day.FILED ? columns.filed : columns.closed;
    }

    /** China has had one time, eight hours ahead, for as long as there are records. */
    private static int epochDay(long micros) {
        return (int) Math.floorDiv(micros + EIGHT_HOURS, WHOLE_DAY);
    }

    /** Whether the viewer may see it, and whether it is among what is asked for. */
    private boolean counts(int row) {
        if (parties != null && !parties[columns.party[row]] && !places[columns.place[row]]) {
            return false;
        }
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
        for (int row = 0; row < columns.size(); row++) {
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
        Arrays.sort(
                cells,
                java.util.Comparator.comparingInt(CountQuery.Site.Cell::x).thenComparingInt(CountQuery.Site.Cell::y));
        return Arrays.stream(cells)
                .map(cell -> java.util.Objects.requireNonNull(heaps.get(cell)).spot(cell))
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
