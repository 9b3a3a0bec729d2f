package org.huying.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.base.Zones;
import org.huying.demo.Api.Answer;
import org.huying.demo.Clerk;
import org.huying.demo.OnTheDemo;
import org.huying.district.demo.DemoDistrict;
import org.huying.registry.ThingId;
import org.huying.security.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Readings as devices report them, and figures over them. */
class ReportedReadingsTest extends OnTheDemo {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.now(Zones.CHINA);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.HOURS);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Readings readings;

    private String device = "";

    @BeforeEach
    void device() {
        device = "AQ-T" + NUMBERS.incrementAndGet();
        Map<String, Object> wish = new HashMap<>(Map.of(
                "id",
                device,
                "kind",
                "air-station",
                "name",
                "测试站",
                "unit",
                "chengguan",
                "from",
                TODAY.minusDays(40).toString()));
        assertThat(api.post("admin", "/things", wish).status()).isEqualTo(201);
    }

    private Map<String, Object> reading(Instant at, Object value) {
        return Map.of("device", device, "series", "pm25", "at", at.toString(), "value", value);
    }

    private Answer report(String account, boolean corrects, List<Map<String, Object>> batch, String... headers) {
        return api.post(account, "/readings", Map.of("readings", batch, "corrects", corrects), headers);
    }

    @Test
    void twiceIsOnceAndACorrectionKeepsWhatWasThere() {
        List<Map<String, Object>> batch = List.of(reading(NOW, 38.5), reading(NOW.minusSeconds(3600), 40));
        assertThat(report("admin", false, batch).body().path("fresh").asInt()).isEqualTo(2);
        assertThat(report("admin", false, batch).body().path("known").asInt()).isEqualTo(2);
        Answer other = report("admin", false, List.of(reading(NOW, 39)));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("rule").asString()).isEqualTo("reading:corrects");
        assertThat(report("admin", true, List.of(reading(NOW, 39)))
                        .body()
                        .path("corrected")
                        .asInt())
                .isEqualTo(1);
        assertThat(report("admin", false, batch).body().path("known").asInt())
                .as("a buffer that is sent again after a correction")
                .isEqualTo(2);
        assertThat(report(
                                "admin",
                                true,
                                List.of(reading(NOW.minusSeconds(7200), 1), reading(NOW.minusSeconds(7200), 2)))
                        .body()
                        .path("rule")
                        .asString())
                .isEqualTo("reading:twice");
        assertThat(api.get("leader", "/things/" + device + "/readings?series=pm25&all=true")
                        .body()
                        .path("items")
                        .findValuesAsString("value"))
                .containsExactly("39", "38.5", "40");
        JsonNode listed =
                api.get("leader", "/things/" + device + "/readings?series=pm25").body();
        assertThat(listed.path("items").findValuesAsString("value")).containsExactly("39", "40");
        assertThat(listed.path("items").findValuesAsString("edition")).containsExactly("2", "1");

        Answer keyed =
                report("admin", false, List.of(reading(NOW.minusSeconds(60), 1)), "Idempotency-Key", "k-" + device);
        Answer again =
                report("admin", false, List.of(reading(NOW.minusSeconds(60), 1)), "Idempotency-Key", "k-" + device);
        assertThat(again.body()).isEqualTo(keyed.body());
        assertThat(report("admin", false, List.of(reading(NOW.minusSeconds(60), 2)), "Idempotency-Key", "k-" + device)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aBatchIsRecordedWholeOrNotAtAll() {
        List<Map<String, Object>> batch = List.of(
                reading(NOW, 10),
                reading(NOW.plus(Duration.ofDays(1)), 10),
                reading(NOW, 5000),
                reading(NOW.minus(Duration.ofDays(60)), 10),
                Map.of("device", device, "series", "noise", "at", NOW.toString(), "value", 1),
                Map.of("device", "nothing", "series", "pm25", "at", NOW.toString(), "value", 1));
        Answer refused = report("admin", false, batch);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("field").asString()).isEqualTo("readings[1].at");
        assertThat(refused.body().path("message").path("en").asString())
                .contains(
                        "reading 1:",
                        "reading 2:",
                        "reading 3:",
                        "reading 4:",
                        "reading 5:",
                        "5 at fault, nothing was recorded")
                .doesNotContain("reading 0:");
        assertThat(api.get("leader", "/things/" + device + "/readings?series=pm25")
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(report("admin", false, List.of()).status()).isEqualTo(400);
        assertThat(report("admin", false, List.of(Map.of("device", device)))
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("readings[0]");
    }

    @Test
    void onlyThoseRecordWhoKeepTheDevice() {
        List<Map<String, Object>> batch = List.of(reading(NOW, 10));
        assertThat(report("handler", false, batch).status()).isEqualTo(200);
        assertThat(report("handler-" + otherUnit(), false, batch).status()).isEqualTo(422);
        for (String account : List.of("auditor", "leader", "operator")) {
            assertThat(report(account, false, batch).status()).as(account).isEqualTo(403);
        }
    }

    private String otherUnit() {
        return api.get("leader", "/things/AQ-0001")
                .body()
                .path("thing")
                .path("unit")
                .asString();
    }

    @Test
    void theSameBatchFromManyAtOnceIsRecordedOnce() throws Exception {
        Viewer system = Viewer.system(DemoDistrict.QINGSHAN);
        List<NewReading> batch = new ArrayList<>();
        for (int back = 0; back < 500; back++) {
            batch.add(new NewReading(
                    new ThingId(device), "pm10", NOW.minus(Duration.ofMinutes(back)), BigDecimal.valueOf(back)));
        }
        List<Callable<Recorded>> work = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            work.add(() -> readings.record(system, batch, false));
        }
        int fresh = 0;
        int known = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Recorded> one : threads.invokeAll(work)) {
                fresh += one.get().fresh();
                known += one.get().known();
            }
        }
        assertThat(fresh).isEqualTo(500);
        assertThat(known).isEqualTo(2_500);
    }

    @Test
    void figuresOverReadingsOpenIntoThem() {
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int back = 1; back <= 20; back++) {
            batch.add(reading(NOW.minus(Duration.ofDays(20)).minus(Duration.ofHours(back)), back * 10));
        }
        report("admin", false, batch);
        LocalDate from = TODAY.minusDays(22);
        LocalDate to = TODAY.minusDays(18);
        String asked = "?unit=chengguan&from=%s&to=%s".formatted(from, to);
        JsonNode table = api.get("leader", "/indicators/fine-particles-within" + asked + "&by=kind")
                .body();
        JsonNode total = table.path("total");
        assertThat(total.path("records").asInt()).isEqualTo(20);
        assertThat(total.path("counted").asInt()).as("10 to 70 of 10 to 200").isEqualTo(7);
        assertThat(total.path("value").asDouble()).isEqualTo(35.0);
        assertThat(table.path("rows").findValuesAsString("value")).contains("air-station");
        JsonNode others = api.get("leader", "/indicators/fine-particles-within/records" + asked + "&part=others")
                .body();
        assertThat(others.path("items").size()).isEqualTo(13);
        assertThat(others.path("items").get(0).path("thing").asString()).isEqualTo(device);
        assertThat(api.get("leader", "/indicators/fine-particles-nine-tenths" + asked)
                        .body()
                        .path("total")
                        .path("value")
                        .asInt())
                .isEqualTo(180);
        assertThat(api.get("leader", "/indicators/fine-particles-within/matters" + asked)
                        .status())
                .isEqualTo(404);
        assertThat(api.get("leader", "/statistics?by=kind").status()).isEqualTo(400);
    }

    @Test
    void aPastDaysFigureStaysAfterACorrection() {
        Instant at = NOW.minus(Duration.ofDays(30));
        report("admin", false, List.of(reading(at, 60)));
        String asked = "?unit=chengguan&from=%s&to=%s".formatted(TODAY.minusDays(32), TODAY.minusDays(28));
        String past = asked + "&asOf=" + TODAY.minusDays(1);
        assertThat(api.get("leader", "/indicators/fine-particles-within" + past)
                        .body()
                        .path("total")
                        .path("records")
                        .asInt())
                .as("nothing of it was recorded yesterday")
                .isZero();
        JsonNode before = api.get("leader", "/indicators/fine-particles-within" + asked)
                .body()
                .path("total");
        report("admin", true, List.of(reading(at, 90)));
        JsonNode after = api.get("leader", "/indicators/fine-particles-within" + asked)
                .body()
                .path("total");
        assertThat(after.path("records").asInt())
                .isEqualTo(before.path("records").asInt());
        assertThat(after.path("counted").asInt())
                .isEqualTo(before.path("counted").asInt() - 1);
    }

    @Test
    void peopleSeeTheCourseAndTakeItAway() {
        report("admin", false, List.of(reading(NOW, 38.5), reading(NOW.minusSeconds(3600), 40)));
        Clerk leader = Clerk.of(port(), "leader");
        assertThat(leader.get("/things/" + device).body()).contains("/things/" + device + "/readings?series=pm25");
        assertThat(leader.get("/things/" + device + "/readings").body())
                .contains("data-value=\"38.5\"", "data-value=\"40\"", "微克/立方米");
        assertThat(leader.get("/things/" + device + "/readings.csv?series=pm25").body())
                .contains("device,series,at,value", device + ",pm25,");
        assertThat(leader.get("/things/" + device + "/readings?series=noise").statusCode())
                .isEqualTo(404);
        assertThat(leader.get("/things/CP-0001/readings").statusCode()).isEqualTo(404);
        assertThat(leader.get("/things/" + device + "/readings?from=tomorrow").body())
                .contains("日期“tomorrow”无法识别");
    }
}
