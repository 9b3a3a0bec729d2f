package org.huying.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.base.Zones;
import org.huying.counting.Part;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.DefinitionPublication;
import org.huying.indicator.definition.Indicator;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.registry.Kind;
import org.huying.registry.KindField;
import org.huying.registry.KindId;
import org.huying.registry.counted.CountedThing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Indicators over a drawn register, held against a plain count of its entries in memory. */
class ThingFiguresTest {

    private static final LocalDate FIRST = LocalDate.ofInstant(LedgerFixture.NOW, Zones.CHINA);
    private static final Figuring ALL = new Figuring();
    private static final List<Entry> ENTRIES = new ArrayList<>();
    private static final List<String> UNITS = List.of("lamps", "parks", "supervision");

    /** An entry as it was drawn. */
    private record Entry(
            String thing,
            int edition,
            Instant recorded,
            LocalDate from,
            String kind,
            String unit,
            boolean standing,
            @Nullable Integer spaces) {}

    /** A thing as it counts. */
    private record Counted(Entry entry, LocalDate on) {}

    @BeforeAll
    static void register() {
        for (String kind : List.of("car-park", "street-lamp")) {
            Map<String, KindField> fields = kind.equals("car-park")
                    ? Map.of(
                            "spaces",
                            new KindField(
                                    "spaces",
                                    new Bilingual("泊位", "Spaces"),
                                    KindField.Type.NUMBER,
                                    false,
                                    null,
                                    null,
                                    null,
                                    List.of()))
                    : Map.of();
            ALL.kinds.add(new Kind(new KindId(kind), 1, Bilingual.same(kind), null, null, fields, Map.of()));
        }
        Generated.cases(60, source -> live(source, "T-" + ENTRIES.size()));
        ALL.clock.on(java.time.Duration.ofDays(120));
        for (String name : List.of("registered", "retired", "standing")) {
            define("count-" + name, "kind: count\non: " + name + "\nof: [{kind: car-park}]\n");
        }
        define("spaces", "kind: sum\nsum: {field: car-park/spaces}\nunit: 个\non: standing\nof: []\n");
        define(
                "large",
                "kind: ratio\non: standing\nover: [{kind: car-park}]\nof: [{number: {field: car-park/spaces, at-least: 50}}]\n"
                        + "exclude:\n  - where: [{unit: parks}]\n    reason: 归公园\n    approved-by: 测试\n");
        define(
                "median",
                "kind: quantile\nquantile: {of: {field: car-park/spaces}, at: 50 %}\nunit: 个\non: registered\nof: [standing]\n");
    }

    private static void define(String id, String rest) {
        assertThat(ALL.published.publish(id, "id: %s\ntitle: %s\n%s".formatted(id, id, rest), FIRST, LedgerFixture.NOW))
                .isInstanceOf(DefinitionPublication.Published.class);
    }

    /** A thing lives: it is registered, changed, retired and put back, some of it recorded later than it was so. */
    private static void live(Source source, String thing) {
        String kind = source.onceIn(3) ? "street-lamp" : "car-park";
        LocalDate recorded = FIRST.plusDays(source.between(0, 40));
        int editions = source.between(1, 4);
        for (int edition = 1; edition <= editions; edition++) {
            LocalDate from = recorded.minusDays(source.onceIn(3) ? source.between(1, 20) : 0);
            record(new Entry(
                    thing,
                    edition,
                    recorded.atTime(LocalTime.of(source.between(0, 23), 30))
                            .atZone(Zones.CHINA)
                            .toInstant(),
                    from,
                    kind,
                    source.oneOf(UNITS),
                    !source.onceIn(4),
                    kind.equals("car-park") && !source.onceIn(5) ? source.between(0, 100) : null));
            recorded = recorded.plusDays(source.between(1, 15));
        }
    }

    private static void record(Entry entry) {
        ENTRIES.add(entry);
        ALL.fixture
                .jdbc
                .sql("""
                        insert into registry.entry (district, thing, edition, recorded_at, recorded_by, holds_from, kind, name, unit,
                                                    state, numbers, fields)
                        values (:district, :thing, :edition, :recorded, 'admin', :from, :kind, :thing, :unit, :state,
                                :numbers::jsonb, '{}')
                        """)
                .param("district", LedgerFixture.DISTRICT.value())
                .param("thing", entry.thing())
                .param("edition", entry.edition())
                .param("recorded", entry.recorded().atOffset(ZoneOffset.UTC))
                .param("from", entry.from())
                .param("kind", entry.kind())
                .param("unit", entry.unit())
                .param("state", entry.standing() ? "standing" : "retired")
                .param("numbers", entry.spaces() == null ? "{}" : "{\"spaces\": %d}".formatted(entry.spaces()))
                .update();
    }

