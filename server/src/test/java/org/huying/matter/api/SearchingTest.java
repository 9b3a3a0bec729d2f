package org.huying.matter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.demo.Clerk;
import org.huying.demo.OnTheDemo;
import org.huying.matter.ledger.Reindexing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search finds in what its reader may read, and gives nothing away that is masked (law 8). */
class SearchingTest extends OnTheDemo {

    private static final String NUMBER = "13955512347";
    private static final String LANDLINE = "027-86395512";

    @Autowired
    private Reindexing reindexing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsNoPartOfANumberThatIsMaskedForTheReader() {
        String id = handled(true);

        assertThat(api.get("handler", "/matters/" + id).text("text")).contains("139****2347");
        for (int length = 4; length <= NUMBER.length(); length++) {
            assertThat(found("handler", NUMBER.substring(0, length))).doesNotContain(id);
        }
        assertThat(found("operator", NUMBER.substring(0, 10))).doesNotContain(id);
        assertThat(found("handler", "5")).doesNotContain(id);
        assertThat(found("auditor", NUMBER)).doesNotContain(id);
        assertThat(found("leader", NUMBER)).doesNotContain(id);
    }

    @Test
    void findsWhatMayBeRead() {
        String id = handled(true);

        assertThat(found("handler", "井盖松动响声")).contains(id);
        assertThat(found("handler", "139")).contains(id);
        assertThat(found("handler", "盖")).contains(id);
        assertThat(found("handler", "？！")).isEmpty();
        assertThat(found("auditor", "井盖松动")).contains(id);
    }

    @Test
    void findsAWholeNumberForWhoeverCallsBack() {
        String id = handled(true);

        assertThat(found("operator", NUMBER)).contains(id);
        assertThat(found("supervisor", "+86 139-5551-2347")).contains(id);
        assertThat(found("operator", LANDLINE)).contains(id);
        assertThat(found("inspector", "18612340987"))
                .as("the number of who asked")
                .contains(id);
        assertThat(found("auditor", "18612340987")).doesNotContain(id);
        assertThat(found("operator", "13955512346")).doesNotContain(id);
    }

    @Test
    void findsNoNameThatIsMaskedForTheReader() {
        String id = handled(true);

        assertThat(api.get("handler", "/matters/" + id).text("text")).doesNotContain("欧阳明月");
        for (String part : List.of("欧", "欧阳", "明月", "欧阳明月")) {
            assertThat(found("handler", part)).doesNotContain(id);
            assertThat(found("auditor", part)).doesNotContain(id);
        }
    }

    @Test
    void findsNoNameOfWhoComesToAskLater() {
        String into = handled(false);
        api.act("operator", into, "correct", Map.of("reason", "补充", "text", "王小满说井盖又响了"));
        assertThat(found("auditor", "王小满")).contains(into);
        Map<String, Object> duplicate = Map.of(
                "subject", "井盖响",
                "text", "同一个井盖",
                "place", "420107001001",
                "requester", Map.of("name", "王小满", "phone", "18612340988"));
        String other =
                api.post("operator", "/lines/requests/matters", duplicate).text("id");

        assertThat(api.act("operator", other, "merge", Map.of("into", into)).status())
                .isEqualTo(200);

        assertThat(found("auditor", "王小满")).doesNotContain(into);
        assertThat(found("operator", "18612340988")).contains(into);
    }

    @Test
    void saysWhereNotAllMattersAreFoundByTheirWordsYet() {
        Clerk dispatcher = Clerk.of(port(), "dispatcher");
        String notice = "The index of words is being made anew";
        reindexing.work(new DistrictCode("420107"), Instant.now());
        assertThat(dispatcher
                        .get("/inbox?view=all&q=%E4%BA%95%E7%9B%96&lang=en")
                        .body())
                .doesNotContain(notice);
        jdbc.sql("delete from matter.findable_made").update();
        try {
            assertThat(dispatcher.get("/inbox?view=all&q=%E4%BA%95%E7%9B%96").body())
                    .contains(notice);
            assertThat(dispatcher.get("/inbox?view=all").body()).doesNotContain(notice);
        } finally {
            reindexing.work(new DistrictCode("420107"), Instant.now());
        }
    }

    private String handled(boolean confidential) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "subject",
                "井盖松动响声大",
                "text",
                "夜里响个不停，请打给欧阳明月" + NUMBER + "，或电话" + LANDLINE + "。",
                "place",
                "420107001001",
                "requester",
                Map.of("name", "欧阳明月", "phone", "186 1234 0987")));
        body.put("confidential", confidential);
        String id = api.post("operator", "/lines/requests/matters", body).text("id");
        assertThat(api.act(
                                "dispatcher",
                                id,
                                "assign",
                                Map.of("category", "0203", "place", "420107001001", "lead", "chengguan"))
                        .status())
                .isEqualTo(200);
        return id;
    }

    private List<String> found(String account, String words) {
        List<String> ids = new ArrayList<>();
        api.get(account, "/matters?limit=200&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
