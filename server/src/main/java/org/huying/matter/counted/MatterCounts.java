package org.huying.matter.counted;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.counting.By;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.MatterId;
import org.huying.matter.MatterRow;
import org.huying.matter.ledger.Lists;
import org.huying.matter.ledger.Shared;
import org.huying.matter.ledger.Surroundings;
import org.huying.matter.ledger.Visibility;
import org.huying.matter.tally.Lag;
import org.huying.matter.tally.Spread;
import org.huying.matter.tally.Tallies;
import org.huying.security.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The door to what can be counted of matters. Only root matters count: a child is a part of its parent, and the district
 * owes one answer for both. Everybody counts what they may see.
 */
@Service
public class MatterCounts {

    private final CountStore store;
    private final Adding adding;
    private final Tallies tallies;
    private final Surroundings surroundings;
    private final Shared shared;
    private final Function<DistrictCode, List<Line>> lines;
    private final Lists lists;
    private final InstantSource clock;

    @Autowired
    MatterCounts(
            CountStore store,
            Adding adding,
            Tallies tallies,
            Surroundings surroundings,
            Shared shared,
            Lines lines,
            Lists lists,
            InstantSource clock) {
        this(store, adding, tallies, surroundings, shared, lines::all, lists, clock);
    }

    MatterCounts(
            CountStore store,
            Adding adding,
            Tallies tallies,
            Surroundings surroundings,
            Shared shared,
            Function<DistrictCode, List<Line>> lines,
            Lists lists,
            InstantSource clock) {
        this.store = store;
        this.adding = adding;
        this.tallies = tallies;
        this.surroundings = surroundings;
        this.shared = shared;
        this.lines = lines;
        this.lists = lists;
        this.clock = clock;
    }

    /** All that an answer depends on but the time. */
    private record Question(DistrictCode district, Visibility visibility, CountQuery query, List<Object> rest) {}

    /** How many there are of everything, by the keys of one kind; keys of which there is nothing are left out. */
    public Map<String, Counts> count(Viewer viewer, CountQuery query, By by) {
        Visibility visibility = Visibility.of(viewer, surroundings);
        return visibility.nothing()
                ? Map.of()
                : shared.answer(
                        new Question(viewer.district(), visibility, query, List.of("count", by)),
                        () -> adding.count(asked(viewer, query, visibility), by));
    }

    /** The same for some of what can be counted, and apart for each day in China, or as coarsely as is enough. */
    public Map<String, Map<LocalDate, Counts>> countByDay(
            Viewer viewer, CountQuery query, By by, Set<Counted> wanted, Coarseness coarseness) {
        Visibility visibility = Visibility.of(viewer, surroundings);
        return visibility.nothing()
                ? Map.of()
                : shared.answer(
                        new Question(viewer.district(), visibility, query, List.of("days", by, wanted, coarseness)),
                        () -> adding.countByDay(asked(viewer, query, visibility), by, wanted, coarseness));
    }

    /**
     * How long it took from filing to closing, by the keys of one kind; absent where the histograms cannot say: of times that
     * are not whole months, of a past day, and to those who see but a part of the district.
     */
    public Optional<Map<String, Spread>> times(Viewer viewer, CountQuery query, By by) {
        return adding.times(asked(viewer, query), by);
    }

    /** How far what is counted is behind what has happened. */
    public Lag lag(DistrictCode district) {
        return tallies.lag(district);
    }

    /** When the first matter of the district was filed; before that there was nothing to count. */
    public Optional<Instant> first(DistrictCode district) {
        return store.first(district);
    }

    /** The sum of all. */
    public Counts total(Viewer viewer, CountQuery query) {
        return count(viewer, query, By.LINE).values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** The matters behind a number, the newest first. */
    public List<CountedMatter> list(Viewer viewer, CountQuery query, CountedList part) {
        Visibility visibility = Visibility.of(viewer, surroundings);
        if (visibility.nothing()) {
            return List.of();
        }
        Map<MatterId, Boolean> found = store.list(asked(viewer, query, visibility), part);
        Map<MatterId, MatterRow> rows = lists.named(viewer, found.keySet(), clock.instant()).stream()
                .collect(Collectors.toMap(MatterRow::id, Function.identity()));
        return found.entrySet().stream()
                .filter(entry -> rows.containsKey(entry.getKey()))
                .map(entry -> new CountedMatter(Objects.requireNonNull(rows.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    /** The matters whose point is known, together where they lie in the same cell of a grid of so many degrees. */
    public List<Spot> spots(Viewer viewer, CountQuery query, Counted counted, double degrees) {
        Visibility visibility = Visibility.of(viewer, surroundings);
        return visibility.nothing()
                ? List.of()
                : shared.answer(
                        new Question(viewer.district(), visibility, query, List.of("spots", counted, degrees)),
                        () -> adding.spots(asked(viewer, query, visibility), counted, degrees));
    }

    Instant now() {
        return clock.instant();
    }

    CountStore.Asked asked(Viewer viewer, CountQuery query) {
        return asked(viewer, query, Visibility.of(viewer, surroundings));
    }

    private CountStore.Asked asked(Viewer viewer, CountQuery query, Visibility visibility) {
        Instant now = clock.instant();
        LocalDate day = query.asOf();
        if (day == null || !day.isBefore(LocalDate.ofInstant(now, Zones.CHINA))) {
            return new CountStore.Asked(
                    viewer.district(), query.asOf(null), visibility, scoring(viewer.district()), now);
        }
        Instant then = day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        return new CountStore.Asked(viewer.district(), query, visibility, scoring(viewer.district()), then);
    }

    /** The lines that are measured by each score. */
    private Map<String, Set<String>> scoring(DistrictCode district) {
        List<Line> all = lines.apply(district);
        return all.stream()
                .flatMap(line -> line.scores().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        score -> all.stream()
                                .filter(line -> line.scores().contains(score))
                                .map(line -> line.id().value())
                                .collect(Collectors.toSet())));
    }
}
