package org.huying.matter.counted;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.counting.By;
import org.huying.counting.Criterion;
import org.huying.counting.Criterion.Amount;
import org.huying.counting.Criterion.Bar;
import org.huying.counting.Measured;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.counting.store.MeasureStore;
import org.huying.line.Need;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Counted.Day;
import org.huying.matter.ledger.DrawnLives;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.tally.Phases;
import org.huying.matter.tally.Tallied;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What drawn criteria find of drawn lives in the real database, held against a plain count of the matters in memory. */
class CriteriaTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);
    private static final Viewer LEADER = LedgerFixture.viewer("leader", SmallDistrict.SUPERVISION, Role.LEADER);
    private static final Set<Trait> RARE = Set.of(
            Trait.OVERDUE,
            Trait.PAUSED,
            Trait.MERGED,
            Trait.WITHDRAWN,
            Trait.VERIFIED_LATE,
            Trait.ANSWERED_LATE,
            Trait.SAMPLED,
            Trait.SAMPLE_PASSED);
    private static final List<Quantity> NUMBERS = ShippedLines.ALL.stream()
            .flatMap(line -> line.fields().values().stream()
                    .filter(need -> need.type() == Need.Type.NUMBER || need.type() == Need.Type.INTEGER)
                    .<Quantity>map(need -> new Quantity.Field(line.id().value(), need.name())))
            .toList();
    private static final LocalDate FIRST = LocalDate.ofInstant(LedgerFixture.NOW, Zones.CHINA);
    private static final DrawnLives LIVES = new DrawnLives(FIXTURE);
    private static final Map<MatterId, Matter> ALL = new TreeMap<>();
    private static final Map<MatterId, Phases> PHASES = new TreeMap<>();
    private static Instant now = LedgerFixture.NOW.plus(Duration.ofDays(90));
    private static final CountStore FACTS = new CountStore(new JdbcTemplate(FIXTURE.source()));
    private static final Criteria CRITERIA = new Criteria(
            new CriterionStore(new MeasureStore(new JdbcTemplate(FIXTURE.source()))),
            new MatterCounts(
                    FACTS,
                    new Adding(
                            FACTS,
                            new CellStore(new JdbcTemplate(FIXTURE.source())),
                            new InMemory(new ColumnStore(new JdbcTemplate(FIXTURE.source()), FIXTURE.transactions))),
                    new Tallied(FIXTURE, 1_000, 1_000).tallies,
                    FIXTURE.surroundings,
                    FIXTURE.shared,
                    district -> ShippedLines.ALL,
                    FIXTURE.lists,
                    () -> now),
            FIXTURE.surroundings,
            FIXTURE.shared,
            FIXTURE.lists);

    @BeforeAll
    static void live() {
        Generated.cases(120, LIVES::life);
        LIVES.goBackAndForth(true);
        LIVES.goBackAndForth(false);
        Tallied.all(FIXTURE);
        read();
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    private static void read() {
        ALL.clear();
        FIXTURE.jdbc
                .sql("select matter from matter.matter order by matter")
                .query((row, number) -> new MatterId(row.getLong("matter")))
                .list()
                .forEach(id -> {
                    ALL.put(id, FIXTURE.matter(id));
                    PHASES.put(
                            id,
                            Phases.of(FIXTURE.chain(id).stream()
                                    .map(Entry::recorded)
                                    .toList()));
                });
    }

    @Test
    void everyTraitIsTrueOfSomeAndNotOfAll() {
        read();
        for (Trait trait : Trait.values()) {
            if (RARE.contains(trait)) {
                continue; // drawn too rarely
            }
            Criterion<Day, Clause, Quantity> criterion =
                    new Criterion<>(Day.FILED, List.of(), List.of(new Clause.Is(trait, true)), List.of(), null);
            Measured all = total(whole(), criterion);
            assertThat(all.counted()).as(trait.word()).isPositive().isLessThan(all.base());
        }
    }

    @Test
    void findsWhatAPlainCountFinds() {
        read();
        Generated.cases(200, source -> {
            By by = source.oneOf(By.UNIT, By.PLACE, By.CATEGORY, By.CHANNEL, By.LINE);
            CountQuery query = drawn(source);
            List<Criterion<Day, Clause, Quantity>> criteria =
                    List.of(criterion(source), criterion(source), criterion(source));
            Map<String, String> rows = Map.of("lamps", "both", "roads", "both", "phone", "p", "web", "p");
            source.say(by.name(), query + " " + criteria);
            MeasuredRows found = CRITERIA.measure(LEADER, query, Rows.of(by, rows), criteria);
            for (int at = 0; at < criteria.size(); at++) {
                Criterion<Day, Clause, Quantity> criterion = criteria.get(at);
                Map<String, List<Matter>> expected = new HashMap<>();
                behind(query, criterion)
                        .forEach(matter -> expected.computeIfAbsent(
                                        rows.getOrDefault(
                                                key(matter, by, criterion.day()),
                                                "only:" + key(matter, by, criterion.day())),
                                        none -> new ArrayList<>())
                                .add(matter));
                assertThat(found.total().get(at)).isEqualTo(measured(criterion, behind(query, criterion)));
                int index = at;
                expected.forEach((row, matters) -> assertThat(
                                Objects.requireNonNull(found.rows().get(row)).get(index))
                        .as(row)
                        .isEqualTo(measured(criterion, matters)));
                found.rows().forEach((row, measured) -> {
                    if (!expected.containsKey(row)) {
                        assertThat(measured.get(index).nothing()).as(row).isTrue();
                    }
                });
            }
        });
    }

    @Test
    void tellsPeriodsApart() {
        read();
        Generated.cases(60, source -> {
            Criterion<Day, Clause, Quantity> criterion = criterion(source);
            CountQuery query = days(FIRST, FIRST.plusDays(60));
            List<LocalDate> starts = List.of(FIRST, FIRST.plusDays(9), FIRST.plusDays(31));
            source.say("criterion", criterion.toString());
            MeasuredRows found = CRITERIA.measure(LEADER, query, Rows.periods(starts), List.of(criterion));
            for (int at = 0; at < starts.size(); at++) {
                LocalDate until = at + 1 < starts.size() ? starts.get(at + 1) : FIRST.plusDays(60);
                Measured row = found.rows()
                        .getOrDefault(starts.get(at).toString(), List.of(Measured.NOTHING))
                        .getFirst();
                Measured alone = total(days(starts.get(at), until), criterion);
                assertThat(row).isEqualTo(alone.nothing() ? Measured.NOTHING : alone);
            }
        });
    }

    @Test
    void everyFigureOpensIntoItsMattersAsOfAnyDay() {
        Generated.cases(120, source -> {
            CountQuery query =
                    source.onceIn(2) ? drawn(source) : drawn(source).asOf(FIRST.plusDays(source.between(-1, 60)));
            Criterion<Day, Clause, Quantity> criterion = criterion(source);
            source.say("criterion", query + " " + criterion);
            Measured figure = total(query, criterion);
            assertThat(list(query, criterion, Part.BASE)).hasSize(Math.toIntExact(figure.base()));
            List<MeasuredMatter> counted = list(query, criterion, Part.COUNTED);
            assertThat(counted).hasSize(Math.toIntExact(figure.counted())).allMatch(MeasuredMatter::counted);
            assertThat(list(query, criterion, Part.OTHERS))
                    .hasSize(Math.toIntExact(figure.base() - figure.counted()))
                    .noneMatch(MeasuredMatter::counted);
            assertThat(list(query, criterion, Part.EXCLUDED))
                    .hasSize(Math.toIntExact(figure.excluded()))
                    .allMatch(matter -> matter.bar() != null
                            && matter.bar() < criterion.bars().size());
            Amount<Quantity> amount = criterion.amount();
            if (amount != null) {
                List<BigDecimal> amounts = counted.stream()
                        .map(matter -> Objects.requireNonNull(matter.amount()))
                        .toList();
                assertThat(figure.amount()).isEqualTo(taken(amount, amounts));
            }
        });
    }

    @Test
    void countsNothingThatItsViewerMayNotSee() {
        read();
        Criterion<Day, Clause, Quantity> all = new Criterion<>(Day.FILED, List.of(), List.of(), List.of(), null);
        Viewer lamps = LedgerFixture.viewer("lamps-man", SmallDistrict.LAMPS, Role.HANDLER);
        List<MatterId> seen = behind(whole(), all).stream()
                .filter(matter -> FIXTURE.desk.sees(lamps, matter))
                .map(Matter::id)
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(seen).hasSizeBetween(1, behind(whole(), all).size() - 1);
        assertThat(CRITERIA.measure(lamps, whole(), Rows.of(By.LINE, Map.of()), List.of(all))
                        .total()
                        .getFirst()
                        .base())
                .isEqualTo(seen.size());
        assertThat(CRITERIA.list(lamps, whole(), all, Part.BASE, 0, 10_000))
                .extracting(one -> one.row().id())
                .isEqualTo(seen);
    }

    @Test
    void pagesShowEachMatterOnce() {
        Criterion<Day, Clause, Quantity> all = new Criterion<>(Day.FILED, List.of(), List.of(), List.of(), null);
        List<MatterId> whole = list(whole(), all, Part.BASE).stream()
                .map(one -> one.row().id())
                .toList();
        List<MatterId> paged = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += 7) {
            CRITERIA.list(LEADER, whole(), all, Part.BASE, offset, 7)
                    .forEach(one -> paged.add(one.row().id()));
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void whatHappensLaterChangesNoPastDay() {
        List<CountQuery> asked = new ArrayList<>();
        List<Criterion<Day, Clause, Quantity>> criteria = new ArrayList<>();
        List<MeasuredRows> before = new ArrayList<>();
        Generated.cases(60, source -> {
            asked.add(drawn(source).asOf(FIRST.plusDays(source.between(0, 60))));
            criteria.add(criterion(source));
            before.add(byUnit(asked.getLast(), criteria.getLast()));
        });
        assertThat(before).anySatisfy(rows -> assertThat(rows.rows()).isNotEmpty());
        Criterion<Day, Clause, Quantity> all =
                new Criterion<>(Day.FILED, List.of(), List.of(new Clause.Is(Trait.OPEN, true)), List.of(), null);
        MeasuredRows today = byUnit(whole(), all);
        LIVES.later(now);
        now = now.plus(Duration.ofDays(30));
        Tallied.all(FIXTURE);
        assertThat(byUnit(whole(), all)).isNotEqualTo(today);
        for (int at = 0; at < asked.size(); at++) {
            assertThat(byUnit(asked.get(at), criteria.get(at)))
                    .as(asked.get(at).toString())
                    .isEqualTo(before.get(at));
        }
    }

    private static MeasuredRows byUnit(CountQuery query, Criterion<Day, Clause, Quantity> criterion) {
        return CRITERIA.measure(LEADER, query, Rows.of(By.UNIT, Map.of()), List.of(criterion));
    }

    private static Measured total(CountQuery query, Criterion<Day, Clause, Quantity> criterion) {
        return byUnit(query, criterion).total().getFirst();
    }

    private static List<MeasuredMatter> list(CountQuery query, Criterion<Day, Clause, Quantity> criterion, Part part) {
        return CRITERIA.list(LEADER, query, criterion, part, 0, 10_000);
    }

    private static CountQuery whole() {
        return days(FIRST.minusDays(1), FIRST.plusDays(200));
    }

    private static CountQuery days(LocalDate from, LocalDate until) {
        return new CountQuery(
                from.atStartOfDay(Zones.CHINA).toInstant(),
                until.atStartOfDay(Zones.CHINA).toInstant());
    }

    private static CountQuery drawn(Source source) {
        LocalDate from = FIRST.plusDays(source.between(-1, 40));
        CountQuery query = days(from, from.plusDays(source.between(1, 70)));
        if (source.onceIn(3)) {
            query = query.with(By.CHANNEL, Set.of("phone", source.oneOf("web", "visit")));
        }
        if (source.onceIn(4)) {
            query = query.with(By.UNIT, Set.of(source.oneOf("lamps", "roads", "centre")));
        }
        return query;
    }

    private static Criterion<Day, Clause, Quantity> criterion(Source source) {
        Day day = source.oneOf(Day.FILED, Day.CLOSED);
        List<Bar<Clause>> bars = new ArrayList<>();
        for (int number = source.between(0, 2); number > 0; number--) {
            LocalDate from = source.onceIn(2) ? null : FIRST.plusDays(source.between(0, 40));
            bars.add(new Bar<>(
                    clauses(source, 2),
                    from,
                    from == null || source.onceIn(2) ? null : from.plusDays(source.between(0, 20))));
        }
        Amount<Quantity> amount = !source.onceIn(3)
                ? null
                : new Amount<>(
                        source.onceIn(4)
                                ? source.oneOf(NUMBERS)
                                : day == Day.FILED
                                        ? source.oneOf(Quantity.Kept.RETURNS, Quantity.Kept.REWORKS)
                                        : source.oneOf(List.of(Quantity.Kept.values())),
                        source.onceIn(2) ? null : source.between(1, 99) / 100.0);
        return new Criterion<>(day, clauses(source, 2), clauses(source, 2), bars, amount);
    }

    private static List<Clause> clauses(Source source, int most) {
        List<Clause> clauses = new ArrayList<>();
        for (int number = source.between(0, most); number > 0; number--) {
            clauses.add(
                    source.onceIn(4)
                            ? new Clause.In(By.CHANNEL, Set.of("phone", source.oneOf("web", "visit")))
                            : source.onceIn(6)
                                    ? new Clause.Named(Set.of(source.oneOf(List.copyOf(ALL.keySet()))))
                                    : new Clause.Is(source.oneOf(List.of(Trait.values())), !source.onceIn(3)));
        }
        return clauses;
    }

    private static List<Matter> behind(CountQuery query, Criterion<Day, Clause, Quantity> criterion) {
        return ALL.values().stream()
                .filter(matter -> !matter.origin().child())
                .filter(matter -> {
                    Instant at = day(matter, criterion.day());
                    return at != null && !at.isBefore(query.from()) && at.isBefore(query.until());
                })
                .filter(matter -> query.only().entrySet().stream()
                        .allMatch(only -> only.getValue().contains(key(matter, only.getKey(), criterion.day()))))
                .filter(matter -> all(matter, criterion.base()))
                .toList();
    }

    private static Measured measured(Criterion<Day, Clause, Quantity> criterion, List<Matter> behind) {
        Predicate<Matter> excluded = matter -> criterion.bars().stream().anyMatch(bar -> {
            LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(day(matter, criterion.day())), Zones.CHINA);
            return all(matter, bar.clauses())
                    && (bar.from() == null || !day.isBefore(bar.from()))
                    && (bar.to() == null || !day.isAfter(bar.to()));
        });
        List<Matter> base = behind.stream().filter(excluded.negate()).toList();
        List<Matter> counted =
                base.stream().filter(matter -> all(matter, criterion.counted())).toList();
        Amount<Quantity> amount = criterion.amount();
        return new Measured(
                counted.size(),
                base.size(),
                behind.size() - base.size(),
                amount == null
                        ? null
                        : taken(
                                amount,
                                counted.stream()
                                        .map(matter -> quantity(matter, amount.quantity()))
                                        .filter(Objects::nonNull)
                                        .toList()));
    }

    private static @Nullable BigDecimal taken(Amount<Quantity> amount, List<BigDecimal> all) {
        if (all.isEmpty()) {
            return null;
        }
        if (amount.share() == null) {
            return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        int place = (int) Math.ceil(amount.share() * all.size()) - 1;
        return all.stream().sorted(Comparator.naturalOrder()).toList().get(Math.max(0, place));
    }

    private static @Nullable BigDecimal quantity(Matter matter, Quantity quantity) {
        return switch (quantity) {
            case Quantity.Kept.TIME -> {
                Duration took = Duration.between(
                        matter.origin().filedAt(),
                        Objects.requireNonNull(matter.closure()).at());
                yield BigDecimal.valueOf(took.toNanos() / 1000, 6);
            }
            case Quantity.Kept.RETURNS -> BigDecimal.valueOf(matter.tally().returned());
            case Quantity.Kept.REWORKS -> BigDecimal.valueOf(matter.tally().reworked());
            case Quantity.Field field ->
                matter.origin().line().value().equals(field.line())
                                && matter.content().fields().get(field.name()) instanceof Number number
                        ? new BigDecimal(number.toString())
                        : null;
        };
    }

    private static boolean all(Matter matter, List<Clause> clauses) {
        return clauses.stream().allMatch(clause -> switch (clause) {
            case Clause.Is is ->
                Traits.is(matter, Objects.requireNonNull(PHASES.get(matter.id())), is.trait(), now) == is.yes();
            case Clause.In in -> in.keys().contains(key(matter, in.by(), Day.FILED));
            case Clause.Named named -> named.matters().contains(matter.id());
        });
    }

    private static @Nullable Instant day(Matter matter, Day day) {
        return MatterCountsTest.day(matter, day);
    }

    private static String key(Matter matter, By by, Day day) {
        return MatterCountsTest.key(matter, by, day);
    }
}
