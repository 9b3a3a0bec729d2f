package org.huying.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.Test;

/** What a reader meets when something is not there, not theirs, or slow. */
class TroubleTest extends InABrowser {

    @Test
    void whoLooksForWhatIsNotThereCanSearchFromThere() {
        String number = api.file("找不到页面时仍能找到我").text("number");
        try (Desk desk = desk("dispatcher")) {
            assertThat(desk.open("/matters/209901000000001")).isEqualTo(404);
            assertThat(desk.text()).contains("没有这个事项，或不在您的管辖范围内").contains("按编号或关键词查找");
            desk.page().fill("#problem-q", number);
            desk.page().press("#problem-q", "Enter");
            assertThat(desk.page().url()).contains("/inbox").contains(number);
            assertThat(desk.text()).contains("找不到页面时仍能找到我");
        }
    }

    @Test
    void whoMayNotIsToldWhoDoesItAndWhereToGo() {
        try (Desk desk = desk("auditor")) {
            assertThat(desk.open("/matters/new")).isEqualTo(403);
            assertThat(desk.page().locator("[data-problem='403']").innerText())
                    .contains("由别的岗位承担")
                    .contains("我的待办");
        }
    }

    @Test
    void whoComesToNowhereIsLedOn() {
        try (Desk guest = resident(true)) {
            assertThat(guest.open("/public/no-such-page?lang=en")).isEqualTo(404);
            assertThat(guest.text()).contains("There is nothing here").contains("Staff sign-in");
        }
    }

    @Test
    void whoPressesTwiceOnASlowConnectionSendsOnce() {
        String path = "/matters/" + api.file("网络很慢").text("id");
        List<Route> sent = new ArrayList<>();
        try (Desk desk = desk("dispatcher")) {
            desk.open(path);
            desk.page().route("**/actions/comment", route -> {
                sent.add(route);
                route.resume();
            });
            desk.choose("comment");
            desk.type("comment", "text", "只说一次");
            String twice = "button => { const one = document.querySelector(button); one.click(); one.click(); }";
            desk.page().evaluate(twice, "#action-comment button[type=submit]");
            desk.page().waitForURL("**" + path + "?done=true");
            assertThat(sent).hasSize(1);
            assertThat(desk.text().split("只说一次", -1)).hasSize(2);
        }
    }
}
