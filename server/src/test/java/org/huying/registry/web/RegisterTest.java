package org.huying.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.base.Zones;
import org.huying.demo.Api.Answer;
import org.huying.demo.Clerk;
import org.huying.demo.OnTheDemo;
import org.huying.district.demo.DemoDistrict;
import org.huying.security.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Things as programs and people keep them. */
class RegisterTest extends OnTheDemo {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static final LocalDate TODAY = LocalDate.now(Zones.CHINA);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ThingTable table;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    private static String fresh() {
        return "T-" + NUMBERS.incrementAndGet();
    }

    private static Map<String, Object> carPark(String id, String spaces) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "kind",
                "car-park",
                "name",
                "测试停车场" + id,
                "unit",
                unit(),
                "fields",
                Map.of("spaces", spaces)));
    }

    private static String unit() {
        return "chengguan";
    }

    @Test
    void aThingIsRegisteredChangedAndRetiredAndNothingIsOverwritten() {
        String id = fresh();
        Map<String, Object> wish = carPark(id, "120.0");
        wish.put("from", TODAY.minusDays(30).toString());
        Answer made = api.post("admin", "/things", wish, "Idempotency-Key", "make-" + id);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("fields").path("spaces").asString()).isEqualTo("120");
        Answer again = api.post("admin", "/things", wish, "Idempotency-Key", "make-" + id);
        assertThat(again.response().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
        assertThat(again.body()).isEqualTo(made.body());

        Map<String, Object> more = carPark(id, "150");
        assertThat(api.post("admin", "/things", more).status())
                .as("not seen what is there")
                .isEqualTo(409);
        more.put("seen", 1);
        assertThat(api.post("admin", "/things", more).body().path("edition").asInt())
                .isEqualTo(2);
        assertThat(api.post("admin", "/things", more).body().path("edition").asInt())
                .as("the same once more is nothing new")
                .isEqualTo(2);
        more.put("seen", 2);
        more.put("state", "retired");
        assertThat(api.post("admin", "/things", more).status()).isEqualTo(200);

        JsonNode history = api.get("auditor", "/things/" + id).body();
        assertThat(history.path("history").findValuesAsString("edition")).containsExactly("3", "2", "1");
        assertThat(history.path("thing").path("registered").asString())
                .isEqualTo(TODAY.minusDays(30).toString());
        assertThat(api.get("leader", "/things?q=" + id + "&state=standing")
                        .body()
                        .path("all")
                        .asInt())
                .isZero();
        assertThat(api.get("leader", "/things?q=" + id).body().path("all").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsRefusedAtItsField() {
        Map<String, Map<String, Object>> wrong = new HashMap<>();
        wrong.put("spaces", new HashMap<>(Map.of("fields", Map.of("spaces", "many"))));
        wrong.put("colour", new HashMap<>(Map.of("fields", Map.of("spaces", "1", "colour", "red"))));
        wrong.put("kept", new HashMap<>(Map.of("fields", Map.of("spaces", "1", "kept", "secretly"))));
        wrong.put("unit", new HashMap<>(Map.of("unit", "nobody")));
        wrong.put("place", new HashMap<>(Map.of("place", "999999")));
        wrong.put("from", new HashMap<>(Map.of("from", TODAY.plusDays(1).toString())));
        wrong.put("kind", new HashMap<>(Map.of("kind", "spaceport")));
        wrong.put("name", new HashMap<>(Map.of("name", " ")));
        wrong.put("lat", new HashMap<>(Map.of("lon", 114.4)));
        wrong.put("id", new HashMap<>(Map.of("id", "no such code!")));
        wrong.put("state", new HashMap<>(Map.of("state", "lost")));
        wrong.forEach((field, change) -> {
            Map<String, Object> wish = carPark(fresh(), "10");
            wish.putAll(change);
            Answer refused = api.post("admin", "/things", wish);
            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(refused.body().path("field").asString("")).isEqualTo(field);
            assertThat(refused.body().path("rule").asString("")).as(field).startsWith("thing:");
        });
    }

    @Test
    void handlersKeepWhatTheirOwnUnitAnswersForAndOthersNothing() {
        Map<String, Object> own = carPark(fresh(), "10");
        assertThat(api.post("handler", "/things", own).status()).isEqualTo(201);
        Map<String, Object> others = carPark(fresh(), "10");
        others.put(
                "unit",
                api.get("leader", "/things/CP-0001")
                        .body()
                        .path("thing")
                        .path("unit")
                        .asString());
        assertThat(api.post("handler", "/things", others).status()).isEqualTo(403);
        for (String account : List.of("auditor", "leader", "operator", "inspector")) {
            assertThat(api.post(account, "/things", carPark(fresh(), "10")).status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(api.get("handler", "/things/CP-0001").status())
                .as("another unit's, elsewhere")
                .isEqualTo(404);
        assertThat(api.get("handler", "/things?kind=car-park")
                        .body()
                        .path("items")
                        .findValuesAsString("unit"))
                .isNotEmpty()
                .containsOnly(unit());
        assertThat(api.get("leader", "/things?kind=car-park").body().path("all").asInt())
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void peopleRegisterByAFormThatKeepsWhatTheyTyped() {
        Clerk admin = Clerk.of(port(), "admin");
        assertThat(admin.get("/things/new").body()).contains("car-park");
        assertThat(admin.get("/things/new?kind=car-park").body()).contains("name=\"field.spaces\"");
        String id = fresh();
        HttpResponse<String> refused = admin.post(
                "/things",
                "id",
                id,
                "kind",
                "car-park",
                "name",
                "广场停车场",
                "unit",
                unit(),
                "field.spaces",
                "many",
                "seen",
                "0");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“many”不是数字", "广场停车场", "value=\"many\"");
        assertThat(admin.post(
                                "/things",
                                "id",
                                id,
                                "kind",
                                "car-park",
                                "name",
                                "广场停车场",
                                "unit",
                                unit(),
                                "field.spaces",
                                "80",
                                "seen",
                                "0")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/things/" + id + "?made"));
        assertThat(admin.get("/things/" + id + "/change").body()).contains("value=\"80\"");
        assertThat(Clerk.of(port(), "leader").get("/things?q=" + id).body()).contains("广场停车场");
        assertThat(Clerk.of(port(), "leader").get("/things/new").statusCode()).isEqualTo(403);
        assertThat(Clerk.of(port(), "leader").get("/things.csv?q=" + id).body())
                .contains("id,kind,name,unit,place,lon,lat,state,from,spaces")
                .contains(id + ",car-park,广场停车场," + unit());
        assertThat(Clerk.of(port(), "leader").file("/things.xlsx?q=" + id).body())
                .startsWith("PK".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private ThingTable.Imported bringIn(String text) {
        return table.record(
                Viewer.system(DemoDistrict.QINGSHAN), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aTableIsRecordedWholeOrNotAtAllAndTwiceIsOnce() {
        String one = fresh();
        String two = fresh();
        String text = "id,kind,name,unit,spaces\n%s,car-park,甲,%s,10\n%s,car-park,乙,%s,20\n"
                .formatted(one, unit(), two, unit());
        ThingTable.Imported wrong = bringIn(text.replace(",20\n", ",twenty\n"));
        assertThat(wrong.faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.en()).isEqualTo("line 3, spaces: 'twenty' is no number [thing:number]"));
        assertThat(api.get("leader", "/things/" + one).status())
                .as("nothing was recorded")
                .isEqualTo(404);
        assertThat(bringIn(text).registered()).isEqualTo(2);
        assertThat(bringIn(text).unchanged()).isEqualTo(2);
        assertThat(bringIn(text.replace(",10\n", ",11\n")).changed()).isEqualTo(1);
        assertThat(bringIn(text.replace(two, one)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.en()).contains("is there twice"));
        for (String bad :
                List.of("", "id,kind\n", "id,kind,name,unit\n", "id,id,kind,name,unit\n", "id,kind,name,unit\n\"a")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> bringIn(bad))
                    .as(bad)
                    .isInstanceOf(org.huying.base.Invalid.class);
        }
    }

    @Test
    void whatWasRecordedCannotBeChangedEvenBySql() {
        for (String sql : List.of(
                "update registry.entry set name = 'x'",
                "delete from registry.entry",
                "truncate registry.entry",
                "delete from registry.kind",
                "delete from signal.reading")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(sql).update())
                    .as(sql)
                    .hasMessageContaining("never changed or removed");
        }
    }
}
