package org.huying.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.huying.demo.OnTheDemo;
import org.huying.district.demo.DemoDistrict;
import org.huying.publication.Composition;
import org.huying.publication.ReportTemplates;
import org.huying.publication.Reports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A report tells what is on the register and what was measured, and each figure opens into these. */
class ThingsInReportsTest extends OnTheDemo {

    private static final String TEMPLATE = """
            ---
            id: things-of-the-month
            title: 设施月报
            period: month
            topic: 工作通报
            ---
            # {district}{year}年{month}月设施通报
            月末全区停车泊位{figure: parking-spaces, unit: jianshe}，其中本月新增{figure: parking-spaces-added, unit: jianshe}，在册停车场{figure: things-registered, unit: jianshe, kind: car-park}。

            {table: [things-registered], by: kind}
            """;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ReportTemplates templates;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Reports reports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    /** As if it had been recorded then. */
    private void registered(String id, LocalDate day, int spaces) {
        Instant at = day.atTime(9, 0).atZone(Zones.CHINA).toInstant();
        jdbc.sql("""
                        insert into registry.entry (district, thing, edition, recorded_at, recorded_by, holds_from, kind, name, unit, state,
                                                    numbers, fields)
                        values ('420107', :id, 1, :at, 'admin', :day, 'car-park', :id, 'jianshe', 'standing',
                                jsonb_build_object('spaces', :spaces), jsonb_build_object('spaces', :spaces::text))
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .param("spaces", spaces)
                .update();
    }

    @Test
    void figuresOfThingsStandInAReportAndOpen() {
        tallied();
        LocalDate last = LocalDate.now(Zones.CHINA).withDayOfMonth(1).minusDays(1);
        registered("CP-R1", last.minusMonths(2), 120);
        registered("CP-R2", last.minusDays(3), 80);
        registered("CP-R3", last.plusDays(1), 1000);
        templates.publish(DemoDistrict.QINGSHAN, TEMPLATE, new PersonId("leader"));
        Composition report = reports.compose(
                DemoDistrict.QINGSHAN,
                reports.order("things-of-the-month", "%d-%02d".formatted(last.getYear(), last.getMonthValue()), ""),
                new PersonId("leader"));

        JsonNode figures = api.get("leader", "/reports/" + report.id()).body().path("figures");
        assertThat(figures.get(0).path("value").asInt()).isEqualTo(200);
        assertThat(figures.get(1).path("value").asInt()).isEqualTo(80);
        assertThat(figures.get(2).path("value").asInt()).isEqualTo(2);
        assertThat(figures.get(0).path("definition").asString()).contains("按期末在册计");
        String href = figures.get(0).path("href").asString();
        assertThat(href).contains("/indicators/parking-spaces/records?");
        JsonNode behind =
                api.get("leader", href.substring(href.indexOf("/indicators"))).body();
        assertThat(behind.path("items").findValuesAsString("thing")).containsExactlyInAnyOrder("CP-R1", "CP-R2");
        assertThat(api.get("leader", "/reports/" + report.id() + "/report.html")
                        .response()
                        .body())
                .contains("/indicators/parking-spaces/records?", ">200", "停车场");
    }
}
