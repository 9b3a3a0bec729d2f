package org.huying.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.HuyingApplication;
import org.huying.base.DistrictCode;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.district.Districts;
import org.huying.district.demo.DemoDistrict;
import org.huying.line.Lines;
import org.huying.matter.Issue;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.matter.verify.Verification;
import org.huying.platform.FreshDatabase;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A simulated district on the real database: its life follows from the seed and survives being cut off. */
class SimulationsTest {

    private static final DistrictCode QINGSHAN = DemoDistrict.QINGSHAN;
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 6);
    private static final double SCALE = 0.05;

    private ConfigurableApplicationContext context = district();

    @BeforeEach
    void begin() {
        simulations().begin(QINGSHAN, 2020, SCALE, SINCE, NOW);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void theSameSeedLivesTheSameLifeEvenIfItIsCutOffOnTheWay() {
        int filed = simulations().fill(QINGSHAN, NOW, told -> {}, () -> false);
        List<String> whole = lives();
        context.close();

        context = district();
        begin();
        AtomicInteger asked = new AtomicInteger();
        int before = simulations().fill(QINGSHAN, NOW, told -> {}, () -> asked.incrementAndGet() > 6);
        int after = simulations().fill(QINGSHAN, NOW, told -> {}, () -> false);

        assertThat(before).isPositive().isLessThan(filed);
        assertThat(before + after).isEqualTo(filed);
        assertThat(lives()).isEqualTo(whole);
    }

    @Test
    void whatItHasLivedIsAnIntactLedger() {
        int filed = simulations().fill(QINGSHAN, NOW, told -> {}, () -> false);

        var report = context.getBean(Verification.class).verify(QINGSHAN);
        assertThat(report.findings()).isEmpty();
        assertThat(report.matters()).isGreaterThanOrEqualTo(filed).isGreaterThan(100);
        assertThat(phases().get("closed")).isGreaterThan(80L);
        assertThat(phases().keySet()).hasSizeGreaterThan(2);
    }

    @Test
    void livesOnFromWhereItWas() {
        simulations().fill(QINGSHAN, NOW, told -> {}, () -> false);
        List<MatterId> open = open();
        Instant later = NOW.plus(Duration.ofDays(12));

        int lived = simulations().liveOn(QINGSHAN, later, () -> false);

        assertThat(lived).isPositive();
        assertThat(open()).as("only promises take longer than twelve days").hasSizeLessThan(open.size() / 4 + 3);
        assertThat(context.getBean(Verification.class).verify(QINGSHAN).findings())
                .isEmpty();
    }

    @Test
    void leavesToPeopleWhatPeopleHaveTakenUp() {
        simulations().fill(QINGSHAN, NOW, told -> {}, () -> false);
        MatterId taken = jdbc().sql(
                        "select matter from matter.matter where phase <> 'closed' and line = 'requests' order by matter")
                .query((row, number) -> new MatterId(row.getLong(1)))
                .list()
                .getFirst();
        Matters matters = context.getBean(Matters.class);
        Viewer visitor = new Cast(context.getBean(Districts.class).current(QINGSHAN), LocalDate.of(2026, 11, 20))
                .all(Role.DISPATCHER)
                .getFirst();
        Outcome said = matters.act(
                visitor,
                new Command.Act(taken, "comment", Map.of("text", "我来办"), null),
                Issue.once(NOW.plusSeconds(1)));

        simulations().liveOn(QINGSHAN, NOW.plus(Duration.ofDays(5)), () -> false);

        assertThat(said).isInstanceOf(Outcome.Done.class);
        assertThat(matters.find(visitor, taken).orElseThrow().open()).isTrue();
    }

    @Test
    void doesNotMixWithMattersThatAreReal() {
        context.close();
        context = district();
        Viewer operator = new Cast(context.getBean(Districts.class).current(QINGSHAN), SINCE)
                .all(Role.OPERATOR)
                .getFirst();
        Command.File filing = new Command.File(
                new org.huying.line.LineId("requests"),
                "路灯不亮",
                "真的不亮",
                null,
                null,
                null,
                "phone",
                List.of(),
                false,
                false,
                Map.of());
        context.getBean(Matters.class).file(operator, filing, Issue.once(NOW));

        assertThatThrownBy(this::begin).isInstanceOf(Refused.class).hasMessageContaining("matters of its own");
    }

    private Simulations simulations() {
        return context.getBean(Simulations.class);
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private List<String> lives() {
        return jdbc().sql("""
                select m.number, e.seq, e.type, e.at, e.by from matter.matter m
                  join matter.event e on e.district = m.district and e.matter = m.matter
                 order by m.number, e.seq
                """)
                .query((row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getString(3) + " "
                        + row.getObject(4, java.time.OffsetDateTime.class).toInstant() + " " + row.getString(5))
                .list();
    }

    private Map<String, Long> phases() {
        return jdbc()
                .sql("select phase, count(*) from matter.matter group by phase order by phase")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<MatterId> open() {
        return jdbc().sql("select matter from matter.matter where phase <> 'closed' order by matter")
                .query((row, number) -> new MatterId(row.getLong(1)))
                .list();
    }

    private static ConfigurableApplicationContext district() {
        ConfigurableApplicationContext made = new SpringApplicationBuilder(HuyingApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(new FreshDatabase())
                .run();
        made.getBean(DemoDistrict.class).load(QINGSHAN, NOW);
        made.getBean(Lines.class).loadShipped(QINGSHAN, NOW);
        return made;
    }
}
