package org.huying.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.huying.base.Bilingual;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Zones;
import org.huying.counting.Part;
import org.huying.district.District;
import org.huying.district.DistrictData;
import org.huying.district.Span;
import org.huying.district.Unit;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.DefinitionPublication;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Kind;
import org.huying.line.PublishedLines;
import org.huying.line.reader.WrittenFiles;
import org.huying.matter.MatterId;
import org.huying.matter.counted.MeasuredMatter;
import org.huying.matter.ledger.LedgerFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Indicators over drawn lives in the real database. */
class IndicatorsTest {

    private static final Figuring ALL = new Figuring();
    private static final LocalDate FIRST = Figuring.FIRST;

    @BeforeAll
    static void live() {
        Generated.cases(110, ALL.lives::life);
        ALL.lives.goBackAndForth(true);
        ALL.lives.goBackAndForth(false);
        ALL.tallied();
    }

    @AfterAll
    static void close() {
        ALL.close();
    }

    /** A table that was asked for, and what it said. */
    private record Asked(DefinitionId id, Question question, IndicatorTable table) {}

    @Test
    void aPastDaysTableIsIdenticalAfterLaterCorrectionsAndAChangedRule() {
        List<Asked> before = new ArrayList<>();
        Generated.cases(80, source -> {
            Indicator indicator = source.oneOf(all());
            Question question = drawn(source, indicator).asOf(FIRST.plusDays(source.between(1, 60)));
            before.add(new Asked(indicator.id(), question, table(indicator.id(), question)));
        });
        assertThat(before).anySatisfy(asked -> assertThat(asked.table().rows()).hasSizeGreaterThan(1));
        Question now = question(Dimension.UNIT);
        IndicatorTable today = table(new DefinitionId("closed"), now);

        ALL.lives.later(ALL.clock.instant()); // voided, corrected, filed
        ALL.clock.on(Duration.ofDays(1));
        LocalDate changed = LocalDate.ofInstant(ALL.clock.instant(), Zones.CHINA);
        for (Indicator indicator : all()) {
            assertThat(ALL.published.publish(
                            indicator.id().value(), text(indicator.id()) + """
                                    exclude:
                                      - where: [{channel: phone}]
                                        reason: 电话不再计入
                                        approved-by: 测试
                                    """, changed, ALL.clock.instant()))
                    .isInstanceOf(DefinitionPublication.Published.class);
        }
        PublishedLines.renew(
                ALL.lines, ALL.fixture.transaction, LedgerFixture.DISTRICT, "requests", ALL.clock.instant());
        rename(changed);
        ALL.clock.on(Duration.ofDays(30));
        ALL.tallied();

        for (Asked asked : before) {
            assertThat(table(asked.id(), asked.question()))
                    .as(asked.id() + " " + asked.question())
                    .isEqualTo(asked.table());
        }
        IndicatorTable later = table(new DefinitionId("closed"), now);
        assertThat(later.indicator().edition()).isEqualTo(today.indicator().edition() + 1);
        assertThat(later.total().measured()).isNotEqualTo(today.total().measured());
        assertThat(later.rows()).anyMatch(row -> row.title().zh().equals("改了名的路灯所"));
    }

    /** The unit of lamps has another name from a day on. */
    private static void rename(LocalDate day) {
        DistrictData data = ALL.fixture.district.get().data();
        List<Unit> units = new ArrayList<>();
        for (Unit unit : data.units()) {
            if (unit.code().value().equals("lamps")) {
                units.add(unit.during(unit.span().endingOn(day)));
                units.add(unit.named(Bilingual.same("改了名的路灯所")).during(Span.from(day)));
            } else {
                units.add(unit);
            }
        }
        ALL.fixture.district.set(new District(new DistrictData(
                data.code(),
                data.name(),
                data.edition() + 1,
                data.founded(),
                units,
                data.places(),
                data.people(),
                data.posts(),
                data.functions(),
                data.dutyLists(),
                data.rosters(),
                data.shifts())));
    }

    @Test
    void everyCellOpensIntoExactlyItsMatters() {
        Generated.cases(60, source -> {
            Indicator indicator = source.oneOf(all());
            Question question = drawn(source, indicator);
            if (source.onceIn(2)) {
                question = question.asOf(FIRST.plusDays(source.between(1, 60)));
            }
            source.say("asked", indicator.id() + " " + question);
            IndicatorTable table = table(indicator.id(), question);
            List<IndicatorFigure> cells = new ArrayList<>(
                    table.rows().stream().map(IndicatorTable.Line::figure).toList());
            cells.add(table.total());
            IndicatorFigure cell = source.oneOf(cells);
            IndicatorFigure alone = ALL.indicators
                    .compute(Figuring.LEADER, List.of(table.indicator()), cell.question())
                    .getFirst();
            assertThat(alone.measured()).isEqualTo(cell.measured());
            Set<MatterId> listed = new HashSet<>();
            for (Part part : List.of(Part.COUNTED, Part.OTHERS, Part.EXCLUDED)) {
                List<MeasuredMatter> found = ALL.matters(table.indicator(), cell.question(), part);
                assertThat(found)
                        .hasSize(Math.toIntExact(ALL.indicators
                                .records(Figuring.LEADER, table.indicator(), cell.question(), part, 0, 1)
                                .number(part)));
                found.forEach(matter -> assertThat(listed.add(matter.row().id()))
                        .as("in one part only")
                        .isTrue());
            }
            assertThat((long) listed.size())
                    .isEqualTo(cell.records() + cell.measured().excluded());
        });
    }

