package org.huying.matter.counted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Zones;
import org.huying.counting.By;
import org.huying.matter.counted.CellStore.Stretch;
import org.huying.matter.counted.CountStore.Asked;
import org.huying.matter.counted.CountStore.Relation;
import org.huying.matter.tally.Cut;
import org.huying.matter.tally.Spread;
import org.springframework.stereotype.Component;

/**
 * Counts by adding up cells as far as they go, and matter by matter, in memory or by the database, where they do not: for
 * a viewer who sees but a part of the district by more than its places, for a cell of the map, for dimensions that no cut
 * tells apart together, and for stretches of time that are not days in China. All give the same numbers.
 *
 * <p>Of a past day the cells say what is known now. So the matters of which something was recorded since are taken out as
 * they stand and put in as they stood; these are hardly more than were open or unjudged on that day.
 */
@Component
final class Adding {

    private static final Set<Counted> LATE = EnumSet.of(Counted.LATE);
    private static final Set<Counted> OTHERS = EnumSet.complementOf(EnumSet.of(Counted.LATE));

    private final CountStore facts;
    private final CellStore cells;
    private final InMemory memory;

    Adding(CountStore facts, CellStore cells, InMemory memory) {
        this.facts = facts;
        this.cells = cells;
        this.memory = memory;
    }

    /**
     * How a time is covered.
     *
     * @param whole the time, in days
     * @param stretches those of which there are cells
     * @param rest those that are counted matter by matter
     */
    private record Cover(Cut cut, Days whole, List<Stretch> stretches, List<Days> rest) {}

    /** Days in China, the last not included. */
    private record Days(LocalDate from, LocalDate until) {

        Instant begins() {
            return from.atStartOfDay(Zones.CHINA).toInstant();
        }

        Instant ends() {
            return until.atStartOfDay(Zones.CHINA).toInstant();
        }
    }

    Map<String, Counts> count(Asked asked, By by) {
        Optional<Cover> cover = cover(asked, by, by == By.DAY);
        if (cover.isEmpty()) {
            Set<Counted> all = EnumSet.allOf(Counted.class);
            return memory.count(asked, by, all).orElseGet(() -> facts.count(asked, by, Relation.ALL, all));
        }
        Cover found = cover.get();
        Map<String, Counts> sum = new HashMap<>(cells.count(asked, found.cut(), by, found.stretches()));
        for (Days days : found.rest()) {
            Asked then = asked.standing().during(days.begins(), days.ends());
            merge(sum, facts.count(then, by, Relation.ALL, OTHERS), 1);
        }
        if (asked.query().asOf() != null) {
            Asked until = asked.during(found.whole().begins(), found.whole().ends());
            merge(sum, facts.count(until, by, Relation.CHANGED_NOW, OTHERS), -1);
            merge(sum, facts.count(until, by, Relation.CHANGED_THEN, OTHERS), 1);
        }
        merge(sum, facts.count(asked, by, Relation.ALL, LATE), 1);
        sum.values().removeIf(Counts::nothing); // what came and went
        return sum;
    }

    private static void merge(Map<String, Counts> sum, Map<String, Counts> more, int times) {
        more.forEach((key, counts) -> sum.merge(key, counts.times(times), Counts::plus));
    }

    /** @param coarseness as what it may be told; where the database counts it matter by matter, every day is told */
    Map<String, Map<LocalDate, Counts>> countByDay(Asked asked, By by, Set<Counted> wanted, Coarseness coarseness) {
        Optional<Cover> cover = cover(asked, by, !coarseness.months());
        boolean counted = cover.isEmpty() || wanted.contains(Counted.LATE);
        if (counted || !coarseness.months()) { // cells of days and places are nearly as many as matters
            Optional<Map<String, Map<LocalDate, Counts>>> known = memory.countByDay(asked, by, wanted, coarseness);
            if (known.isPresent() || counted) {
                return known.orElseGet(() -> facts.countByDay(asked, by, Relation.ALL, wanted));
            }
        }
        Cover found = cover.orElseThrow();
        Map<String, Map<LocalDate, Counts>> sum =
                new HashMap<>(cells.countByDay(asked, found.cut(), by, found.stretches(), coarseness, wanted));
        for (Days days : found.rest()) {
            Asked then = asked.standing().during(days.begins(), days.ends());
            mergeDays(sum, facts.countByDay(then, by, Relation.ALL, wanted), 1);
        }
        if (asked.query().asOf() != null) {
            Asked until = asked.during(found.whole().begins(), found.whole().ends());
            mergeDays(sum, facts.countByDay(until, by, Relation.CHANGED_NOW, wanted), -1);
            mergeDays(sum, facts.countByDay(until, by, Relation.CHANGED_THEN, wanted), 1);
        }
        sum.values().forEach(days -> days.values().removeIf(Counts::nothing));
        sum.values().removeIf(Map::isEmpty);
        return sum;
    }

