package org.huying.matter.tally;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be added to cells and histograms; what cancels out is left away. */
final class Changes {

    private final Map<Cell, int[]> cells = new HashMap<>();
    private final Map<Moment, int[]> moments = new HashMap<>();

    /** A bucket of the histogram of a cell. */
    record Moment(Cell cell, int bucket) {

        static final Comparator<Moment> ORDER =
                Comparator.comparing(Moment::cell, Cell.ORDER).thenComparing(Moment::bucket);
    }

    /** The facts of a matter have become others. */
    void replace(@Nullable Facts before, Facts after) {
        if (before != null) {
            if (before.countsAs(after)) {
                return;
            }
            add(before, -1);
        }
        add(after, 1);
    }

    /** All that is to be added by others too. */
    void add(Changes others) {
        others.cells.forEach((cell, sums) -> {
            int[] all = cell(cell);
            for (int at = 0; at < all.length; at++) {
                all[at] += sums[at];
            }
        });
        others.moments.forEach((moment, number) -> moments.computeIfAbsent(moment, key -> new int[1])[0] += number[0]);
    }

    int size() {
        return cells.size();
    }

    void add(Facts facts, int times) {
        LocalDate filedOn = facts.filedOn();
        LocalDate closedOn = facts.closedOn();
        for (Cut cut : Cut.values()) {
            for (boolean monthly : cut.daily() ? new boolean[] {false, true} : new boolean[] {true}) {
                int[] filed = cell(Cell.of(cut, monthly, filedOn, facts));
                filed[Sum.FILED.ordinal()] += times;
                if (closedOn == null) {
                    filed[Sum.OPEN.ordinal()] += times;
                } else {
                    Cell cell = Cell.of(cut, monthly, closedOn, facts);
                    close(facts, cell(cell), times);
                    if (monthly && cut.timed() && facts.done()) {
                        int bucket = Spread.bucket(
                                Duration.between(facts.filedAt(), Objects.requireNonNull(facts.closedAt())));
                        moments.computeIfAbsent(new Moment(cell, bucket), key -> new int[1])[0] += times;
                    }
                }
            }
        }
    }

    private static void close(Facts facts, int[] sums, int times) {
        if (!facts.done()) {
            sums[Sum.DROPPED.ordinal()] += times;
            return;
        }
        sums[Sum.DONE.ordinal()] += times;
        boolean judged = facts.resolved() != null;
        add(sums, Sum.UNCHECKED, "unchecked".equals(facts.closing()), times);
        add(sums, Sum.ON_TIME, !Boolean.TRUE.equals(facts.late()), times);
        add(sums, Sum.JUDGED, judged, times);
        add(sums, Sum.RESOLVED, Boolean.TRUE.equals(facts.resolved()), times);
        add(sums, Sum.SATISFIED, Boolean.TRUE.equals(facts.satisfied()), times);
        add(sums, Sum.RETURNED, facts.returned() > 0, times);
        add(sums, Sum.REWORKED, facts.reworked() > 0, times);
    }

    private static void add(int[] sums, Sum sum, boolean counts, int times) {
        sums[sum.ordinal()] += counts ? times : 0;
    }

    private int[] cell(Cell cell) {
        return cells.computeIfAbsent(cell, key -> new int[Sum.COUNT]);
    }

    /** A cell and what is to be added to its sums, in their order. */
    record Added(Cell cell, int[] sums) {}

    /** A bucket and what is to be added to it. */
    record Moved(Moment moment, int number) {}

    /** In the order of the cells. */
    List<Added> cells() {
        List<Added> all = new ArrayList<>(cells.size());
        cells.forEach((cell, sums) -> {
            if (Arrays.stream(sums).anyMatch(sum -> sum != 0)) {
                all.add(new Added(cell, sums));
            }
        });
        all.sort(Comparator.comparing(Added::cell, Cell.ORDER));
        return all;
    }

    List<Moved> moments() {
        List<Moved> all = new ArrayList<>(moments.size());
        moments.forEach((moment, number) -> {
            if (number[0] != 0) {
                all.add(new Moved(moment, number[0]));
            }
        });
        all.sort(Comparator.comparing(Moved::moment, Moment.ORDER));
        return all;
    }
}
