package org.huying.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.demo.Barriers;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.Test;

/** In a real browser: a resident files, everybody does their part, and the resident judges what came of it. */
class ResidentsWayTest extends InABrowser {

    private static final String LEAD = "chengguan";

    private record Receipt(String number, String code) {}

    @Test
    void aRequestGoesTheWholeWayAndComesBackWhenTheResidentObjects() {
        Receipt receipt = file("小区南门路灯不亮");
        String id = assign(receipt);
        refuseTheWrongOnes(id);
        handle(id);
        check(id);
        answer(id);
        judgeAndObject(receipt);
        try (Desk handler = desk("handler")) {
            handler.open("/matters/" + id);
            assertThat(handler.stage()).isEqualTo("Being handled");
            assertThat(handler.text()).contains("提出异议").contains("还是不亮");
        }
    }

    /** The resident's browser knows no script, and is not asked for any. */
    private Receipt file(String subject) {
        try (Desk resident = resident(false)) {
            resident.open("/public");
            resident.page().click("a[href='/public/file'].door");
            resident.type("file", "subject", subject);
            resident.type("file", "text", "三天没亮了，晚上老人出门不安全。");
            resident.select("file", "place", "420107001001");
            resident.type("file", "name", "王小明");
            resident.type("file", "phone", "1381");
            resident.page().click("main button[type=submit]");
            assertThat(resident.text()).contains("联系电话不正确");
            assertThat(resident.page().inputValue("#file-subject")).isEqualTo(subject);
            assertThat(resident.page().inputValue("#file-place")).isEqualTo("420107001001");
            resident.type("file", "phone", "13812345678");
            resident.page().check("#file-confidential");
            resident.page().click("main button[type=submit]");
            return new Receipt(
                    resident.page().textContent("[data-number]"),
                    resident.page().textContent("[data-code]"));
        }
    }

    private String assign(Receipt receipt) {
        try (Desk dispatcher = desk("dispatcher")) {
            dispatcher.open("/inbox?q=" + receipt.number());
            dispatcher.page().click("[data-matters] a");
            String id = dispatcher.page().url().replaceAll(".*/matters/", "");
            assertThat(dispatcher.stage()).isEqualTo("Registered");
            assertThat(dispatcher.text()).contains("王**").doesNotContain("王小明");
            dispatcher.choose("assign");
            dispatcher.select("assign", "category", "0107");
            dispatcher.select("assign", "lead", LEAD);
            dispatcher.send("assign");
            assertThat(dispatcher.stage()).isEqualTo("Assigned");
            return id;
        }
    }

    private void refuseTheWrongOnes(String id) {
        try (Desk stranger = desk("handler-jianshe")) {
            assertThat(stranger.open("/matters/" + id)).isEqualTo(404);
            assertThat(stranger.force("/matters/" + id + "/actions/accept")).isEqualTo(404);
        }
        try (Desk inspector = desk("inspector")) {
            assertThat(inspector.open("/matters/" + id)).isEqualTo(200);
            assertThat(inspector.offers("accept")).isFalse();
            assertThat(inspector.force("/matters/" + id + "/actions/accept")).isEqualTo(403);
        }
        try (Desk auditor = desk("auditor")) {
            auditor.open("/matters/" + id);
            assertThat(auditor.page().locator("[data-action]").count()).isZero();
            assertThat(auditor.text()).doesNotContain("王*");
            assertThat(auditor.force("/matters/" + id + "/actions/comment", "text", "x"))
                    .isEqualTo(403);
            assertThat(auditor.open("/matters/new")).isEqualTo(403);
        }
    }

    private void handle(String id) {
        try (Desk handler = desk("handler")) {
            handler.open("/matters/" + id);
            assertThat(handler.text()).contains("诉求人要求保密").doesNotContain("王*");
            handler.choose("accept");
            handler.send("accept");
            assertThat(handler.stage()).isEqualTo("Being handled");
            handler.choose("submit");
            handler.page().evaluate("document.querySelectorAll('[required]').forEach(field => field.required = false)");
            handler.type("submit", "result", "已更换灯泡");
            handler.send("submit");
            assertThat(handler.text()).as("the refusal at its field").contains("请填写");
            assertThat(Barriers.onAPhone(handler.page())).as("a refused form").isEmpty();
            assertThat(handler.page().inputValue("#submit-result")).isEqualTo("已更换灯泡");
            handler.type("submit", "evidence", "现场照片");
            handler.send("submit");
            assertThat(handler.stage()).isEqualTo("Being checked");
            assertThat(handler.offers("pass")).as("the doer does not check").isFalse();
            assertThat(handler.force("/matters/" + id + "/actions/pass")).isEqualTo(403);
        }
    }