    @AfterAll
    static void close() {
        ALL.close();
    }

    /** What was so of a thing on a day, as known at the end of another. */
    private static Optional<Entry> held(String thing, LocalDate day, LocalDate known) {
        return ENTRIES.stream()
                .filter(entry -> entry.thing().equals(thing)
                        && known(entry, known)
                        && !entry.from().isAfter(day))
                .max(Comparator.comparingInt(Entry::edition));
    }

    private static boolean known(Entry entry, LocalDate day) {
        return entry.recorded()
                .isBefore(day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant());
    }

    private static List<Counted> plainly(String on, LocalDate from, LocalDate to, LocalDate known) {
        List<Counted> all = new ArrayList<>();
        for (String thing : ENTRIES.stream().map(Entry::thing).collect(Collectors.toSet())) {
            List<Entry> some = ENTRIES.stream()
                    .filter(entry -> entry.thing().equals(thing)
                            && known(entry, known)
                            && !entry.from().isAfter(known))
                    .toList();
            switch (on) {
                case "standing" ->
                    held(thing, to, known).filter(Entry::standing).ifPresent(entry -> all.add(new Counted(entry, to)));
                case "registered" -> {
                    Optional<LocalDate> first = some.stream().map(Entry::from).min(Comparator.naturalOrder());
                    first.ifPresent(
                            day -> all.add(new Counted(held(thing, known, known).orElseThrow(), day)));
                }
                default ->
                    held(thing, known, known).filter(entry -> !entry.standing()).ifPresent(entry -> {
                        int last = some.stream()
                                .filter(Entry::standing)
                                .mapToInt(Entry::edition)
                                .max()
                                .orElse(0);
                        all.add(new Counted(
                                entry,
                                some.stream()
                                        .filter(one -> one.edition() > last)
                                        .map(Entry::from)
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow()));
                    });
            }
        }
        return all.stream()
                .filter(one -> !one.on().isBefore(from) && !one.on().isAfter(to))
                .toList();
    }

    private static Period drawn(Source source) {
        LocalDate from = FIRST.plusDays(source.between(-20, 80));
        return new Period(from, from.plusDays(source.between(0, 60)));
    }

    private static LocalDate asOf(Source source, Period period) {
        return period.to().plusDays(source.between(0, 20));
    }

    private static Indicator indicator(String id) {
        return ALL.indicators.require(LedgerFixture.DISTRICT, new DefinitionId(id), null);
    }

