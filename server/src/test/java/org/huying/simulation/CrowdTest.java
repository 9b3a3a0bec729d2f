package org.huying.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huying.HuyingApplication;
import org.huying.base.DistrictCode;
import org.huying.district.demo.DemoDistrict;
import org.huying.line.Lines;
import org.huying.matter.seal.Sealer;
import org.huying.matter.verify.Verification;
import org.huying.platform.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lives that are written again and again are as real as those that the door writes. */
class CrowdTest {

    private static final DistrictCode QINGSHAN = DemoDistrict.QINGSHAN;
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(HuyingApplication.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .initializers(new FreshDatabase())
            .run();
    private final JdbcClient jdbc = context.getBean(JdbcClient.class);

    @BeforeEach
    void found() {
        context.getBean(DemoDistrict.class).load(QINGSHAN, NOW);
        context.getBean(Lines.class).loadShipped(QINGSHAN, NOW);
        simulations().begin(QINGSHAN, 2020, 0.1, LocalDate.of(2026, 11, 20), NOW);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void theLedgerOfACrowdIsIntactAndSealed() {
        long written = simulations()
                .crowd(QINGSHAN, new Simulations.Masses(6_000, 60, 2_000, Duration.ofHours(6)), NOW, so -> {});
        int sealed = context.getBean(Sealer.class).seal(QINGSHAN, NOW);

        var report = context.getBean(Verification.class).verify(QINGSHAN);

        assertThat(report.findings()).isEmpty();
        assertThat(report.matters()).isEqualTo(written).isGreaterThanOrEqualTo(8_000);
        assertThat(report.unsealed()).isZero();
        assertThat(sealed).isEqualTo((int) report.events());
        assertThat(one("select count(*) from matter.matter where phase = 'closed'"))
                .isGreaterThanOrEqualTo(6_000);
        assertThat(one("select count(distinct filed_at::date) from matter.matter where phase = 'closed'"))
                .as("days")
                .isGreaterThan(400);
        assertThat(one("select count(*) from matter.matter_text t where not exists (select from matter.findable f"
                        + " where f.district = t.district and f.matter = t.matter and f.grams <> '{}')"))
                .isZero();
        assertThat(one("select count(*) from matter.matter m where not exists (select from matter.party p"
                        + " where p.district = m.district and p.matter = m.matter and p.unit = m.holder)"))
                .isZero();
    }

    @Test
    void everythingOpenHasSomethingDueInTheTimeThatWasAskedFor() {
        simulations().crowd(QINGSHAN, new Simulations.Masses(0, 1, 1_000, Duration.ofHours(2)), NOW, so -> {});

        OffsetDateTime least = jdbc.sql("select min(next_timer) from matter.matter where phase <> 'closed'")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .single();
        assertThat(least.toInstant()).isBetween(NOW, NOW.plus(Duration.ofMinutes(10)));
        assertThat(one("select count(*) from matter.matter where next_timer < '2026-11-20T05:00:00Z'"))
                .isGreaterThan(800);
    }

    private long one(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).single();
    }

    private Simulations simulations() {
        return context.getBean(Simulations.class);
    }
}
