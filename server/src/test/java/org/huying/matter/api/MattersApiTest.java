package org.huying.matter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.demo.Api.Answer;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The API as a client meets it, on the demo district. */
class MattersApiTest extends OnTheDemo {

    private static final String REQUESTS = "/lines/requests/matters";

    @Test
    void tellsWhoHasFiledWhereItIs() {
        Answer filed = api.post("operator", REQUESTS, lamp());

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.header("Location")).isEqualTo("/api/v1/matters/" + filed.text("id"));
        assertThat(filed.header("ETag")).isEqualTo("\"1\"");
        assertThat(filed.text("number")).matches("QS\\d{8}-\\d{5,}");
        assertThat(filed.text("stage")).isEqualTo("registered");
        assertThat(filed.text("phase")).isEqualTo("intake");
        assertThat(filed.text("stageDue")).isNotEmpty();
        assertThat(filed.text("totalDue")).isNotEmpty();
        assertThat(filed.body().path("version").asInt()).isEqualTo(1);
        assertThat(actions(filed.body())).startsWith("settle").contains("comment");
        assertThat(api.get("operator", "/matters/" + filed.text("id")).body()).isEqualTo(filed.body());
    }

    @Test
    void answersInOnePieceAndSaysHowLongItIs() {
        Answer filed = api.post("operator", REQUESTS, lamp());
        Answer read = api.get("operator", "/matters/" + filed.text("id"));

        for (Answer answer : List.of(filed, read)) {
            int length = answer.response().body().getBytes(StandardCharsets.UTF_8).length;
            assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(length));
            assertThat(answer.header("Transfer-Encoding")).isEmpty();
        }
    }

    @Test
    void findsThePlaceOfAPointInWhateverSystemItIsGiven() {
        Map<String, Object> lamp = new HashMap<>(lamp());
        lamp.remove("place");
        lamp.put("point", Map.of("lon", 114.39, "lat", 30.63));
        String placed = api.post("operator", REQUESTS, lamp).text("place");
        lamp.put("point", Map.of("lon", 114.395_5, "lat", 30.627_6, "system", "gcj02"));

        assertThat(placed).startsWith("420107");
        assertThat(api.post("operator", REQUESTS, lamp).text("place")).isEqualTo(placed);
        lamp.put("point", Map.of("lon", 114.39, "lat", 30.63, "system", "mars"));
        Answer unknown = api.post("operator", REQUESTS, lamp);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("field")).isEqualTo("point.system");
    }

    @Test
    void answersTheSameKeyWithTheFirstResult() {
        String key = "key-" + System.nanoTime();
        Answer first = api.post("operator", REQUESTS, lamp(), "Idempotency-Key", key);
        String otherwiseWritten = "{ \"requester\":{\"phone\":\"13812345678\",\"name\":\"张三\"},\"channel\":\"phone\","
                + "\"text\":\"三天没亮了，请打13812345678\",\n \"subject\":\"路灯不亮\", \"place\":\"420107001001\" }";
        Answer again = api.post("operator", REQUESTS, otherwiseWritten, "Idempotency-Key", key);

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        String key = "key-" + System.nanoTime();
        String id =
                api.post("operator", REQUESTS, lamp(), "Idempotency-Key", key).text("id");
        Answer other = api.post("operator", REQUESTS, Map.of("subject", "x", "text", "y"), "Idempotency-Key", key);
        Answer action = api.act("operator", id, "comment", Map.of("text", "x"), "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(other.text("rule")).isEqualTo("law-10");
        assertThat(action.status()).isEqualTo(422);
        assertThat(version("operator", id)).isEqualTo(1);
    }

    @Test
    void movesNoMatterThatIsUnderTheNewestEdition() {
        String id = file();
        Answer refused = api.act("supervisor", id, "renew", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("newest");
        assertThat(actions(api.get("supervisor", "/matters/" + id).body())).doesNotContain("renew");
        assertThat(api.act("handler", id, "renew", Map.of()).status()).isIn(403, 404);
    }

    @Test
    void doesAnActionOnceHoweverOftenItIsSent() {
        String id = file();
        String key = "key-" + System.nanoTime();
        Answer first = api.act("operator", id, "comment", Map.of("text", "once"), "Idempotency-Key", key);
        Answer again = api.act("operator", id, "comment", Map.of("text", "once"), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(version("operator", id)).isEqualTo(2);
    }

    @Test
    void tellsWhatHasChangedToWhoSawAnOlderVersion() {
        String id = file();
        api.act("operator", id, "comment", Map.of("text", "seen by nobody yet"));
        Answer byHeader = api.act(
                "dispatcher", id, "comment", Map.of("text", "late"), "If-Match", "\"1\"", "Accept-Language", "en");
        Answer byBody = api.act("dispatcher", id, "comment", Map.of("text", "late", "version", 1));

        assertThat(byHeader.status()).isEqualTo(409);
        assertThat(byHeader.text("code")).isEqualTo("stale");
        assertThat(byHeader.body().path("version").asInt()).isEqualTo(2);
        assertThat(byHeader.body().path("changed")).hasSize(1);
        assertThat(byHeader.body().path("changed").get(0).path("type").asString())
                .isEqualTo("commented");
        assertThat(byHeader.body().path("changed").get(0).path("text").asString())
                .isEqualTo("Comment");
        assertThat(byBody.status()).isEqualTo(409);
        assertThat(api.act("dispatcher", id, "comment", Map.of("text", "now", "version", 2))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void namesTheFieldAndTheRuleOfARefusalInTheCallersLanguage() {
        String id = file();
        Answer chinese = api.act("dispatcher", id, "assign", Map.of());
        Answer english = api.act("dispatcher", id, "assign", Map.of(), "Accept-Language", "en");

        assertThat(chinese.status()).isEqualTo(422);
        assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(chinese.text("code")).isEqualTo("needs");
        assertThat(chinese.text("field")).isEqualTo("category");
        assertThat(chinese.text("rule")).isEqualTo("needs: category");
        assertThat(chinese.text("title")).contains("类别");
        assertThat(english.text("title")).contains("Category");
        assertThat(version("dispatcher", id)).isEqualTo(1);
    }

    @Test
    void namesTheDutyListThatKeepsAUnitFromIt() {
        String id = file();
        Answer refused = api.act(
                "dispatcher", id, "assign", Map.of("category", "0107", "place", "420107001001", "lead", "sq-001001"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("rule")).isEqualTo("duty-list");
        assertThat(refused.text("field")).isEqualTo("lead");
        assertThat(version("dispatcher", id)).isEqualTo(1);
    }

    @Test
    void namesWhatIsWrongWithABody() {
        Answer unknown = api.post("operator", REQUESTS, "{\"subject\":\"a\",\n  \"bogus\":1}");
        Answer broken = api.post("operator", REQUESTS, "{\"subject\":\"a\",\n  oops}");
        Answer list = api.post("operator", "/matters/" + file() + "/actions/comment", "[1]");
        Answer input = api.act("operator", file(), "comment", Map.of("text", "x", "bogus", "y"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("field")).isEqualTo("bogus");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.text("title")).contains("第 2 行");
        assertThat(list.status()).isEqualTo(400);
        assertThat(input.status()).isEqualTo(422);
        assertThat(input.text("field")).isEqualTo("bogus");
    }

    @Test
    void saysWhatCouldBeDoneInsteadOfAnUnknownAction() {
        Answer unknown = api.act("dispatcher", file(), "abolish", Map.of());

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("code")).isEqualTo("unknown-action");
        assertThat(texts(unknown.body().path("allowed"))).contains("assign", "comment");
    }

    @Test
    void letsAnAuditorReadEverythingAndWriteNothing() {
        String id = file();

        assertThat(api.get("auditor", "/matters/" + id).status()).isEqualTo(200);
        assertThat(actions(api.get("auditor", "/matters/" + id).body())).isEmpty();
        assertThat(api.post("auditor", REQUESTS, lamp()).status()).isEqualTo(403);
        for (String action : List.of("comment", "assign", "urge", "void", "evaluate", "take-up")) {
            assertThat(api.act("auditor", id, action, Map.of("text", "x")).status())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(version("auditor", id)).isEqualTo(1);
    }

    @Test
    void hidesFromAHandlerWhatOthersHold() {
        String id = assigned(lamp(), "chengguan");

        assertThat(api.get("handler-jianshe", "/matters/" + id).status()).isEqualTo(404);
        assertThat(api.act("handler-jianshe", id, "accept", Map.of()).status()).isEqualTo(404);
        assertThat(api.get("handler", "/matters/" + id).status()).isEqualTo(200);
        assertThat(api.act("operator", id, "accept", Map.of()).status()).isEqualTo(403);
        assertThat(api.act("handler", id, "accept", Map.of()).text("stage")).isEqualTo("handling");
    }

    @Test
    void showsPersonalDataOnlyToWhoNeedsThem() {
        String id = assigned(lamp(), "chengguan");
        JsonNode operator = api.get("operator", "/matters/" + id).body();
        JsonNode auditor = api.get("auditor", "/matters/" + id).body();

        assertThat(operator.path("text").asString()).contains("13812345678");
        assertThat(operator.path("requesters").get(0).path("phone").asString()).isEqualTo("138****5678");
        assertThat(operator.path("requesters").get(0).path("name").asString()).isEqualTo("张*");
        assertThat(auditor.path("text").asString()).contains("138****5678").doesNotContain("13812345678");
    }

    @Test
    void keepsTheRequesterOfAConfidentialMatterFromItsHandlers() {
        Map<String, Object> lamp = new HashMap<>(lamp());
        lamp.put("confidential", true);
        String id = assigned(lamp, "chengguan");
        JsonNode handler = api.get("handler", "/matters/" + id).body();

        assertThat(handler.path("requesters")).isEmpty();
        assertThat(handler.path("text").asString()).doesNotContain("13812345678");
        assertThat(api.get("operator", "/matters/" + id).body().path("requesters"))
                .hasSize(1);
    }

    @Test
    void listsPageByPageWithoutLosingOrRepeatingAny() {
        String word = "独角兽" + System.nanoTime();
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> lamp = new HashMap<>(lamp());
            lamp.put("subject", word + i);
            filed.addFirst(api.post("operator", REQUESTS, lamp).text("id"));
        }
        List<String> listed = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = api.get("operator", "/matters?limit=2&q=" + encoded(word) + after)
                    .body();
            page.path("items").forEach(item -> listed.add(item.path("id").asString()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + encoded(page.path("next").asString());
        } while (!after.isEmpty());

        assertThat(listed).isEqualTo(filed);
    }

    @Test
    void filtersWhatItLists() {
        String id = assigned(lamp(), "jianshe");

        assertThat(ids("line=requests&stage=assigned&holder=jianshe&limit=200")).contains(id);
        assertThat(ids("phase=assigning&place=420107001&category=02&limit=200")).contains(id);
        assertThat(ids("stage=handling&holder=jianshe&limit=200")).doesNotContain(id);
        assertThat(ids("place=420107010&limit=200")).doesNotContain(id);
        assertThat(ids("overdue=true&limit=200")).doesNotContain(id);
        assertThat(api.get("operator", "/matters?limit=0").text("field")).isEqualTo("limit");
        assertThat(api.get("operator", "/matters?phase=nowhere").status()).isEqualTo(400);
    }

    @Test
    void tellsTheLedgerInWordsThatFitTheLanguage() {
        String id = assigned(lamp(), "chengguan");
        JsonNode chinese =
                api.get("operator", "/matters/" + id + "/events").body().path("items");
        JsonNode english = api.get("operator", "/matters/" + id + "/events", "Accept-Language", "en")
                .body()
                .path("items");

        assertThat(chinese).hasSize(3);
        assertThat(chinese.get(0).path("text").asString()).isEqualTo("已登记，来源：热线电话");
        assertThat(chinese.get(1).path("text").asString()).isEqualTo("类别变更为“路灯不亮”");
        assertThat(chinese.get(2).path("text").asString()).isEqualTo("派单，进入“待签收”环节");
        assertThat(english.get(2).path("text").asString()).isEqualTo("Assign: now in stage Assigned");
        assertThat(english.get(2).path("action").asString()).isEqualTo("assign");
        assertThat(english.get(2).path("stage").asString()).isEqualTo("assigned");
        assertThat(english.get(2).path("by").asString()).isEqualTo("dispatcher");
    }

    @Test
    void takesFilesFirstAndShowsThemToThoseWhoSeeTheMatter() {
        byte[] png = Pictures.png();
        Answer kept = api.upload("operator", "灯.png", png);
        String id = file();

        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.text("type")).isEqualTo("image/png");
        assertThat(api.get("auditor", "/attachments/" + kept.text("id")).status())
                .isEqualTo(404);
        Answer attached = api.act("operator", id, "attach", Map.of("attachments", List.of(kept.text("id"))));
        assertThat(attached.status()).isEqualTo(200);
        Answer fetched = api.get("auditor", "/attachments/" + kept.text("id"));
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.header("Content-Disposition")).startsWith("attachment");
        assertThat(fetched.header("Content-Type")).isEqualTo("image/png");
        assertThat(api.act("operator", id, "attach", Map.of("attachments", List.of("0".repeat(64))))
                        .text("field"))
                .isEqualTo("attachments");
        assertThat(api.upload("operator", "x.png", "MZ\u0000\u0000not a picture".getBytes())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void knowsNobodyWithoutCredentials() {
        Answer nobody = api.send(api.anonymous("/matters").GET().build());

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).contains("Basic");
        assertThat(nobody.text("code")).isEqualTo("sign-in");
    }

    @Test
    void answersWhatIsNotThereWithAProblem() {
        assertThat(api.get("operator", "/matters/nonsense").status()).isEqualTo(404);
        assertThat(api.get("operator", "/matters/202611999999999").status()).isEqualTo(404);
        assertThat(api.post("operator", "/lines/nowhere/matters", lamp()).status())
                .isEqualTo(404);
        assertThat(api.get("operator", "/nowhere").text("code")).isEqualTo("not-found");
        HttpRequest.Builder delete = api.anonymous("/matters").DELETE();
        assertThat(api.send(delete.build()).status()).isEqualTo(401);
    }

    @Test
    void listsUnitsAndPlacesOfTheDistrict() {
        JsonNode units = api.get("dispatcher", "/units").body().path("items");
        JsonNode at =
                api.get("dispatcher", "/places/at?lon=114.39&lat=30.63").body().path("items");

        assertThat(units.get(0).path("code").asString()).isEqualTo("chengguan");
        assertThat(units).allMatch(unit -> unit.path("handles").asBoolean());
        assertThat(at.get(0).path("code").asString()).isEqualTo("420107");
        assertThat(api.get("dispatcher", "/places?kind=street").body().path("items"))
                .isNotEmpty();
        assertThat(api.get("dispatcher", "/me").text("person")).isEqualTo("dispatcher");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        refusedFiling("requester.phone", "requester", Map.of("name", "张三", "phone", "abc"));
        refusedFiling("channel", "channel", "smoke-signals");
        refusedFiling("point", "point", Map.of("lon", 114.39, "lat", 30.63), "place", "420107013006");
    }

    private void refusedFiling(String field, Object... otherwise) {
        Map<String, Object> body = new HashMap<>(lamp());
        for (int i = 0; i < otherwise.length; i += 2) {
            body.put((String) otherwise[i], otherwise[i + 1]);
        }
        Answer answer = api.post("operator", REQUESTS, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.text("field")).isEqualTo(field);
    }

    private static Map<String, Object> lamp() {
        return Map.of(
                "subject", "路灯不亮",
                "text", "三天没亮了，请打13812345678",
                "place", "420107001001",
                "channel", "phone",
                "requester", Map.of("name", "张三", "phone", "13812345678"));
    }

    private String file() {
        return api.post("operator", REQUESTS, lamp()).text("id");
    }

    private String assigned(Map<String, Object> body, String lead) {
        String id = api.post("operator", REQUESTS, body).text("id");
        Answer assigned =
                api.act("dispatcher", id, "assign", Map.of("category", "0203", "place", "420107001001", "lead", lead));
        assertThat(assigned.status()).as(assigned.response().body()).isEqualTo(200);
        return id;
    }

    private int version(String account, String id) {
        return api.get(account, "/matters/" + id).body().path("version").asInt();
    }

    private List<String> ids(String filters) {
        List<String> ids = new ArrayList<>();
        api.get("operator", "/matters?" + filters)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private static List<String> actions(JsonNode matter) {
        List<String> actions = new ArrayList<>();
        matter.path("actions")
                .forEach(action -> actions.add(action.path("action").asString()));
        return actions;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
