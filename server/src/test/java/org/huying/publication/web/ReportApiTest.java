package org.huying.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huying.demo.Api.Answer;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports as programs compose, read, disclose and abolish them. */
class ReportApiTest extends OnTheDemo {

    @BeforeEach
    void count() {
        tallied();
    }

    @Test
    void aProgramComposesReadsAndDisclosesAReportAndEndsItsValidity() {
        JsonNode templates = api.get("leader", "/report-templates").body().path("items");
        assertThat(templates.findValuesAsString("id")).contains("monthly-bulletin");

        Map<String, String> order = Map.of("template", "monthly-bulletin", "period", "2020-06");
        Answer composed = api.post("leader", "/reports", order);
        assertThat(composed.status()).isEqualTo(201);
        assertThat(composed.text("asOf")).isEqualTo("2020-06-30");
        String id = composed.text("id");
        assertThat(composed.header("Location")).isEqualTo("/api/v1/reports/" + id);
        assertThat(api.post("leader", "/reports", order).text("id"))
                .as("the same again")
                .isEqualTo(id);
        assertThat(api.get("auditor", "/reports").body().path("items").findValuesAsString("id"))
                .contains(id);

        JsonNode report = api.get("leader", "/reports/" + id).body();
        JsonNode figure = report.path("figures").get(0);
        assertThat(figure.path("definition").asString()).isNotBlank();
        assertThat(figure.path("href").asString()).contains("/matters?");
        assertThat(api.get("leader", "/reports/" + id + "/report.html")
                        .response()
                        .body())
                .startsWith("<!doctype html>");
        assertThat(api.get("leader", "/reports/" + id + "/report.docx")
                        .response()
                        .body())
                .startsWith("PK");

        Answer disclosed = api.post("leader", "/reports/" + id + "/disclosure", Map.of("document", "青政通〔2020〕6号"));
        assertThat(disclosed.status()).isEqualTo(201);
        String number = disclosed.text("number");
        assertThat(disclosed.text("index")).isEqualTo("420107/" + number);
        assertThat(api.post("leader", "/reports/" + id + "/disclosure", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(api.get("leader", "/reports/" + id)
                        .body()
                        .at("/report/disclosure")
                        .asString())
                .isEqualTo(number);
        assertThat(api.get("operator", "/disclosures?q=2020%E5%B9%B46%E6%9C%88")
                        .body()
                        .path("items")
                        .findValuesAsString("number"))
                .contains(number);

        String today = disclosed.text("publishedOn");
        assertThat(api.post(
                                "leader",
                                "/disclosures/" + number + "/abolition",
                                Map.of("since", "soon", "reason", "口径调整"))
                        .text("field"))
                .isEqualTo("since");
        Answer abolished =
                api.post("leader", "/disclosures/" + number + "/abolition", Map.of("since", today, "reason", "口径调整"));
        assertThat(abolished.body().path("valid").asBoolean()).isFalse();
        assertThat(api.get("operator", "/disclosures/" + number).text("abolishedBecause"))
                .isEqualTo("口径调整");
    }

    @Test
    void whatCannotBeComposedIsRefusedWithTheFieldAndWhoeverMayNotWriteIsToldSo() {
        assertThat(api.post("leader", "/reports", Map.of("template", "monthly-bulletin", "period", "2020"))
                        .text("field"))
                .isEqualTo("period");
        assertThat(api.post("leader", "/reports", Map.of("template", "none", "period", "2020-06"))
                        .status())
                .isEqualTo(404);
        assertThat(api.post("leader", "/reports", Map.of()).status()).isEqualTo(400);
        assertThat(api.post("auditor", "/reports", Map.of("template", "monthly-bulletin", "period", "2020-06"))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("operator", "/reports").status()).isEqualTo(403);
        assertThat(api.get("leader", "/reports/999999").status()).isEqualTo(404);
        assertThat(api.get("operator", "/disclosures/2020-99999").status()).isEqualTo(404);
    }
}
