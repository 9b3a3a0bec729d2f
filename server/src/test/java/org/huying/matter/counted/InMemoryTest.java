package org.huying.matter.counted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.base.Zones;
import org.huying.counting.By;
import org.huying.line.Line;
import org.huying.matter.counted.CountStore.Asked;
import org.huying.matter.counted.CountStore.Relation;
import org.huying.matter.ledger.DrawnLives;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.ledger.Visibility;
import org.huying.matter.tally.Tallied;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is counted in memory is what the database counts, for whoever sees a part of the district. */
class InMemoryTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final CountStore FACTS = new CountStore(new JdbcTemplate(FIXTURE.source()));
    private static final LocalDate FIRST = LocalDate.ofInstant(LedgerFixture.NOW, Zones.CHINA);
    private static final DrawnLives LIVES = new DrawnLives(FIXTURE);
    private static final Set<Counted> ALL = EnumSet.allOf(Counted.class);
    private static final Map<String, Set<String>> SCORING = scoring();

    @BeforeAll
    static void live() {
        Generated.cases(60, LIVES::life);
        Tallied.all(FIXTURE);
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    private static InMemory memory(long most) {
        return new InMemory(
                new ColumnStore(new JdbcTemplate(FIXTURE.source()), FIXTURE.transactions), Runnable::run, most);
    }

    @Test
    void countsWhatTheDatabaseCounts() {
        InMemory memory = memory(1_000_000);
        List<Long> seen = new ArrayList<>();
        assertThat(memory.count(whole(LedgerFixture.NOW), By.UNIT, ALL))
                .as("first asked")
                .isEmpty();
        Generated.cases(250, source -> {
            Asked asked = drawn(source, LedgerFixture.NOW.plus(Duration.ofDays(source.between(0, 90))));
            By by = source.oneOf(MatterCountsTest.OF_MATTERS);
            source.say(by.name(), asked.toString());
            seen.add(check(memory, asked, by));
        });
        assertThat(seen).anyMatch(filed -> filed == 0).anyMatch(filed -> filed > 20);
    }

    @Test
    void isBroughtUpWithWhatWasTalliedMeanwhile() {
        InMemory memory = memory(1_000_000);
        Instant now = LedgerFixture.NOW.plus(Duration.ofDays(100));
        memory.count(whole(now), By.UNIT, ALL);
        Map<String, Map<Counted, Long>> before =
                told(memory.count(whole(now), By.UNIT, ALL).orElseThrow());
        LIVES.later(now);
        Generated.cases(10, LIVES::life);
        assertThat(told(memory.count(whole(now), By.UNIT, ALL).orElseThrow()))
                .as("nothing was tallied")
                .isEqualTo(before);
        Tallied.all(FIXTURE);
        assertThat(told(memory.count(whole(now), By.UNIT, ALL).orElseThrow())).isNotEqualTo(before);
        Generated.cases(40, source -> check(memory, drawn(source, now), source.oneOf(MatterCountsTest.OF_MATTERS)));
    }

    @Test
    void isReadAgainOnceTheTalliesAreMadeAnew() {
        InMemory memory = memory(1_000_000);
        Instant now = LedgerFixture.NOW.plus(Duration.ofDays(100));
        memory.count(whole(now), By.UNIT, ALL);
        assertThat(memory.count(whole(now), By.UNIT, ALL)).isPresent();
        new Tallied(FIXTURE, 1_000, 1_000).rebuild.rebuild(LedgerFixture.DISTRICT, now);
        assertThat(memory.count(whole(now), By.UNIT, ALL)).as("made anew").isEmpty();
        Generated.cases(10, source -> check(memory, drawn(source, now), By.LINE));
    }

    @Test
    void leavesToTheDatabaseWhatItHasNoRoomFor() {
        InMemory memory = memory(3);
        memory.count(whole(LedgerFixture.NOW), By.UNIT, ALL);
        assertThat(memory.count(whole(LedgerFixture.NOW), By.UNIT, ALL)).isEmpty();
    }

    /** How many were filed. */
    private static long check(InMemory memory, Asked asked, By by) {
        Map<String, Counts> counted = memory.count(asked, by, ALL).orElseThrow();
        assertThat(told(counted)).isEqualTo(told(FACTS.count(asked, by, Relation.ALL, ALL)));
        assertThat(days(memory.countByDay(asked, by, ALL, Coarseness.NONE).orElseThrow()))
                .isEqualTo(days(FACTS.countByDay(asked, by, Relation.ALL, ALL)));
        for (Counted one : List.of(Counted.FILED, Counted.LATE, Counted.ON_TIME)) {
            assertThat(cells(memory.spots(asked, one, 0.01).orElseThrow()))
                    .isEqualTo(cells(FACTS.spots(asked, one, 0.01)));
        }
        return counted.values().stream()
                .mapToLong(counts -> counts.of(Counted.FILED))
                .sum();
    }

    private static Map<String, Map<Counted, Long>> told(Map<String, Counts> all) {
        Map<String, Map<Counted, Long>> told = new TreeMap<>();
        all.forEach((key, counts) -> told.put(key, positive(counts)));
        told.values().removeIf(Map::isEmpty);
        return told;
    }

    private static Map<Counted, Long> positive(Counts counts) {
        Map<Counted, Long> positive = new EnumMap<>(Counted.class);
        counts.numbers().forEach((counted, number) -> {
            if (number > 0) {
                positive.put(counted, number);
            }
        });
        return positive;
    }

    private static Map<String, Map<Counted, Long>> days(Map<String, Map<LocalDate, Counts>> all) {
        Map<String, Map<Counted, Long>> days = new TreeMap<>();
        all.forEach((key, each) -> each.forEach((day, counts) -> days.put(key + " " + day, positive(counts))));
        days.values().removeIf(Map::isEmpty);
        return days;
    }

    private static List<String> cells(List<Spot> spots) {
        return spots.stream()
                .map(spot -> spot.cell() + " " + spot.matters() + " " + spot.only())
                .toList();
    }

    private static Asked whole(Instant now) {
        CountQuery query = new CountQuery(Instant.EPOCH, LedgerFixture.NOW.plus(Duration.ofDays(400)));
        return new Asked(LedgerFixture.DISTRICT, query, new Visibility(true, Set.of(), Set.of(), null), SCORING, now);
    }

    private static Asked drawn(Source source, Instant now) {
        Instant from = LedgerFixture.NOW.plus(Duration.ofHours(source.between(-240, 1_200)));
        CountQuery query = new CountQuery(from, from.plus(Duration.ofHours(source.between(1, 2_000))));
        if (source.onceIn(3)) {
            query = query.with(By.CHANNEL, Set.of("phone", source.oneOf("web", "visit")));
        }
        if (source.onceIn(4)) {
            query = query.with(By.UNIT, Set.of(source.oneOf("lamps", "roads", "centre")));
        }
        if (source.onceIn(4)) {
            query = query.with(By.PLACE, Set.of("", source.oneOf("420107001", "420107001001")));
        }
        if (source.onceIn(4)) {
            query = query.with(By.LINE, Set.of(source.oneOf("requests", "co-handling")));
        }
        if (source.onceIn(4)) {
            query = query.with(By.CATEGORY, Set.of("requests/", source.oneOf("requests/0101", "requests/0203")));
        }
        query = query.at(site(source));
        Set<String> units = some(source, List.of("lamps", "roads", "centre", "supervision", "nobody"));
        Set<String> places = some(source, List.of("420107001", "420107001001", "420107002"));
        Visibility visibility = new Visibility(source.onceIn(5), units, places, null);
        return new Asked(LedgerFixture.DISTRICT, query, visibility, SCORING, now);
    }

    private static CountQuery.@Nullable Site site(Source source) {
        if (source.onceIn(8)) {
            return new CountQuery.Site.Unknown();
        }
        return source.onceIn(6) ? new CountQuery.Site.Cell(1, source.between(113, 115), 30) : null;
    }

    private static Set<String> some(Source source, List<String> all) {
        Set<String> some = new HashSet<>();
        all.stream().filter(one -> source.onceIn(2)).forEach(some::add);
        return some;
    }

    private static Map<String, Set<String>> scoring() {
        return ShippedLines.ALL.stream()
                .flatMap(line -> line.scores().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), InMemoryTest::scored));
    }

    private static Set<String> scored(String score) {
        return ShippedLines.ALL.stream()
                .filter(line -> line.scores().contains(score))
                .map((Line line) -> line.id().value())
                .collect(Collectors.toSet());
    }
}
