package org.huying.matter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huying.demo.Api.Answer;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People read titles, programs read codes. */
class RefusedInWordsTest extends OnTheDemo {

    private static final String PLACE = "420107001003";

    @Test
    void callsStagesByTheirTitles() {
        Answer answer = api.act("operator", file(), "answer", Map.of("reply", "x", "outcome", "resolved"));

        says(answer, "“答复回访”", "Answer", "answering");
        assertThat(answer.text("rule")).isEqualTo("from: answering");
    }

    @Test
    void callsRolesByTheirTitles() {
        Answer answer = api.act("operator", file(), "assign", Map.of());

        says(answer, "派遣员", "dispatcher", "：dispatcher");
        assertThat(answer.text("rule")).isEqualTo("by: dispatcher");
    }

    @Test
    void callsChoicesByTheirTitles() {
        String id = assigned("jianshe");
        api.act("handler-jianshe", id, "accept", Map.of());
        Answer answer = api.act("handler-jianshe", id, "pause", Map.of("amount", 1, "cause", "rain"));

        assertThat(answer.text("code")).isEqualTo("unknown-value");
        says(answer, "天气", "weather", "weather");
        assertThat(answer.text("rule")).startsWith("allowed: ").contains("weather");
    }

    @Test
    void callsUnitsByTheirNamesAndNamesTheListThatRefuses() {
        Answer answer = api.act(
                "dispatcher", file(), "assign", Map.of("category", "0107", "place", PLACE, "lead", "sq-001003"));

        says(answer, "社区准入负面清单", "list", "sq-001003");
        assertThat(answer.text("rule")).isEqualTo("duty-list");
        assertThat(answer.body().path("message").path("en").asString()).doesNotContain("sq-001003");
    }

    @Test
    void callsTheHolderByItsName() {
        String id = assigned("jianshe");
        Answer answer = api.act("handler-jianshe", assigned("chengguan"), "accept", Map.of());
        assertThat(answer.status()).isEqualTo(404);
        api.act("dispatcher", id, "hand-over", Map.of("to", "chengguan", "reason", "另行处理"));

        says(api.act("handler-jianshe", id, "accept", Map.of()), "责任单位“", "the holder", "chengguan");
    }

    @Test
    void callsOtherMattersByTheirNumbers() {
        Answer into = api.post("operator", "/lines/requests/matters", body());
        String duplicate = file();
        assertThat(api.act("operator", duplicate, "merge", Map.of("into", into.text("id")))
                        .status())
                .isEqualTo(200);
        assertThat(api.act("operator", into.text("id"), "settle", Map.of("reply", "已答复"))
                        .status())
                .isEqualTo(200);

        JsonNode events =
                api.get("operator", "/matters/" + duplicate + "/events").body().path("items");
        List<String> texts =
                events.valueStream().map(event -> event.path("text").asString()).toList();
        assertThat(texts).contains("经 " + into.text("number") + " 统一答复");
    }

    private static void says(Answer answer, String zh, String en, String notZh) {
        JsonNode message = answer.body().path("message");
        assertThat(message.path("zh").asString())
                .as(answer.response().body())
                .contains(zh)
                .doesNotContain(notZh);
        assertThat(message.path("en").asString()).containsIgnoringCase(en);
    }

    private static Map<String, Object> body() {
        return Map.of("subject", "路灯不亮", "text", "三天没亮了", "place", PLACE, "channel", "phone");
    }

    private String file() {
        return api.post("operator", "/lines/requests/matters", body()).text("id");
    }

    private String assigned(String lead) {
        String id = file();
        api.act("dispatcher", id, "assign", Map.of("category", "0203", "place", PLACE, "lead", lead));
        return id;
    }
}