    private static void mergeDays(
            Map<String, Map<LocalDate, Counts>> sum, Map<String, Map<LocalDate, Counts>> more, int times) {
        more.forEach((key, days) -> days.forEach((day, counts) ->
                sum.computeIfAbsent(key, none -> new HashMap<>()).merge(day, counts.times(times), Counts::plus)));
    }

    /** Matters together where they lie in the same cell of a grid of so many degrees. */
    List<Spot> spots(Asked asked, Counted counted, double degrees) {
        return memory.spots(asked, counted, degrees).orElseGet(() -> facts.spots(asked, counted, degrees));
    }

    /** How long it took what was done in whole months; nothing where the histograms cannot say. */
    Optional<Map<String, Spread>> times(Asked asked, By by) {
        return cover(asked, by, false)
                .filter(cover -> cover.cut().daily() && asked.query().asOf() == null)
                .filter(cover -> cover.stretches().stream().allMatch(Stretch::monthly))
                .map(cover -> cells.times(
                        asked,
                        cover.cut(),
                        by,
                        cover.whole().from(),
                        cover.whole().until()));
    }

    private static Optional<Cover> cover(Asked asked, By by, boolean daily) {
        CountQuery query = asked.query();
        if (!asked.visibility().whole() || query.site() != null) {
            return Optional.empty();
        }
        Optional<Days> days = days(asked);
        return days.flatMap(whole -> Cut.covering(sides(query, by))
                .filter(cut -> cut.daily() || !daily)
                .map(cut -> cover(cut, whole, daily)));
    }

    private static Set<Cut.Side> sides(CountQuery query, By by) {
        Set<By> all = EnumSet.of(by);
        all.addAll(query.only().keySet());
        return all.stream().flatMap(one -> side(one).stream()).collect(Collectors.toSet());
    }

    private static Optional<Cut.Side> side(By by) {
        return switch (by) {
            case UNIT -> Optional.of(Cut.Side.UNIT);
            case PLACE -> Optional.of(Cut.Side.PLACE);
            case CATEGORY -> Optional.of(Cut.Side.CATEGORY);
            case CHANNEL -> Optional.of(Cut.Side.CHANNEL);
            case LINE, DAY -> Optional.empty();
            case KIND -> throw new IllegalArgumentException("matters have no kind");
        };
    }

    /** The days of the time, if it is days; what is to come holds nothing, so that a month that is not over counts whole. */
    private static Optional<Days> days(Asked asked) {
        CountQuery query = asked.query();
        LocalDate from = LocalDate.ofInstant(query.from(), Zones.CHINA);
        LocalDate until = LocalDate.ofInstant(query.until(), Zones.CHINA);
        Days days = new Days(from, until);
        if (!days.begins().equals(query.from()) || !days.ends().equals(query.until())) {
            return Optional.empty();
        }
        LocalDate asOf = query.asOf();
        if (asOf != null) {
            LocalDate last = asOf.plusDays(1);
            return Optional.of(new Days(from, last.isBefore(until) ? last : until));
        }
        LocalDate today = LocalDate.ofInstant(asked.now(), Zones.CHINA);
        boolean open = until.isAfter(today) && until.getDayOfMonth() != 1;
        return Optional.of(open ? new Days(from, until.plusMonths(1).withDayOfMonth(1)) : days);
    }

    /** Whole months by their cells, what is left at both ends by those of days, or else matter by matter. */
    private static Cover cover(Cut cut, Days whole, boolean daily) {
        List<Stretch> stretches = new ArrayList<>();
        List<Days> rest = new ArrayList<>();
        LocalDate first = whole.from().getDayOfMonth() == 1
                ? whole.from()
                : whole.from().plusMonths(1).withDayOfMonth(1);
        LocalDate last = whole.until().withDayOfMonth(1);
        if (daily || !first.isBefore(last)) {
            days(cut, whole, stretches, rest);
        } else {
            days(cut, new Days(whole.from(), first), stretches, rest);
            stretches.add(new Stretch(true, first, last));
            days(cut, new Days(last, whole.until()), stretches, rest);
        }
        return new Cover(cut, whole, stretches, rest);
    }

    private static void days(Cut cut, Days days, List<Stretch> stretches, List<Days> rest) {
        if (!days.from().isBefore(days.until())) {
            return;
        }
        if (cut.daily()) {
            stretches.add(new Stretch(false, days.from(), days.until()));
        } else {
            rest.add(days);
        }
    }
}
