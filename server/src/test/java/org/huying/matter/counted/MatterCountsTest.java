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
import org.huying.district.Boundary;
import org.huying.district.District;
import org.huying.district.DistrictData;
import org.huying.district.PlaceKind;
import org.huying.district.Point;
import org.huying.line.Need;
import org.huying.matter.Closure;
import org.huying.matter.Issue;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Outcome;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is counted of drawn lives in the real database, held against a plain count of the matters in memory. */
class MatterCountsTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final int LIVES = 120;
    private static final int STEPS = 16;
    private static final Instant LATER = LedgerFixture.NOW.plus(Duration.ofDays(90));
    private static final Viewer LEADER = LedgerFixture.viewer("leader", SmallDistrict.SUPERVISION, Role.LEADER);
    private static final List<Viewer> CAST = List.of(
            Clerks.OPERATOR,
            Clerks.DISPATCHER,
            Clerks.LAMPS,
            Clerks.LAMPS,
            Clerks.ROADS,
            Clerks.INSPECTOR,
            Clerks.SUPERVISOR,
            Viewer.requester(LedgerFixture.DISTRICT, "r1"));
    private static final Set<Closure.Way> DONE = Set.of(Closure.Way.CHECKED, Closure.Way.UNCHECKED);
    private static final Map<MatterId, Matter> ALL = new TreeMap<>();
    private static final MatterCounts COUNTS = new MatterCounts(
            new CountStore(new JdbcTemplate(FIXTURE.source())),
            FIXTURE.surroundings,
            district -> ShippedLines.ALL,
            FIXTURE.lists,
            () -> LATER);

    @BeforeAll
    static void live() {
        FIXTURE.district.set(drawn(SmallDistrict.district().data()));
        Generated.cases(LIVES, MatterCountsTest::life);
        goBackAndForth(true);
        goBackAndForth(false);
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

    /** With an outline of the district, so that points can lie in it. */
    private static District drawn(DistrictData data) {
        Boundary outline = Boundary.of(Boundary.WGS84.toGeometry(new Envelope(114.3, 114.6, 30.6, 30.7)));
        return new District(new DistrictData(
                data.code(),
                data.name(),
                data.edition(),
                data.founded(),
                data.units(),
                data.places().stream()
                        .map(place -> place.kind() == PlaceKind.DISTRICT ? place.within(outline) : place)
                        .toList(),
                data.people(),
                data.posts(),
                data.functions(),
                data.dutyLists(),
                data.rosters(),
                data.shifts()));
    }

    /** Returned, assigned again, reworked, answered and judged. */
    private static void goBackAndForth(boolean content) {
        Clerks clerks = new Clerks(FIXTURE.desk);
        MatterId id = clerks.assign(clerks.file("来回的路灯"), "roads").id();
        Clerks.done(clerks.act(Clerks.ROADS, id, "return", Map.of("reason", "不归我们")));
        clerks.assign(FIXTURE.matter(id), "lamps");
        Clerks.done(clerks.act(Clerks.LAMPS, id, "accept", Map.of()));
        Map<String, Object> result = Map.of("result", "换了灯泡", "evidence", "照片");
        Clerks.done(clerks.act(Clerks.LAMPS, id, "submit", result));
        Clerks.done(clerks.act(Clerks.INSPECTOR, id, "rework", Map.of("reason", "还是不亮")));
        Clerks.done(clerks.act(Clerks.LAMPS, id, "submit", result));
        Clerks.done(clerks.act(Clerks.INSPECTOR, id, "pass", Map.of()));
        Clerks.done(clerks.act(Clerks.OPERATOR, id, "answer", Map.of("reply", "已修好", "outcome", "resolved")));
        Viewer asker = Viewer.requester(LedgerFixture.DISTRICT, "r1");
        Clerks.done(clerks.act(asker, id, "evaluate", Map.of("resolved", content, "satisfied", content)));
    }

    private static void life(Source source) {
        Instant now = LedgerFixture.NOW.plus(Duration.ofMinutes(source.between(0, 60 * 24 * 40)));
        Matter matter = Clerks.done(FIXTURE.desk.carryOut(Clerks.OPERATOR, filing(source), Issue.once(now)));
        for (int step = 0; step < STEPS && (matter.judgement() == null || source.onceIn(3)); step++) {
            now = now.plus(Duration.ofMinutes(source.onceIn(4) ? source.between(1, 9000) : source.between(1, 90)));
            boolean usual = !source.onceIn(5);
            Viewer by = usual ? usual(matter) : source.oneOf(CAST);
            List<Available> open = FIXTURE.desk.available(by, matter, now);
            Available chosen =
                    usual ? named(open, usualAction(matter, source)) : open.isEmpty() ? null : source.oneOf(open);
            if (chosen != null) {
                Command act = new Command.Act(matter.id(), chosen.action(), inputs(chosen, matter, source), null);
                if (FIXTURE.desk.carryOut(by, act, Issue.once(now)) instanceof Outcome.Done done) {
                    matter = done.matter();
                }
            }
        }
    }

    private static @Nullable Available named(List<Available> open, String action) {
        return open.stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElse(null);
    }

    /** Whose turn it is. */
    private static Viewer usual(Matter matter) {
        boolean lamps = SmallDistrict.LAMPS.equals(matter.holder());
        return switch (matter.position().phase()) {
            case INTAKE -> Clerks.DISPATCHER;
            case ASSIGNING, HANDLING -> lamps ? Clerks.LAMPS : Clerks.ROADS;
            case CHECKING -> Clerks.INSPECTOR;
            case ANSWERING -> Clerks.OPERATOR;
            case CLOSED -> Viewer.requester(LedgerFixture.DISTRICT, "r1");
        };
    }

    private static String usualAction(Matter matter, Source source) {
        return switch (matter.position().phase()) {
            case INTAKE -> "assign";
            case ASSIGNING -> source.onceIn(4) ? "return" : "accept";
            case HANDLING -> "submit";
            case CHECKING -> source.onceIn(4) ? "rework" : "pass";
            case ANSWERING -> "answer";
            case CLOSED -> "evaluate";
        };
    }

    private static Command.File filing(Source source) {
        Command.File filing = Clerks.filing("路灯不亮");
        return new Command.File(
                filing.line(),
                filing.subject(),
                filing.text(),
                null,
                source.onceIn(5) ? null : source.oneOf(SmallDistrict.PLACE, SmallDistrict.STREET),
                source.onceIn(2) ? new Point(114.38 + source.between(0, 90) / 1000.0, 30.64) : null,
                source.oneOf("phone", "web", "visit"),
                List.of("r1"),
                false,
                source.onceIn(9),
                Map.of());
    }

    private static Map<String, Object> inputs(Available action, Matter matter, Source source) {
        Map<String, Object> inputs = new HashMap<>();
        for (Available.Input need : action.needs()) {
            if (need.required() || need.name().equals("helpers")) {
                inputs.put(need.name(), value(need, matter, source));
            }
        }
        return inputs;
    }

    private static Object value(Available.Input need, Matter matter, Source source) {
        List<String> allowed = need.allowed().stream().map(Need.Choice::value).toList();
        return switch (need.type()) {
            case STRING, TEXT, ATTACHMENTS -> "话";
            case INTEGER, NUMBER -> 1;
            case BOOLEAN -> source.onceIn(2);
            case DATE -> "2025-12-30";
            case CATEGORY -> source.oneOf("0101", "0203");
            case UNIT -> source.oneOf("lamps", "roads");
            case CHOICE, PERSON -> allowed.isEmpty() ? "nobody" : source.oneOf(allowed);
            case UNITS -> List.of("roads");
            case PLACE -> SmallDistrict.PLACE.value();
            case MATTER -> matter.id().toString();
        };
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
            By by = source.oneOf(List.of(By.values()));
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

    private static @Nullable Instant day(Matter matter, Counted.Day day) {
        return switch (day) {
            case FILED -> matter.origin().filedAt();
            case CLOSED -> matter.closure() == null ? null : matter.closure().at();
        };
    }

    private static String key(Matter matter, By by, Counted.Day day) {
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
        };
    }

    private static List<MatterId> ids(List<CountedMatter> matters) {
        return matters.stream().map(matter -> matter.row().id()).collect(Collectors.toList());
    }
}
