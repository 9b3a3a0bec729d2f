package org.huying.matter.counted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.counting.By;
import org.huying.matter.Closure;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.DrawnLives;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.tally.Tallied;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is counted of drawn lives in the real database, held against a plain count of the matters in memory. */
class MatterCountsTest {

    /** By what matters are told apart. */
    static final List<By> OF_MATTERS =
            Arrays.stream(By.values()).filter(by -> by != By.KIND).toList();

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final int LIVES = 120;
    private static final Instant LATER = LedgerFixture.NOW.plus(Duration.ofDays(90));
    private static final Viewer LEADER = LedgerFixture.viewer("leader", SmallDistrict.SUPERVISION, Role.LEADER);
    private static final Set<Closure.Way> DONE = Set.of(Closure.Way.CHECKED, Closure.Way.UNCHECKED);
    private static final Map<MatterId, Matter> ALL = new TreeMap<>();
    private static final CountStore FACTS = new CountStore(new JdbcTemplate(FIXTURE.source()));
    private static final InMemory MEMORY = new InMemory(
            new ColumnStore(new JdbcTemplate(FIXTURE.source()), FIXTURE.transactions), Runnable::run, 1_000_000);
    private static final MatterCounts COUNTS = new MatterCounts(
            FACTS,
            new Adding(FACTS, new CellStore(new JdbcTemplate(FIXTURE.source())), MEMORY),
            new Tallied(FIXTURE, 1_000, 1_000).tallies,
            FIXTURE.surroundings,
            FIXTURE.shared,
            district -> ShippedLines.ALL,
            FIXTURE.lists,
            () -> LATER);

