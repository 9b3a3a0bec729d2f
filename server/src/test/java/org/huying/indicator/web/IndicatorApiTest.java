package org.huying.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.demo.Api.Answer;
import org.huying.demo.Clerk;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Indicators and rankings as programs and people get them, on the demo district. */
class IndicatorApiTest extends OnTheDemo {

    private static boolean lived;

    @BeforeEach
    void live() {
        if (lived) {
            return;
        }
        lived = true;
        for (int number = 0; number < 18; number++) {
            String id = api.post(
                            "operator",
                            "/lines/requests/matters",
                            Map.of(
                                    "subject",
                                    "指标用路灯" + number,
                                    "text",
                                    "三天没亮了",
                                    "place",
                                    number % 2 == 0 ? "420107001001" : "420107002001",
                                    "channel",
                                    number % 3 == 0 ? "visit" : "phone",
                                    "requester",
                                    Map.of("name", "张三", "phone", "13812345678")))
                    .text("id");
            if (number % 3 == 0) {
                api.act("operator", id, "settle", Map.of("reply", "已说明", "category", "0203"));
            } else if (number % 3 == 1) {
                api.act(
                        "dispatcher",
                        id,
                        "assign",
                        Map.of("category", "0107", "place", "420107001001", "lead", "chengguan"));
            }
        }
        tallied();
    }

    @Test
    void everyIndicatorIsSharedOutAndEveryFigureOpensIntoItsMatters() {
        JsonNode all = api.get("leader", "/indicators").body();
        assertThat(all.size()).isGreaterThan(20);
        for (JsonNode indicator : all) {
            String id = indicator.path("id").asString();
            JsonNode table = api.get("leader", "/indicators/" + id + "?by=unit&preset=this-year")
                    .body();
            assertThat(table.path("indicator").path("rule").asString("")).as(id).isNotBlank();
            List<JsonNode> figures = new ArrayList<>();
            table.path("rows").forEach(row -> figures.add(row.path("figure")));
            figures.add(table.path("total"));
            for (JsonNode figure : figures) {
                String address = figure.path("matters").asString();
                Set<String> seen = new HashSet<>();
                for (String part : List.of("counted", "others", "excluded")) {
                    List<JsonNode> listed = matters(address + "&part=" + part);
                    listed.forEach(record -> assertThat(seen.add(named(record))).isTrue());
                    if (part.equals("counted")) {
                        assertThat(listed)
                                .as(address)
                                .hasSize(figure.path("counted").asInt());
                    }
                }
                assertThat(seen)
                        .hasSize(figure.path("records").asInt()
                                + figure.path("excluded").asInt());
            }
        }
    }

    /** A matter by its id; a thing or a reading by its code, its kind or series, and its day or minute. */
    private static String named(JsonNode record) {
        return record.has("id")
                ? record.path("id").asString()
                : record.path("thing").asString() + " " + record.path("kind").asString() + " "
                        + record.path("on").asString();
    }

    private List<JsonNode> matters(String address) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode next;
        String page = "";
        do {
            JsonNode body =
                    api.get("leader", address.replace("/api/v1", "") + page).body();
            body.path("items").forEach(all::add);
            next = body.path("next");
            page = "&page=" + next.asString("");
        } while (next.isNumber());
        return all;
    }

    @Test
    void aRankingIsMadeOfFiguresThatOpen() {
        JsonNode cards = api.get("leader", "/rankings").body();
        assertThat(cards.size()).isGreaterThanOrEqualTo(2);
        JsonNode ranking =
                api.get("leader", "/rankings/departments?preset=this-year").body();
        assertThat(ranking.path("ranked").size() + ranking.path("unranked").size())
                .isPositive();
        JsonNode one = ranking.path("unranked").isEmpty()
                ? ranking.path("ranked").get(0)
                : ranking.path("unranked").get(0);
        assertThat(one.path("parts").size()).isEqualTo(5);
        assertThat(matters(
                        one.path("parts").get(0).path("figure").path("matters").asString()))
                .hasSize(one.path("parts").get(0).path("figure").path("records").asInt());
    }

    @Test
    void whatCannotBeAnsweredIsToldByItsField() {
        for (String wrong : List.of(
                "/indicators/on-time-closing?preset=yesterday",
                "/indicators/on-time-closing?by=colour",
                "/indicators/hotline-on-time?by=channel",
                "/indicators/on-time-closing?colour=red",
                "/indicators/on-time-closing/matters?part=some",
                "/indicators/on-time-closing/matters?page=0")) {
            Answer answer = api.get("leader", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
        }
        for (String missing :
                List.of("/indicators/none", "/indicators/NONE", "/rankings/none", "/indicators/streets")) {
            assertThat(api.get("leader", missing).status()).as(missing).isEqualTo(404);
        }
    }

    @Test
    void everybodyIsToldWhatTheyMaySee() {
        long leader = api.get("leader", "/indicators/filed?preset=this-year")
                .body()
                .path("total")
                .path("counted")
                .asLong();
        long handler = api.get("handler", "/indicators/filed?preset=this-year")
                .body()
                .path("total")
                .path("counted")
                .asLong();
        assertThat(leader).isGreaterThanOrEqualTo(18);
        assertThat(handler).isLessThan(leader);
    }

    @Test
    void thePagesSayTheSameAsTheApi() {
        Clerk leader = Clerk.of(port(), "leader");
        String value = api.get("leader", "/indicators/filed?preset=this-year")
                .body()
                .path("total")
                .path("counted")
                .asString();
        HttpResponse<String> page = leader.get("/indicators/filed?preset=this-year&by=channel");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-total=\"" + value + "\"", "第 1 版");
        assertThat(leader.get("/indicators?preset=this-year").body())
                .contains("data-indicator=\"on-time-filing\"", "data-indicator=\"handling-time-median\"");
        assertThat(leader.get("/indicators/filed/editions/1").body()).contains("kind: count");
        assertThat(leader.get("/indicators/filed/editions/7").statusCode()).isEqualTo(404);
        assertThat(leader.get("/rankings/streets?preset=this-year").body()).contains("data-ranking");
        assertThat(leader.get("/indicators/filed/table.csv?preset=this-year&by=channel")
                        .body())
                .contains("合计," + value + "," + value + "," + value + ",0");
        assertThat(leader.get("/rankings/streets/table.csv?preset=this-year").statusCode())
                .isEqualTo(200);
        assertThat(leader.get("/rankings/streets/table.xlsx?preset=this-year").statusCode())
                .isEqualTo(200);
        assertThat(leader.get("/indicators/filed/table.xlsx?preset=this-year").statusCode())
                .isEqualTo(200);
        assertThat(leader.get("/indicators/filed/matters.csv?preset=this-year")
                        .body()
                        .lines()
                        .count())
                .isGreaterThan(18);
    }
}