    @Test
    void rowsOfWhatIsCountedAddUpToTheTotal() {
        for (Indicator indicator : all()) {
            for (Dimension by : indicator.by()) {
                IndicatorTable table = table(indicator.id(), question(by));
                assertThat(table.rows().stream()
                                .mapToLong(row -> row.figure().records())
                                .sum())
                        .as(indicator.id() + " by " + by)
                        .isEqualTo(table.total().records());
            }
        }
    }

    @Test
    void whatIsLeftOutIsCountedApartAndSaysWhyAndByWhom() {
        ALL.published.publish(
                "closed-but", """
                id: closed-but
                title: {zh: 剔除后, en: Closed but}
                kind: ratio
                on: closed
                over: [done]
                of: [on-time]
                exclude:
                  - where: [{channel: phone}]
                    reason: {zh: 线路检修, en: The line was being mended}
                    approved-by: 区城管委〔2024〕3号
                  - where: [{channel: visit}]
                    reason: 来访另计
                    approved-by: 区督查室
                """, LocalDate.ofInstant(ALL.clock.instant(), Zones.CHINA), ALL.clock.instant());
        Indicator indicator = ALL.indicators.require(LedgerFixture.DISTRICT, new DefinitionId("closed-but"), null);
        IndicatorFigure figure = ALL.indicators
                .compute(Figuring.LEADER, List.of(indicator), question(Dimension.UNIT))
                .getFirst();
        IndicatorFigure closed = ALL.indicators.compute(
                Figuring.LEADER,
                new DefinitionId("closed-but"),
                Map.of(Dimension.CHANNEL, "phone"),
                question(Dimension.UNIT).period(),
                null);
        assertThat(closed.records()).isZero();
        assertThat(closed.value()).isNull();
        assertThat(closed.text()).isEqualTo("–");
        assertThat(closed.measured().excluded()).isPositive();
        assertThat(figure.measured().excluded()).isGreaterThan(closed.measured().excluded());
        List<MeasuredMatter> left = ALL.matters(indicator, question(Dimension.UNIT), Part.EXCLUDED);
        assertThat(left).hasSize(Math.toIntExact(figure.measured().excluded()));
        assertThat(left).anyMatch(matter -> Objects.equals(matter.bar(), 1));
        assertThat(left)
                .filteredOn(matter -> Objects.equals(matter.bar(), 0))
                .hasSize(Math.toIntExact(closed.measured().excluded()));
        assertThat(ALL.words.rule(LedgerFixture.DISTRICT, indicator).in(Locale.CHINESE))
                .isEqualTo("按办结日计；范围：已办结；其中计入：在总时限内结束");
        assertThat(ALL.words.filter(closed).in(Locale.ENGLISH)).contains("Channel: ");
    }

    @Test
    void figuresAreInTheUnitOfTheirDefinition() {
        for (Indicator indicator : all()) {
            IndicatorFigure figure = ALL.indicators
                    .compute(Figuring.LEADER, List.of(indicator), question(Dimension.UNIT))
                    .getFirst();
            BigDecimal value = figure.value();
            if (indicator.kind() == Kind.RATIO && value != null) {
                assertThat(value.doubleValue())
                        .isBetween(0.0, 100.0)
                        .isCloseTo(100.0 * figure.measured().counted() / figure.records(), Offset.offset(1e-9));
            } else if (indicator.kind() == Kind.COUNT) {
                assertThat(value).isEqualTo(String.valueOf(figure.records()));
            }
            assertThat(figure.address()).startsWith("/indicators/" + indicator.id() + "/matters?from=");
        }
    }

    @Test
    void whatIsNotThereIsToldSo() {
        DefinitionId none = new DefinitionId("none");
        assertThatThrownBy(() -> ALL.indicators.compute(
                        Figuring.LEADER,
                        none,
                        Map.of(),
                        question(Dimension.UNIT).period(),
                        null))
                .isInstanceOf(NotFound.class);
        Indicator hotline = ALL.indicators.require(LedgerFixture.DISTRICT, new DefinitionId("hotline-on-time"), null);
        assertThatThrownBy(() -> ALL.indicators.table(Figuring.LEADER, hotline, question(Dimension.CHANNEL)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("channel");
        assertThatThrownBy(() -> ALL.published.publish(
                        "filed", text(new DefinitionId("filed")) + "# changed\n", FIRST, ALL.clock.instant()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("before today");
    }

    private static List<Indicator> all() {
        return ALL.indicators.list(LedgerFixture.DISTRICT, null).stream()
                .filter(indicator -> indicator.source() == org.huying.indicator.definition.Source.MATTERS)
                .filter(indicator -> !indicator.id().value().equals("closed-but"))
                .toList();
    }

    private static String text(DefinitionId id) {
        return WrittenFiles.shipped("indicators").stream()
                .filter(file -> file.name().equals(id.value()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static IndicatorTable table(DefinitionId id, Question question) {
        return ALL.indicators.table(
                Figuring.LEADER, ALL.indicators.require(LedgerFixture.DISTRICT, id, question.asOf()), question);
    }

    private static Question question(Dimension by) {
        return new Question(by, Grain.MONTH, new Period(FIRST.minusDays(1), FIRST.plusDays(70)), Map.of());
    }

    private static Question drawn(Source source, Indicator indicator) {
        LocalDate from = FIRST.plusDays(source.between(-2, 30));
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        if (source.onceIn(3) && indicator.by().contains(Dimension.CHANNEL)) {
            filters.put(Dimension.CHANNEL, source.oneOf("phone", "web"));
        }
        if (source.onceIn(4)) {
            filters.put(Dimension.UNIT, source.oneOf("lamps", "roads"));
        }
        return new Question(
                source.oneOf(indicator.by().stream().sorted().toList()),
                source.oneOf(Grain.DAY, Grain.WEEK, Grain.MONTH),
                new Period(from, from.plusDays(source.between(0, 60))),
                filters);
    }
}