    @BeforeAll
    static void live() {
        DrawnLives lives = new DrawnLives(FIXTURE);
        Generated.cases(LIVES, lives::life);
        lives.goBackAndForth(true);
        lives.goBackAndForth(false);
        Tallied.all(FIXTURE);
        FIXTURE.jdbc
                .sql("select matter from matter.matter")
                .query((row, number) -> new MatterId(row.getLong("matter")))
                .list()
                .forEach(id -> ALL.put(id, FIXTURE.matter(id)));
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void theLivesAreRichEnough() {
        Counts all = COUNTS.total(LEADER, query());
        assertThat(Counted.values())
                .filteredOn(counted -> counted != Counted.LATE)
                .allSatisfy(counted ->
                        assertThat(all.of(counted)).as(counted.name()).isPositive());
        assertThat(ALL.values()).anyMatch(matter -> matter.origin().child());
        assertThat(all.of(Counted.ON_TIME)).isLessThan(all.of(Counted.ON_TIME_OF));
    }

    @Test
    void countsWhatAPlainCountFinds() {
        Generated.cases(150, source -> {
            By by = source.oneOf(OF_MATTERS);
            CountQuery query = drawn(source);
            Map<String, Counts> expected = new HashMap<>();
            for (Matter matter : ALL.values()) {
                for (Counted counted : Counted.values()) {
                    if (counts(matter, counted, query)) {
                        expected.merge(key(matter, by, counted.day()), new Counts(Map.of(counted, 1L)), Counts::plus);
                    }
                }
            }
            Map<String, Counts> found = COUNTS.count(LEADER, query, by);
            source.say(by.name(), query.toString());
            assertThat(positive(found)).isEqualTo(positive(expected));
        });
    }

    @Test
    void listsExactlyTheMattersThatItCounts() {
        Generated.cases(150, source -> {
            CountQuery query = drawn(source);
            Counted of = source.oneOf(List.of(Counted.values()));
            List<CountedMatter> listed = COUNTS.list(LEADER, query, new CountedList(of, of, null, 0, 10_000));
            assertThat(listed.stream().map(matter -> matter.row().id()).toList())
                    .isEqualTo(ALL.values().stream()
                            .filter(matter -> counts(matter, of, query))
                            .map(Matter::id)
                            .sorted(java.util.Comparator.reverseOrder())
                            .toList());
            assertThat((long) listed.size())
                    .isEqualTo(COUNTS.total(LEADER, query).of(of));
            assertThat(listed).allMatch(CountedMatter::counted);
        });
    }

    @Test
    void marksAmongThoseOfAShareTheOnesThatCount() {
        for (Counted counted : List.of(Counted.ON_TIME, Counted.RESOLVED, Counted.SATISFIED, Counted.RETURNED)) {
            Counted of = Counted.valueOf(counted.name() + "_OF");
            Counts all = COUNTS.total(LEADER, query());
            List<CountedMatter> listed = COUNTS.list(LEADER, query(), new CountedList(of, counted, null, 0, 10_000));
            assertThat(listed).hasSize(Math.toIntExact(all.of(of)));
            assertThat(listed.stream().filter(CountedMatter::counted).count()).isEqualTo(all.of(counted));
            assertThat(COUNTS.list(LEADER, query(), new CountedList(of, counted, false, 0, 10_000)))
                    .hasSize(Math.toIntExact(all.of(of) - all.of(counted)))
                    .noneMatch(CountedMatter::counted);
        }
    }

    @Test
    void pagesShowEachMatterOnce() {
        List<MatterId> whole =
                ids(COUNTS.list(LEADER, query(), new CountedList(Counted.FILED, Counted.FILED, null, 0, 10_000)));
        List<MatterId> paged = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += 7) {
            paged.addAll(
                    ids(COUNTS.list(LEADER, query(), new CountedList(Counted.FILED, Counted.FILED, null, offset, 7))));
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void everybodyCountsWhatTheyMaySee() {
        for (Viewer viewer : List.of(Clerks.LAMPS, Clerks.ROADS, Clerks.OPERATOR)) {
            long seen = ALL.values().stream()
                    .filter(matter -> !matter.origin().child() && FIXTURE.desk.sees(viewer, matter))
                    .count();
            assertThat(COUNTS.total(viewer, query()).of(Counted.FILED)).isEqualTo(seen);
        }
        assertThat(COUNTS.total(Clerks.LAMPS, query()).of(Counted.FILED))
                .isLessThan(COUNTS.total(Clerks.OPERATOR, query()).of(Counted.FILED));
    }

    @Test
    void aDayIsADayInChina() {
        Matter matter = ALL.values().stream()
                .filter(one -> !one.origin().child())
                .findFirst()
                .orElseThrow();
        LocalDate day = LocalDate.ofInstant(matter.origin().filedAt(), Zones.CHINA);
        Instant midnight = day.atStartOfDay(Zones.CHINA).toInstant();
        CountQuery before = new CountQuery(midnight.minus(Duration.ofDays(1)), midnight);
        CountQuery on = new CountQuery(midnight, midnight.plus(Duration.ofDays(1)));
        assertThat(on(day, on)).isPositive();
        assertThat(COUNTS.count(LEADER, before, By.DAY)).doesNotContainKey(day.toString());
    }

    private static long on(LocalDate day, CountQuery query) {
        return COUNTS.count(LEADER, query, By.DAY)
                .getOrDefault(day.toString(), Counts.NONE)
                .of(Counted.FILED);
    }

    @Test
    void eachSpotIsTheMattersOfItsCell() {
        for (double degrees : List.of(0.01, 0.003)) {
            List<Spot> spots = COUNTS.spots(LEADER, query(), Counted.FILED, degrees);
            assertThat(spots).isNotEmpty();
            long unknown = COUNTS.total(LEADER, query().at(new CountQuery.Site.Unknown()))
                    .of(Counted.FILED);
            assertThat(spots.stream().mapToLong(Spot::matters).sum() + unknown)
                    .isEqualTo(COUNTS.total(LEADER, query()).of(Counted.FILED));
            for (Spot spot : spots) {
                assertThat(COUNTS.total(LEADER, query().at(spot.cell())).of(Counted.FILED))
                        .isEqualTo(spot.matters());
            }
        }
    }

    private static CountQuery query() {
        return new CountQuery(LedgerFixture.NOW.minus(Duration.ofDays(1)), LATER);
    }

    private static CountQuery drawn(Source source) {
        Instant from = LedgerFixture.NOW.plus(Duration.ofHours(source.between(-24, 24 * 50)));
        CountQuery query = new CountQuery(from, from.plus(Duration.ofHours(source.between(1, 24 * 60))));
        if (source.onceIn(3)) {
            query = query.with(By.CHANNEL, Set.of("phone", source.oneOf("web", "visit")));
        }
        if (source.onceIn(3)) {
            query = query.with(By.UNIT, Set.of(source.oneOf("lamps", "roads", "centre")));
        }
        if (source.onceIn(3)) {
            query = query.with(By.PLACE, Set.of("", source.oneOf("420107001", "420107001001")));
        }
        if (source.onceIn(3)) {
            query = query.with(By.CATEGORY, Set.of("requests/", source.oneOf("requests/0101", "requests/0203")));
        }
        return query;
    }

    private static Map<String, Map<Counted, Long>> positive(Map<String, Counts> all) {
        Map<String, Map<Counted, Long>> some = new TreeMap<>();
        all.forEach((key, counts) -> {
            Map<Counted, Long> numbers = new EnumMap<>(Counted.class);
            counts.numbers().forEach((counted, number) -> {
                if (number > 0) {
                    numbers.put(counted, number);
                }
            });
            if (!numbers.isEmpty()) {
                some.put(key, numbers);
            }
        });
        return some;
    }

    /** The definitions once more, over the matter itself. */
    private static boolean counts(Matter matter, Counted counted, CountQuery query) {
        Instant at = day(matter, counted.day());
        if (matter.origin().child() || at == null || at.isBefore(query.from()) || !at.isBefore(query.until())) {
            return false;
        }
        boolean asked = query.only().entrySet().stream()
                .allMatch(entry -> entry.getValue().contains(key(matter, entry.getKey(), counted.day())));
        return asked && is(matter, counted);
    }

    private static boolean is(Matter matter, Counted counted) {
        Closure closure = matter.closure();
        Judgement judgement = matter.judgement();
        boolean done =
                closure != null && (closure.way() == Closure.Way.CHECKED || closure.way() == Closure.Way.UNCHECKED);
        return switch (counted) {
            case FILED -> true;
            case OPEN -> matter.open();
            case LATE ->
                matter.open()
                        && matter.clocks().pause() == null
                        && matter.clocks().total().due().isBefore(LATER);
            case CLOSED, ON_TIME_OF, RETURNED_OF, REWORKED_OF -> done;
            case DROPPED -> closure != null && !DONE.contains(closure.way());
            case UNCHECKED -> closure != null && closure.way() == Closure.Way.UNCHECKED;
            case ON_TIME -> closure != null && DONE.contains(closure.way()) && !closure.late();
            case RESOLVED_OF, SATISFIED_OF -> done && judgement != null;
            case RESOLVED -> done && judgement != null && judgement.resolved();
            case SATISFIED -> done && judgement != null && judgement.satisfied();
            case RETURNED -> done && wentBack(matter, "return", "arbitrate");
            case REWORKED -> done && wentBack(matter, "rework", "order");
        };
    }

    /** By the names that the line of requests gives to these steps. */
    private static boolean wentBack(Matter matter, String... actions) {
        return Arrays.stream(actions).anyMatch(action -> matter.tally().of(action) > 0);
    }

    static @Nullable Instant day(Matter matter, Counted.Day day) {
        return switch (day) {
            case FILED -> matter.origin().filedAt();
            case CLOSED -> matter.closure() == null ? null : matter.closure().at();
        };
    }

    static String key(Matter matter, By by, Counted.Day day) {
        return switch (by) {
            case UNIT ->
                matter.position().lead() == null
                        ? matter.holder().value()
                        : Objects.requireNonNull(matter.position().lead()).value();
            case PLACE ->
                matter.content().place() == null
                        ? ""
                        : Objects.requireNonNull(matter.content().place()).value();
            case CATEGORY ->
                matter.origin().line() + "/"
                        + (matter.content().category() == null
                                ? ""
                                : matter.content().category());
            case CHANNEL -> matter.origin().channel();
            case LINE -> matter.origin().line().value();
            case DAY ->
                LocalDate.ofInstant(Objects.requireNonNull(day(matter, day)), Zones.CHINA)
                        .toString();
            case KIND -> throw new IllegalArgumentException("matters have no kind");
        };
    }

    private static List<MatterId> ids(List<CountedMatter> matters) {
        return matters.stream().map(matter -> matter.row().id()).collect(Collectors.toList());
    }
}