    @Test
    void countsWhatAPlainCountOfTheEntriesFinds() {
        Generated.cases(150, source -> {
            String on = source.oneOf(List.of("registered", "retired", "standing"));
            Period period = drawn(source);
            LocalDate asOf = asOf(source, period);
            source.say("asked", on + " " + period + " as of " + asOf);
            List<Counted> plain = plainly(on, period.from(), period.to(), asOf).stream()
                    .filter(one -> one.entry().kind().equals("car-park"))
                    .toList();
            IndicatorTable table = ALL.indicators.table(
                    Figuring.LEADER,
                    indicator("count-" + on),
                    new Question(Dimension.UNIT, Grain.MONTH, period, Map.of()).asOf(asOf));
            assertThat(table.total().measured().counted()).isEqualTo(plain.size());
            Map<String, Long> units = new HashMap<>();
            table.rows()
                    .forEach(row ->
                            units.put(row.value(), row.figure().measured().counted()));
            assertThat(units.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(plain.size());
            assertThat(behind("count-" + on, table.total().question()))
                    .extracting(thing -> thing.id().value())
                    .containsExactlyInAnyOrderElementsOf(
                            plain.stream().map(one -> one.entry().thing()).toList());
        });
    }

    private static List<CountedThing> behind(String id, Question question) {
        return ((Behind.Things) ALL.indicators
                        .records(Figuring.LEADER, indicator(id), question, Part.COUNTED, 0, 10_000)
                        .behind())
                .all();
    }

    @Test
    void addsUpASumThatIsTheSumOfItsThings() {
        Generated.cases(60, source -> {
            Period period = drawn(source);
            LocalDate asOf = asOf(source, period);
            Question question = new Question(Dimension.KIND, Grain.MONTH, period, Map.of()).asOf(asOf);
            IndicatorTable table = ALL.indicators.table(Figuring.LEADER, indicator("spaces"), question);
            int plain = plainly("standing", period.from(), period.to(), asOf).stream()
                    .map(one -> one.entry().spaces())
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(Objects.requireNonNull(table.total().value()).intValue()).isEqualTo(plain);
            assertThat(behind("spaces", table.total().question()).stream()
                            .map(CountedThing::amount)
                            .filter(Objects::nonNull)
                            .mapToInt(BigDecimal::intValue)
                            .sum())
                    .isEqualTo(plain);
        });
    }

    @Test
    void whatStandsIsCountedAtTheEndOfEachPeriodAndDoesNotAddUp() {
        Period period = new Period(FIRST, FIRST.plusDays(70));
        Question question = new Question(Dimension.PERIOD, Grain.WEEK, period, Map.of());
        IndicatorTable table = ALL.indicators.table(Figuring.LEADER, indicator("count-standing"), question);
        assertThat(table.rows()).hasSizeGreaterThan(9);
        for (IndicatorTable.Line row : table.rows()) {
            LocalDate end = Objects.requireNonNull(row.period()).to();
            long plain = plainly("standing", end, end, FIRST.plusDays(120)).stream()
                    .filter(one -> one.entry().kind().equals("car-park"))
                    .count();
            assertThat(row.figure().measured().counted()).as(end.toString()).isEqualTo(plain);
            assertThat(behind("count-standing", row.figure().question())).hasSize(Math.toIntExact(plain));
        }
        assertThat(table.total().measured().counted())
                .isEqualTo(table.rows().getLast().figure().measured().counted())
                .isPositive();
    }

    @Test
    void aShareIsOfThoseThatAreNotLeftOut() {
        Period period = new Period(FIRST, FIRST.plusDays(60));
        IndicatorFigure figure = ALL.indicators
                .compute(
                        Figuring.LEADER,
                        List.of(indicator("large")),
                        new Question(Dimension.KIND, Grain.MONTH, period, Map.of()))
                .getFirst();
        List<Entry> plain = plainly("standing", period.from(), period.to(), FIRST.plusDays(120)).stream()
                .map(Counted::entry)
                .filter(entry -> entry.kind().equals("car-park"))
                .toList();
        assertThat(figure.measured().excluded())
                .isEqualTo(plain.stream()
                        .filter(entry -> entry.unit().equals("parks"))
                        .count())
                .isPositive();
        List<Entry> base =
                plain.stream().filter(entry -> !entry.unit().equals("parks")).toList();
        assertThat(figure.records()).isEqualTo(base.size());
        assertThat(figure.measured().counted())
                .isEqualTo(base.stream()
                        .filter(entry -> entry.spaces() != null && entry.spaces() >= 50)
                        .count())
                .isPositive();
        assertThat(ALL.words.rule(LedgerFixture.DISTRICT, indicator("large")).zh())
                .contains("按期末在册计", "种类：car-park", "car-park的“泊位”不小于 50");
    }

    @Test
    void aMedianIsTheNumberOfOneOfTheThings() {
        Period period = new Period(FIRST.minusDays(30), FIRST.plusDays(60));
        IndicatorFigure figure = ALL.indicators
                .compute(
                        Figuring.LEADER,
                        List.of(indicator("median")),
                        new Question(Dimension.KIND, Grain.MONTH, period, Map.of()))
                .getFirst();
        List<Integer> plain = plainly("registered", period.from(), period.to(), FIRST.plusDays(120)).stream()
                .map(Counted::entry)
                .filter(Entry::standing)
                .map(Entry::spaces)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        assertThat(Objects.requireNonNull(figure.value()).intValue()).isEqualTo(plain.get((plain.size() - 1) / 2));
    }

    @Test
    void aPastDayStaysAfterWhatIsRecordedLater() {
        Period period = new Period(FIRST, FIRST.plusDays(50));
        LocalDate asOf = FIRST.plusDays(50);
        Question question = new Question(Dimension.UNIT, Grain.MONTH, period, Map.of()).asOf(asOf);
        IndicatorTable before = ALL.indicators.table(Figuring.LEADER, indicator("spaces"), question);
        Entry one = ENTRIES.stream()
                .filter(entry -> entry.kind().equals("car-park") && entry.standing() && entry.edition() == 1)
                .filter(entry ->
                        ENTRIES.stream().noneMatch(other -> other.thing().equals(entry.thing()) && other.edition() > 1))
                .findFirst()
                .orElseThrow();
        Question now = new Question(Dimension.UNIT, Grain.MONTH, period, Map.of());
        BigDecimal today = ALL.indicators
                .table(Figuring.LEADER, indicator("spaces"), now)
                .total()
                .value();
        record(new Entry(one.thing(), 2, ALL.clock.instant(), one.from(), one.kind(), one.unit(), true, 9_999));
        assertThat(ALL.indicators.table(Figuring.LEADER, indicator("spaces"), question))
                .isEqualTo(before);
        assertThat(ALL.indicators
                        .table(Figuring.LEADER, indicator("spaces"), now)
                        .total()
                        .value())
                .isNotEqualTo(today);
    }
}
