package org.huying.matter.counted;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.huying.matter.counted.ColumnStore.Row;
import org.huying.matter.ledger.Visibility;

/**
 * The facts of all matters of a district, column by column: what a million take is some eighty megabytes, and to look at each
 * of them a few milliseconds. Words are kept once, and so is each set of units to which a matter belongs, of which there are
 * few. While one thread puts, no other may look.
 */
final class Columns {

    /** When what is open was closed. */
    static final long NEVER = Long.MIN_VALUE;

    /** After everything that is due. */
    static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** Bytes of a matter, about. */
    static final int ROOM = 96;

    private static final int FIRST = 1 << 12;

    /** So many rows are remembered as what somebody sees, at four bytes each. */
    private static final long SEEN = 5_000_000;

    final Words<String> lines = new Words<>();
    final Words<String> categories = new Words<>();
    final Words<String> channels = new Words<>();
    final Words<String> units = new Words<>();
    final Words<String> places = new Words<>();
    final Words<List<String>> parties = new Words<>();

    long[] matter = new long[FIRST];
    long[] filed = new long[FIRST];
    long[] closed = new long[FIRST];
    long[] due = new long[FIRST];
    double[] lon = new double[FIRST];
    double[] lat = new double[FIRST];
    int[] conditions = new int[FIRST];
    int[] line = new int[FIRST];
    int[] category = new int[FIRST];
    int[] channel = new int[FIRST];
    int[] unit = new int[FIRST];
    int[] place = new int[FIRST];
    int[] party = new int[FIRST];

    private int size;
    private int ordered;
    private final Map<Long, Integer> later = new HashMap<>();
    private final Cache<Visibility, int[]> seen = Caffeine.newBuilder()
            .maximumWeight(SEEN)
            .weigher((Visibility visibility, int[] rows) -> rows.length + 1)
            .build();

    /** What is said again and again, by numbers from 0 on. */
    static final class Words<T> {

        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> words = new ArrayList<>();

        int number(T word) {
            return numbers.computeIfAbsent(word, added -> {
                words.add(added);
                return words.size() - 1;
            });
        }

        T word(int number) {
            return words.get(number);
        }

        List<T> all() {
            return words;
        }

        /** Which of them are wanted. */
        boolean[] those(Predicate<T> wanted) {
            boolean[] found = new boolean[words.size()];
            for (int number = 0; number < found.length; number++) {
                found[number] = wanted.test(words.get(number));
            }
            return found;
        }
    }

    int size() {
        return size;
    }

    /** What somebody sees who does not see all, found once for as long as nothing comes or changes hands. */
    int[] rows(Visibility visibility) {
        return seen.get(visibility, this::find);
    }

    private int[] find(Visibility visibility) {
        boolean[] mine = parties.those(party -> party.stream().anyMatch(visibility.units()::contains));
        boolean[] here = places.those(visibility.places()::contains);
        int[] rows = new int[size];
        int found = 0;
        for (int row = 0; row < size; row++) {
            if (mine[party[row]] || here[place[row]]) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    /** Keeps the facts of a matter, in the place of what was known of it. */
    void put(Row row) {
        int before = size;
        int at = place(row.matter());
        int newPlace = places.number(row.place());
        int newParty = parties.number(row.parties());
        if (size > before || place[at] != newPlace || party[at] != newParty) {
            seen.invalidateAll();
        }
        matter[at] = row.matter();
        filed[at] = row.filed();
        closed[at] = row.closed();
        due[at] = row.due();
        lon[at] = row.lon();
        lat[at] = row.lat();
        conditions[at] = row.conditions();
        line[at] = lines.number(row.line());
        category[at] = categories.number(row.category());
        channel[at] = channels.number(row.channel());
        unit[at] = units.number(row.unit());
        place[at] = newPlace;
        party[at] = newParty;
    }

    /** Those that come in their order are found by halving; whoever comes out of it is remembered. */
    private int place(long id) {
        int found = Arrays.binarySearch(matter, 0, ordered, id);
        if (found >= 0) {
            return found;
        }
        Integer known = later.get(id);
        if (known != null) {
            return known;
        }
        if (size == matter.length) {
            grow();
        }
        if (ordered == size && (size == 0 || matter[size - 1] < id)) {
            ordered++;
        } else {
            later.put(id, size);
        }
        return size++;
    }

    private void grow() {
        int more = size + (size >> 1);
        matter = Arrays.copyOf(matter, more);
        filed = Arrays.copyOf(filed, more);
        closed = Arrays.copyOf(closed, more);
        due = Arrays.copyOf(due, more);
        lon = Arrays.copyOf(lon, more);
        lat = Arrays.copyOf(lat, more);
        conditions = Arrays.copyOf(conditions, more);
        line = Arrays.copyOf(line, more);
        category = Arrays.copyOf(category, more);
        channel = Arrays.copyOf(channel, more);
        unit = Arrays.copyOf(unit, more);
        place = Arrays.copyOf(place, more);
        party = Arrays.copyOf(party, more);
    }
}
