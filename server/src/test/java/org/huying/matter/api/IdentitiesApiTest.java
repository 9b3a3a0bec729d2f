package org.huying.matter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.demo.Api.Answer;
import org.huying.demo.OnTheDemo;
import org.huying.security.AccessLedger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Identities are erased by a supervisor, with a reason, on record; and auditors read that record (law 8). */
class IdentitiesApiTest extends OnTheDemo {

    private static final String NUMBER = "13612340987";

    @Autowired
    private AccessLedger ledger;

    @Autowired
    private DistrictCode district;

    @Test
    void erasesAnIdentityAndBreaksNoChain() {
        Answer filed = file();
        String path = path(filed);

        assertThat(erase("operator", path, "本人申请").status()).isEqualTo(403);
        assertThat(erase("supervisor", path, " ").text("field")).isEqualTo("reason");
        assertThat(erase("supervisor", path.replaceAll("r[0-9a-f]{24}", "r" + "0".repeat(24)), "x")
                        .status())
                .isEqualTo(404);
        assertThat(erase("supervisor", path, "本人依法申请删除").status()).isEqualTo(204);

        JsonNode requester = api.get("operator", "/matters/" + filed.text("id"))
                .body()
                .path("requesters")
                .get(0);
        assertThat(requester.path("erased").asBoolean()).isTrue();
        assertThat(requester.path("name").isNull()).isTrue();
        assertThat(api.get("operator", "/matters?q=" + NUMBER)
                        .body()
                        .path("items")
                        .valueStream())
                .noneMatch(row -> row.path("id").asString().equals(filed.text("id")));
        assertThat(erase("supervisor", path, "再删一次").text("code")).isEqualTo("erased");
        assertThat(ledger.verify(district)).isInstanceOf(AccessLedger.Verdict.Intact.class);
        assertThat(api.get("auditor", "/matters/" + filed.text("id") + "/events")
                        .body()
                        .path("items"))
                .isNotEmpty();
    }

    @Test
    void erasesOnceHoweverOftenItIsSent() {
        String path = path(file());
        String key = "key-" + System.nanoTime();
        Map<String, String> body = Map.of("reason", "本人依法申请删除");

        assertThat(api.post("supervisor", path, body, "Idempotency-Key", key).status())
                .isEqualTo(204);
        Answer again = api.post("supervisor", path, body, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void showsTheAccessLedgerPageByPageToWhoAuditsOrSupervises() {
        Answer filed = file();
        erase("supervisor", path(filed), "本人申请，电话13612340987");
        for (int more = 0; more < 2; more++) {
            erase("supervisor", path(file()), "另一位");
        }
        String id = filed.text("id");
        JsonNode record =
                api.get("auditor", "/access-records?matter=" + id).body().path("items");

        assertThat(record).hasSize(1);
        assertThat(record.get(0).path("deed").asString()).isEqualTo("erase");
        assertThat(record.get(0).path("person").asString()).isEqualTo("supervisor");
        assertThat(record.get(0).path("number").asString()).isEqualTo(filed.text("number"));
        assertThat(record.get(0).path("reason").asString()).contains("136****0987");
        assertThat(api.get("auditor", "/access-records?matter=" + filed.text("number"))
                        .body()
                        .path("items"))
                .isEqualTo(record);
        String today = LocalDate.now(Zones.CHINA).toString();
        assertThat(api.get("supervisor", "/access-records?person=supervisor&day=" + today)
                        .body()
                        .path("items"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(api.get("auditor", "/access-records?day=2012-01-01").body().path("items"))
                .isEmpty();
        assertThat(pages())
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .doesNotHaveDuplicates();
        assertThat(api.get("operator", "/access-records").status()).isEqualTo(403);
        assertThat(api.get("auditor", "/access-records?day=yesterday").text("field"))
                .isEqualTo("day");
        assertThat(api.get("auditor", "/access-records?matter=QS1").text("field"))
                .isEqualTo("matter");
    }

    private List<Long> pages() {
        List<Long> places = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    api.get("auditor", "/access-records?limit=2" + after).body();
            page.path("items").forEach(item -> places.add(item.path("seq").asLong()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asLong();
        } while (!after.isEmpty());
        assertThat(places).hasSizeGreaterThanOrEqualTo(3).last().isEqualTo(1L);
        return places;
    }

    private Answer file() {
        return api.post(
                "operator",
                "/lines/requests/matters",
                Map.of("subject", "楼道堆物", "text", "楼道里堆满了东西", "requester", Map.of("name", "司马青", "phone", NUMBER)));
    }

    private static String path(Answer filed) {
        String requester = filed.body().path("requesters").get(0).path("id").asString();
        return "/matters/" + filed.text("id") + "/requesters/" + requester + "/erasure";
    }

    private Answer erase(String account, String path, String reason) {
        return api.post(account, path, Map.of("reason", reason));
    }
}