    private void check(String id) {
        try (Desk inspector = desk("inspector");
                Desk second = desk("supervisor")) {
            inspector.open("/matters/" + id);
            second.open("/matters/" + id);
            second.choose("supervise");
            second.type("supervise", "text", "请尽快核查");
            second.send("supervise");
            inspector.choose("pass");
            inspector.type("pass", "note", "现场已亮");
            inspector.send("pass");
            assertThat(inspector.page().locator("[data-stale]").innerText()).contains("列入督办");
            assertThat(inspector.page().inputValue("#pass-note")).isEqualTo("现场已亮");
            inspector.send("pass");
            assertThat(inspector.stage()).isEqualTo("Being answered");
        }
    }

    private void answer(String id) {
        try (Desk operator = desk("operator")) {
            operator.open("/matters/" + id);
            look(operator);
            operator.choose("answer");
            operator.type("answer", "reply", "路灯已于当天修复，感谢您的反映。");
            operator.select("answer", "outcome", "resolved");
            operator.send("answer");
            assertThat(operator.stage()).isEqualTo("Closed");
            assertThat(operator.text()).contains("核查后办结");
        }
    }

    private static void look(Desk operator) {
        operator.page().click("text=查看完整信息");
        operator.page().fill("input[name=reason]", "回访");
        operator.page().click("text=确认查看");
        assertThat(operator.page().locator("[data-identity]").innerText())
                .contains("王小明")
                .contains("13812345678")
                .contains("已记入访问台账");
    }

    private void judgeAndObject(Receipt receipt) {
        try (Desk resident = resident(true)) {
            resident.open("/public/follow");
            resident.page().fill("#number", receipt.number());
            resident.page().fill("#code", "0000-0000-0000-0000");
            resident.page().click("main button[type=submit]");
            assertThat(resident.text()).contains("编号与查询码不匹配");
            resident.page()
                    .fill(
                            "#code",
                            receipt.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            resident.page().click("main button[type=submit]");
            assertThat(resident.page().textContent("[data-standing]")).contains("已办结并答复");
            assertThat(resident.text())
                    .contains("路灯已于当天修复")
                    .contains("已解决")
                    .doesNotContain("演示·")
                    .doesNotContain("列入督办");
            resident.choose("evaluate");
            assertThat(Barriers.onAPhone(resident.page())).as("asked to judge").isEmpty();
            resident.page().check("#action-evaluate input[name=resolved][value=false]");
            resident.page().check("#action-evaluate input[name=satisfied][value=false]");
            resident.type("evaluate", "text", "晚上又灭了");
            resident.send("evaluate");
            assertThat(resident.text()).contains("未解决，不满意");
            resident.choose("object");
            resident.type("object", "reason", "还是不亮");
            resident.send("object");
            assertThat(resident.page().textContent("[data-standing]")).contains("正在办理");
            assertThat(resident.offers("object")).isFalse();
        }
    }

    @Test
    void aFormThatIsSentTwiceFilesOnce() {
        try (Desk resident = resident(true)) {
            String subject = "只提交一次" + System.nanoTime();
            resident.open("/public/file");
            String token = resident.page().inputValue("input[name=token]");
            String code = send(resident, subject);
            resident.open("/public/file");
            resident.page().waitForSelector("form[data-ready]");
            resident.page().evaluate("token => document.querySelector('input[name=token]').value = token", token);
            assertThat(send(resident, subject)).isEqualTo(code);
            try (Desk operator = desk("operator")) {
                operator.open("/inbox?view=all&q=" + subject);
                assertThat(operator.page().locator("[data-matters] > li").count())
                        .isEqualTo(1);
            }
        }
    }

    private static String send(Desk resident, String subject) {
        resident.page().waitForSelector("form[data-ready]");
        resident.type("file", "subject", subject);
        resident.type("file", "text", "内容");
        resident.page().click("[data-next]");
        resident.page().click("[data-skip]");
        resident.type("file", "phone", "13912345678");
        resident.page().click("[data-next]");
        resident.page().click("[data-submit]");
        resident.page().waitForURL("**/public/filed");
        return resident.page().textContent("[data-code]");
    }

    @Test
    void theMatterOfAnotherResidentStaysClosed() {
        Receipt mine = file("我的诉求");
        try (Desk resident = resident(true)) {
            resident.open("/public/follow");
            resident.page().fill("#number", mine.number());
            resident.page().fill("#code", mine.code());
            resident.page().click("main button[type=submit]");
            String path = resident.page().url().replaceAll("https?://[^/]+", "");
            try (Desk other = resident(true)) {
                other.open(path);
                assertThat(other.page().url()).endsWith("/public/follow");
                assertThat(other.open("/matters/" + path.replaceAll(".*/", ""))).isEqualTo(200);
                assertThat(other.page().url()).contains("/sign-in");
            }
        }
    }
}
