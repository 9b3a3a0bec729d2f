package org.huying.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.demo.Clerk;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports as programs read them that people composed and disclosed. */
class ReportApiTest extends OnTheDemo {

    private static final Pattern LAST = Pattern.compile("([^/]+)$");

    @BeforeEach
    void count() {
        tallied();
    }

    @Test
    void aProgramReadsReportsWithTheRecordsOfEachFigureAndWhatWasDisclosed() {
        JsonNode templates = api.get("leader", "/report-templates").body().path("items");
        assertThat(templates.findValuesAsString("id")).contains("monthly-bulletin");

        Clerk leader = Clerk.of(port(), "leader");
        String id = last(leader.post("/reports", "template", "monthly-bulletin", "period", "2020-06", "asOf", ""));
        assertThat(api.get("auditor", "/reports").body().path("items").findValuesAsString("id"))
                .contains(id);

        JsonNode report = api.get("leader", "/reports/" + id).body();
        assertThat(report.at("/report/asOf").asString()).isEqualTo("2020-06-30");
        assertThat(report.at("/report/disclosure").isNull()).isTrue();
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

        String number = last(leader.post("/reports/" + id + "/disclose", "document", "青政通〔2020〕6号"));
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
        JsonNode disclosed = api.get("operator", "/disclosures/" + number).body();
        assertThat(disclosed.path("index").asString()).isEqualTo("420107/" + number);
        assertThat(disclosed.path("valid").asBoolean()).isTrue();

        String today = disclosed.path("publishedOn").asString();
        leader.post("/reports/" + id + "/abolish", "since", today, "reason", "口径调整");
        JsonNode abolished = api.get("operator", "/disclosures/" + number).body();
        assertThat(abolished.path("valid").asBoolean()).isFalse();
        assertThat(abolished.path("abolishedBecause").asString()).isEqualTo("口径调整");
    }

    private static String last(HttpResponse<String> redirected) {
        Matcher last = LAST.matcher(redirected.headers().firstValue("location").orElseThrow());
        assertThat(last.find()).isTrue();
        return last.group(1);
    }

    @Test
    void whatIsNotThereAndWhoMayNotReadAreTold() {
        assertThat(api.get("operator", "/reports").status()).isEqualTo(403);
        assertThat(api.get("leader", "/reports/999999").status()).isEqualTo(404);
        assertThat(api.get("leader", "/reports/none").status()).isEqualTo(400);
        assertThat(api.get("operator", "/disclosures/2020-99999").status()).isEqualTo(404);
    }
}
