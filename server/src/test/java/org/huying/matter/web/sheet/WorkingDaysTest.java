package org.huying.matter.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.huying.demo.Api.Answer;
import org.huying.demo.Barriers;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.huying.matter.api.Pictures;
import org.junit.jupiter.api.Test;

/** In a real browser, on the page of a matter: a handler's day and an inspector's day. */
class WorkingDaysTest extends InABrowser {

    @Test
    void aHandlerAcceptsAsksForTimeUnderstandsARefusalAndSubmitsWithAPhoto() {
        String neighbour = file("路灯杆歪了");
        String id = file("小区北门路灯不亮");
        assignByTyping(id);
        try (Desk handler = desk("handler")) {
            handler.open("/matters/" + id);
            readHowAClockIsCounted(handler);
            assertThat(handler.page()
                            .locator(".near a[href='/matters/" + neighbour + "']")
                            .count())
                    .as("outside the handler's scope")
                    .isZero();
            handler.page().waitForSelector("[data-where][data-drawn]");
            handler.choose("accept");
            handler.send("accept");
            assertThat(handler.stage()).isEqualTo("Being handled");
            askForTime(handler);
            submitWithAPhoto(handler);
            assertThat(handler.stage()).isEqualTo("Being checked");
            assertThat(handler.offers("pass")).as("the doer does not check").isFalse();
            handler.page().click(".not-now summary");
            assertThat(handler.page().locator(".not-now").innerText()).contains("核查通过", "需要岗位");
            lookAtThePhoto(handler);
        }
    }

    private void assignByTyping(String id) {
        try (Desk dispatcher = desk("dispatcher")) {
            dispatcher.open("/matters/" + id);
            dispatcher.choose("assign");
            pick(dispatcher.page(), "assign-category", "路灯");
            pick(dispatcher.page(), "assign-lead", "城市管理");
            dispatcher.send("assign");
            assertThat(dispatcher.stage()).isEqualTo("Assigned");
            assertThat(dispatcher.page().textContent("[data-holder]")).contains("城市管理");
        }
    }

    /** As one does it at the keyboard. */
    private static void pick(Page page, String select, String piece) {
        page.fill("#" + select + "-search", piece);
        page.press("#" + select + "-search", "Enter");
        assertThat(page.inputValue("#" + select)).as(piece).isNotEmpty();
        assertThat(page.inputValue("#" + select + "-search")).contains(piece);
    }

    private static void readHowAClockIsCounted(Desk handler) {
        handler.page().focus("[data-why=total] summary");
        handler.page().keyboard().press("Enter");
        assertThat(handler.page().locator("[data-why=total] .why-panel").innerText())
                .contains("5 个工作日", "总时限", "起算", "第 1 条记录", "起算当日不计入", "预警", "上报领导")
                .containsPattern("日历第 \\d+ 版");
        handler.page().keyboard().press("Escape");
        assertThat(handler.page().locator("[data-why=total] .why-panel").isVisible())
                .isFalse();
    }

    private static void askForTime(Desk handler) {
        Page page = handler.page();
        handler.choose("extend");
        handler.type("extend", "amount", "99");
        handler.type("extend", "reason", "需要采购灯具");
        handler.send("extend");
        assertThat(page.locator("#extend-amount-error").innerText()).isEqualTo("不能大于 10。");
        page.evaluate("document.querySelector('#extend-amount').removeAttribute('max')");
        handler.type("extend", "amount", "98");
        page.press("#extend-amount", "Tab");
        page.waitForSelector("#action-extend .refusal-hint");
        assertThat(page.locator("#action-extend").innerText()).contains("超出允许的范围", "可以这样办", "按提示的范围改正");
        handler.type("extend", "amount", "3");
        handler.send("extend");
        assertThat(page.locator("#awaiting + *, section[aria-labelledby=awaiting]")
                        .first()
                        .innerText())
                .contains("待审批的申请");
        assertThat(handler.text()).contains("申请延期 3 个工作日", "审批前两个时限照常计算");
        assertThat(handler.offers("extend")).isFalse();
    }

    private static void submitWithAPhoto(Desk handler) {
        handler.choose("submit");
        handler.send("submit");
        assertThat(handler.page().locator("#submit-result-error").innerText()).contains("请填写");
        handler.type("submit", "result", "已更换灯泡");
        handler.type("submit", "evidence", "现场照片");
        handler.page().setInputFiles("#submit-attachments", new FilePayload("修复后.png", "image/png", Pictures.png()));
        handler.send("submit");
    }

    private static void lookAtThePhoto(Desk handler) {
        Page page = handler.page();
        assertThat(page.locator(".file-card").innerText()).contains("修复后.png", "城市管理");
        page.click(".file-thumb");
        page.waitForFunction("() => { const view = document.querySelector('[data-preview-body] img');"
                + " return view && view.complete && view.naturalWidth > 0; }");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-preview-dialog]").isVisible()).isFalse();
    }

    @Test
    void anInspectorSendsBackWithAReasonAndPassesWhatIsDoneWell() {
        String id = file("人行道地砖松动");
        done(api.act(
                "dispatcher", id, "assign", Map.of("category", "0107", "place", "420107001001", "lead", "chengguan")));
        done(api.act("handler", id, "accept", Map.of()));
        done(api.act("handler", id, "submit", Map.of("result", "已修", "evidence", "照片")));
        try (Desk inspector = desk("inspector")) {
            inspector.open("/matters/" + id);
            inspector.choose("rework");
            inspector.send("rework");
            assertThat(inspector.page().locator("#rework-reason-error").innerText())
                    .contains("请填写");
            assertThat(inspector.stage()).isEqualTo("Being checked");
            inspector.type("rework", "reason", "还有两块没修");
            inspector.send("rework");
            assertThat(inspector.stage()).isEqualTo("Being handled");
            assertThat(inspector.text()).contains("还有两块没修");
            done(api.act("handler", id, "submit", Map.of("result", "全部修好", "evidence", "照片二")));
            inspector.open("/matters/" + id);
            assertThat(inspector.page().locator("[data-why=stage] .why-panel").textContent())
                    .contains("离开本环节期间停走");
            inspector.choose("pass");
            inspector.send("pass");
            assertThat(inspector.stage()).isEqualTo("Being answered");
            inspector.page().click("text=只看留言与附件");
            assertThat(inspector.page().locator(".timeline-list").innerText()).doesNotContain("核查通过");
            inspector.page().click("text=只看办理决定");
            assertThat(inspector.page().locator(".timeline-list").innerText()).contains("核查通过", "退回重办");
        }
        assertThat(api.act("handler", id, "pass", Map.of()).status()).isNotEqualTo(200);
    }

    /** In the language and the mode that take the most room. */
    @Test
    void aLongTitleAndWhatIsOpenedFitAPhoneAndAreOpenToEverybody() {
        String id = file("给所有人看的一件，标题很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长");
        try (Desk dispatcher = desk("dispatcher")) {
            dispatcher.open("/matters/" + id + "?lang=en&mode=elder");
            dispatcher.page().waitForSelector("[data-where][data-drawn]");
            dispatcher.choose("assign");
            dispatcher.page().evaluate("document.querySelector('[data-why=total]').open = true");
            assertThat(Barriers.onAPhone(dispatcher.page()))
                    .as("a form and a clock")
                    .isEmpty();
            dispatcher.open("/matters/" + id + "/dossier");
            assertThat(Barriers.onAPhone(dispatcher.page())).as("a dossier").isEmpty();
        }
    }

    private String file(String subject) {
        return api.file(subject).text("id");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }
}
