package org.huying.matter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.demo.Api.Answer;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can answer is refused in words, and never taken for something else. */
class RefusedInputTest extends OnTheDemo {

    private static final String REQUESTS = "/lines/requests/matters";

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "\\udc00", "\\ud83d\\ud83d\\ude00"})
    void refusesIllFormedTextWhereverItStandsInABody(String text) {
        illFormed(api.post("operator", REQUESTS, "{\"subject\":\"" + text + "\",\"text\":\"x\"}"), "subject");
        illFormed(api.post("operator", REQUESTS, "{\"subject\":\"x\",\"text\":\"" + text + "\"}"), "text");
        illFormed(
                api.post(
                        "operator",
                        REQUESTS,
                        "{\"subject\":\"x\",\"text\":\"x\",\"requester\":{\"name\":\"" + text + "\"}}"),
                "requester.name");
        illFormed(api.post("operator", "/tokens", "{\"label\":\"" + text + "\"}"), "label");
        String id = api.post("operator", REQUESTS, Map.of("subject", "x", "text", "x"))
                .text("id");
        illFormed(api.post("operator", "/matters/" + id + "/actions/comment", "{\"text\":\"" + text + "\"}"), "text");
        illFormed(
                api.post("operator", "/matters/" + id + "/actions/urge", "{\"reason\":[\"x\",\"" + text + "\"]}"),
                "reason.1");
    }

    @Test
    void takesWholeCharactersOutsideTheBasicPlane() {
        Answer filed = api.post("operator", REQUESTS, "{\"subject\":\"\\ud83d\\ude00\",\"text\":\"\ud842\udfb7\"}");
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.text("subject")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void refusesIllFormedTextInAQuery() {
        illFormed(api.get("operator", "/matters?q=%00"), "q");
        illFormed(api.get("operator", "/matters?line=a%00b"), "line");
    }

    @Test
    void saysHowMuchABodyMayHold() {
        Answer answer = api.post("operator", REQUESTS, Map.of("subject", "x", "text", "x".repeat(1_100_000)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("code")).isEqualTo("too-large");
        assertThat(answer.text("title")).contains("1 MB");
        assertThat(answer.text("rule")).isEqualTo("limit: 1 MB");
    }

    @Test
    void saysHowMuchAFileMayHold() {
        Answer answer = api.upload("operator", "big.txt", new byte[20 * 1024 * 1024 + 1]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("title")).contains("20 MB");
    }

    @ParameterizedTest
    @CsvSource({
        "line=request, line, requests",
        "stage=handeling, stage, handling",
        "line=requests&stage=escalated-to-nowhere, stage, answering",
        "phase=handeling, phase, answering",
        "holder=chengguanju, holder, chengguan",
        "place=420107999, place, 420107001",
        "category=99zz, category, 0101",
        "lines=requests, lines, category",
        "order=newst, order, newest",
        "order=due&open=false, order, open=false",
        "overdue=true&open=false, overdue, open=false",
        "limit=x, limit, 整数",
        "limit=201, limit, 200",
        "overdue=maybe, overdue, true",
        "open=2, open, true"
    })
    void refusesAFilterThatThereIsNotAndNamesThoseThatThereAre(String query, String field, String named) {
        Answer answer = api.get("operator", "/matters?" + query);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("title")).contains(named).doesNotContain("Failed to convert");
        assertThat(answer.body().path("message").path("zh").asString()).doesNotContain("Failed", "java.");
    }

    @Test
    void listsWhatIsNotOverdueToo() {
        String id = api.post("operator", REQUESTS, Map.of("subject", "准时", "text", "刚刚登记"))
                .text("id");

        assertThat(ids("overdue=false&limit=200")).contains(id);
        assertThat(api.get("operator", "/matters?overdue=false&limit=200")
                        .body()
                        .path("items"))
                .allMatch(item -> !item.path("overdue").asBoolean());
        assertThat(api.get("operator", "/matters?order=due&overdue=true&lang=en")
                        .status())
                .isEqualTo(200);
    }

    private static void illFormed(Answer answer, String field) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("ill-formed");
        assertThat(answer.text("field")).isEqualTo(field);
    }

    private List<String> ids(String filters) {
        List<String> ids = new ArrayList<>();
        api.get("operator", "/matters?" + filters)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
