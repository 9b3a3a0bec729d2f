package org.huying.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.huying.demo.Api.Answer;
import org.huying.demo.DemoServer;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.Test;

/** Erasing an identity and reading who looked at it, on pages (law 8). */
class IdentityPagesTest extends OnTheDemo {

    private static final String[] HTML = {"Accept", "text/html"};

    @Test
    void aSupervisorErasesWithAReasonAndAnAuditorReadsWhoDidIt() {
        Answer filed = api.post(
                "operator",
                "/lines/requests/matters",
                Map.of(
                        "subject", "噪音扰民",
                        "text", "夜里施工",
                        "requester", Map.of("name", "上官云", "phone", "13712340987")));
        String matter = "/matters/" + filed.text("id");
        String erasure = matter + "/requesters/"
                + filed.body().path("requesters").get(0).path("id").asString() + "/erasure";
        Visitor supervisor = signedIn("supervisor");
        String page = supervisor.get(matter, HTML).body();
        assertThat(page).contains("data-erase").contains("上**");
        assertThat(supervisor
                        .form(erasure, "_csrf", Visitor.csrf(page), "reason", " ")
                        .body())
                .contains("请写明理由");

        HttpResponse<String> erased = supervisor.form(erasure, "_csrf", Visitor.csrf(page), "reason", "本人依法申请删除");

        assertThat(erased.statusCode()).isEqualTo(302);
        assertThat(supervisor.get(matter, HTML).body())
                .contains("诉求人信息已依法删除")
                .doesNotContain("上**")
                .doesNotContain("data-erase");
        String ledger = signedIn("auditor")
                .get("/access-ledger?person=supervisor&matter=" + filed.text("number"), HTML)
                .body();
        assertThat(ledger).contains("data-access", "删除身份", "本人依法申请删除", filed.text("number"));
    }

    @Test
    void onlyWhoAuditsOrSupervisesReadsTheAccessLedger() {
        Visitor operator = signedIn("operator");
        assertThat(operator.get("/access-ledger", HTML).statusCode()).isEqualTo(403);
        assertThat(operator.get("/inbox", HTML).body()).doesNotContain("/access-ledger");
        Visitor auditor = signedIn("auditor");
        assertThat(auditor.get("/inbox", HTML).body()).contains("/access-ledger");
        assertThat(auditor.get("/access-ledger?matter=nothing", HTML).body()).contains("没有事项");
        assertThat(auditor.get("/access-ledger?day=2012-01-01&matter=&person=", HTML)
                        .body())
                .contains("没有这样的记录");
    }

    private Visitor signedIn(String account) {
        Visitor visitor = new Visitor(port());
        assertThat(visitor.signIn(account, DemoServer.PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }
}
