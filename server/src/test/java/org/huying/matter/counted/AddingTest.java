package org.huying.matter.counted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.counting.By;
import org.huying.matter.ledger.DrawnLives;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.tally.Spread;
import org.huying.matter.tally.Tallied;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What cells add up to is what is counted matter by matter, now and as of every past day. */
class AddingTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final Viewer LEADER = LedgerFixture.viewer("leader", SmallDistrict.SUPERVISION, Role.LEADER);
    private static final CountStore FACTS = new CountStore(new JdbcTemplate(FIXTURE.source()));
    private static final InMemory MEMORY = new InMemory(
            new ColumnStore(new JdbcTemplate(FIXTURE.source()), FIXTURE.transactions), Runnable::run, 1_000_000);
    private static final Adding ADDING = new Adding(FACTS, new CellStore(new JdbcTemplate(FIXTURE.source())), MEMORY);
    private static final LocalDate FIRST = LocalDate.ofInstant(LedgerFixture.NOW, Zones.CHINA);
    private static final DrawnLives LIVES = new DrawnLives(FIXTURE);
    private static Instant now = LedgerFixture.NOW.plus(Duration.ofDays(75));

    @BeforeAll
    static void live() {
        Generated.cases(90, LIVES::life);
        LIVES.goBackAndForth(true);
        LIVES.goBackAndForth(false);
        Tallied.all(FIXTURE);
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    private static MatterCounts counts() {
        return new MatterCounts(
                FACTS,
                ADDING,
                new Tallied(FIXTURE, 1_000, 1_000).tallies,
                FIXTURE.surroundings,
                FIXTURE.shared,
                district -> ShippedLines.ALL,
                FIXTURE.lists,
                () -> now);
    }

    @Test
    void cellsAddUpToWhatIsCountedMatterByMatter() {
        Generated.cases(200, source -> {
            By by = source.oneOf(MatterCountsTest.OF_MATTERS);
            CountQuery query = drawn(source);
            source.say(by.name(), query.toString());
            CountStore.Asked asked = counts().asked(LEADER, query);
            assertThat(sorted(ADDING.count(asked, by)))
                    .isEqualTo(sorted(FACTS.count(asked, by, CountStore.Relation.ALL, EnumSet.allOf(Counted.class))));
        });
    }

    @Test
    void soDoThoseOfSingleDays() {
        Generated.cases(80, source -> {
            By by = source.oneOf(By.PLACE, By.UNIT, By.CATEGORY, By.CHANNEL, By.LINE);
            CountQuery query = drawn(source);
            source.say(by.name(), query.toString());
            CountStore.Asked asked = counts().asked(LEADER, query);
            Set<Counted> wanted = EnumSet.complementOf(EnumSet.of(Counted.LATE));
            Map<String, Map<LocalDate, Map<Counted, Long>>> expected = new TreeMap<>();
            FACTS.countByDay(asked, by, CountStore.Relation.ALL, wanted)
                    .forEach((key, days) ->
                            days.forEach((day, one) -> expected.computeIfAbsent(key, none -> new TreeMap<>())
                                    .put(day, positive(one))));
            Map<String, Map<LocalDate, Map<Counted, Long>>> found = new TreeMap<>();
            ADDING.countByDay(asked, by, wanted, Coarseness.NONE)
                    .forEach((key, days) -> days.forEach((day, one) ->
                            found.computeIfAbsent(key, none -> new TreeMap<>()).put(day, positive(one))));
            assertThat(found).isEqualTo(expected);
        });
    }

    @Test
    void soDoThoseThatAreToldAsCoarselyAsIsEnough() {
        Generated.cases(80, source -> {
            By by = source.oneOf(By.PLACE, By.UNIT, By.CATEGORY, By.CHANNEL, By.LINE);
            CountQuery query = drawn(source);
            boolean months = source.oneOf(true, false);
            source.say(by.name(), query + " months " + months);
            CountStore.Asked asked = counts().asked(LEADER, query);
            Set<Counted> wanted = EnumSet.of(Counted.FILED, Counted.CLOSED);
            Map<String, Map<Counted, Long>> expected = new TreeMap<>();
            Map<String, String> areas = new TreeMap<>();
            FACTS.countByDay(asked, by, CountStore.Relation.ALL, wanted).forEach((key, days) -> {
                areas.put(key, "area " + key.length());
                days.forEach((day, one) -> expected.merge("area " + key.length(), positive(one), AddingTest::plus));
            });
            LocalDate first = LocalDate.ofInstant(query.from(), Zones.CHINA);
            Coarseness coarseness = new Coarseness(areas, List.of(first, first.plusMonths(1)), months);
            Map<String, Map<Counted, Long>> found = new TreeMap<>();
            ADDING.countByDay(asked, by, wanted, coarseness)
                    .forEach((key, days) -> days.values()
                            .forEach(
                                    one -> found.merge(areas.getOrDefault(key, key), positive(one), AddingTest::plus)));
            expected.values().removeIf(Map::isEmpty);
            assertThat(found).isEqualTo(expected);
        });
    }

    private static Map<Counted, Long> plus(Map<Counted, Long> one, Map<Counted, Long> other) {
        Map<Counted, Long> sum = new EnumMap<>(Counted.class);
        sum.putAll(one);
        other.forEach((counted, number) -> sum.merge(counted, number, Long::sum));
        return sum;
    }

    @Test
    void everyFigureOpensIntoItsMattersAsOfAnyDay() {
        Generated.cases(80, source -> {
            CountQuery query = drawn(source);
            Counted counted = source.oneOf(List.of(Counted.values()));
            source.say(counted.name(), query.toString());
            long figure = counts().total(LEADER, query).of(counted);
            assertThat(counts().list(LEADER, query, new CountedList(counted, counted, null, 0, 10_000)))
                    .hasSize(Math.toIntExact(figure))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void whatHappensLaterChangesNoPastDay() {
        List<CountQuery> asked = new ArrayList<>();
        List<Map<String, Map<Counted, Long>>> before = new ArrayList<>();
        Generated.cases(60, source -> {
            CountQuery query = drawn(source).asOf(FIRST.plusDays(source.between(0, 60)));
            asked.add(query);
            before.add(sorted(counts().count(LEADER, query, By.UNIT)));
        });
        assertThat(before).anySatisfy(rows -> assertThat(rows).isNotEmpty());
        Map<String, Map<Counted, Long>> all = sorted(counts().count(LEADER, whole(), By.UNIT));
        LIVES.later(now);
        now = now.plus(Duration.ofDays(30));
        Tallied.all(FIXTURE);
        assertThat(sorted(counts().count(LEADER, whole(), By.UNIT))).isNotEqualTo(all);
        for (int at = 0; at < asked.size(); at++) {
            assertThat(sorted(counts().count(LEADER, asked.get(at), By.UNIT)))
                    .as(asked.get(at).toString())
                    .isEqualTo(before.get(at));
        }
    }

    @Test
    void howLongItTookIsKnownOfAllThatWasDone() {
        CountQuery months = whole();
        Map<String, Spread> times = counts().times(LEADER, months, By.UNIT).orElseThrow();
        Map<String, Counts> counted = counts().count(LEADER, months, By.UNIT);
        counted.forEach((unit, numbers) ->
                assertThat(times.getOrDefault(unit, Spread.NONE).count()).isEqualTo(numbers.of(Counted.CLOSED)));
        assertThat(times.values().stream().reduce(Spread.NONE, Spread::plus).quantile(0.5))
                .isPresent();
        assertThat(counts().times(LEADER, months.asOf(FIRST), By.UNIT)).isEmpty();
    }

    private static CountQuery whole() {
        return days(FIRST.withDayOfMonth(1), FIRST.plusMonths(5).withDayOfMonth(1));
    }

    private static CountQuery days(LocalDate from, LocalDate until) {
        return new CountQuery(
                from.atStartOfDay(Zones.CHINA).toInstant(),
                until.atStartOfDay(Zones.CHINA).toInstant());
    }

    private static CountQuery drawn(Source source) {
        LocalDate from = FIRST.plusDays(source.between(-10, 50));
        CountQuery query = source.onceIn(3)
                ? days(
                        FIRST.withDayOfMonth(1),
                        FIRST.plusMonths(source.between(1, 3)).withDayOfMonth(1))
                : days(from, from.plusDays(source.between(1, 80)));
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
        if (source.onceIn(4)) {
            query = query.with(By.LINE, Set.of(source.oneOf("requests", "co-handling")));
        }
        return source.onceIn(2) ? query.asOf(FIRST.plusDays(source.between(-2, 80))) : query;
    }

    private static Map<String, Map<Counted, Long>> sorted(Map<String, Counts> all) {
        Map<String, Map<Counted, Long>> sorted = new TreeMap<>();
        all.forEach((key, counts) -> sorted.put(key, positive(counts)));
        return sorted;
    }

    private static Map<Counted, Long> positive(Counts counts) {
        Map<Counted, Long> some = new TreeMap<>(counts.numbers());
        some.values().removeIf(number -> number == 0);
        return some;
    }
}
