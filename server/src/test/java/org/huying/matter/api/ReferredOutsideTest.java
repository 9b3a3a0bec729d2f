package org.huying.matter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huying.demo.Api.Answer;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.Test;

/** In the demo, too, somebody answers for what was referred outside the district. */
class ReferredOutsideTest extends OnTheDemo {

    @Test
    void theLiaisonOfficeGoesOnWithItAndTheDispatcherCanCallItBack() {
        Answer filed = api.post(
                "operator",
                "/lines/requests/matters",
                Map.of("subject", "路灯不亮", "text", "三天了", "place", "420107001001", "channel", "phone"));
        String id = filed.text("id");
        api.act("dispatcher", id, "assign", Map.of("category", "0203", "place", "420107001001", "lead", "chengguan"));
        Answer referred = api.act("dispatcher", id, "refer", Map.of("outsider", "供电公司", "reason", "产权属供电"));
        assertThat(referred.text("holder")).isEqualTo("lianluo");
        assertThat(offered(referred)).contains("hand-over");
        assertThat(offered(api.get("handler-lianluo", "/matters/" + id))).contains("accept", "take-up");
        Answer accepted = api.act("handler-lianluo", id, "accept", Map.of());
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("holder")).isEqualTo("lianluo");
        assertThat(accepted.text("outsider")).isEqualTo("供电公司");
        Answer back = api.act("dispatcher", id, "hand-over", Map.of("to", "chengguan", "reason", "查明属区内"));
        assertThat(back.text("holder")).isEqualTo("chengguan");
        assertThat(back.body().path("outsider").isNull()
                        || back.body().path("outsider").isMissingNode())
                .isTrue();
    }

    private static List<String> offered(Answer matter) {
        return matter.body()
                .path("actions")
                .valueStream()
                .map(action -> action.path("action").asString())
                .toList();
    }
}
