package org.huying.matter.web.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.Test;

/** In a real browser: a supervisor finds what is about to be late, sees what the ladder will do, and steps in. */
class SupervisorsDayTest extends InABrowser {

    private static final String STREET = "420107001";
    private static final String COMMUNITY = "420107001001";

    /** A request stands in its first stage for half an hour of office time, so that it is about to be late at once. */
    /** What is urgent presses from its beginning on; everything else after its reminder. */
    private String file(String subject) {
        return api.post(
                        "operator",
                        "/lines/requests/matters",
                        Map.of("subject", subject, "text", "路灯不亮", "place", COMMUNITY, "urgent", true))
                .text("id");
    }

    @Test
    void whatHasTimeUntilItsReminderIsNotOnTheBoardYet() {
        api.file("还早着呢");
        try (Desk desk = desk("supervisor")) {
            desk.open("/board?q=还早着呢");
            assertThat(desk.page().locator("[data-empty]")).isVisible();
        }
    }

    @Test
    void findsWhatIsPressingByPlaceAndStepsInForSeveral() {
        String first = file("催督甲");
        String second = file("催督乙");
        try (Desk desk = desk("supervisor")) {
            Page page = desk.page();
            desk.open("/board?q=催督");
            assertThat(page.locator("[data-soon]")).hasText("2");
            Locator rows = page.locator("[data-matters] > li");
            assertThat(rows).hasCount(2);
            assertThat(rows.first().locator(".board-rung")).containsText("提醒");
            assertThat(page.locator("section[aria-label=按责任单位]")).containsText("区公共管理服务监督指挥中心");
            page.click("section[aria-label=按地方] a[href*='" + STREET + "']");
            page.click("section[aria-label=按地方] tbody a[href*='" + COMMUNITY + "']");
            assertThat(rows).hasCount(2);
            assertThat(page.locator(".board-crumbs")).containsText("全区");
            page.check("[data-all]");
            page.click("[data-offer=supervise]");
            page.fill("#supervise-text", "请今日内办结");
            page.click("main form[method=post] button[type=submit]");
            assertThat(page.locator("[data-results] > .is-done")).hasCount(2);
            page.click("main a.btn-primary[href^='/board']");
            assertThat(page.locator("[data-matters] .badge.bg-orange-lt")).hasCount(2);
            for (String id : List.of(first, second)) {
                assertThat(page.locator("[data-id='" + id + "']")).containsText("督办");
            }
            page.locator("[data-id='" + first + "'] input[name=m]").check();
            page.click("[data-offer=urge]");
            page.click("main form[method=post] button[type=submit]");
            assertThat(page.locator("#urge-text")).isVisible();
            page.fill("#urge-text", "请抓紧");
            page.click("main form[method=post] button[type=submit]");
            assertThat(page.locator("[data-results] > .is-done")).hasCount(1);
        }
    }

    @Test
    void leadersInstructDispatchersReadAuditorsOnlyReadAndOthersStayOut() {
        file("看板丙");
        try (Desk leader = desk("leader");
                Desk dispatcher = desk("dispatcher");
                Desk auditor = desk("auditor");
                Desk handler = desk("handler")) {
            leader.open("/board?q=看板丙");
            assertThat(leader.page().locator("[data-offer=instruct]")).isVisible();
            dispatcher.open("/board?q=看板丙");
            assertThat(dispatcher.page().locator("[data-matters] > li")).hasCount(1);
            auditor.open("/board?q=看板丙");
            assertThat(auditor.page().locator("[data-matters] > li")).hasCount(1);
            assertThat(auditor.page().locator("[data-offer], input[name=m]")).hasCount(0);
            assertThat(handler.open("/board")).isEqualTo(403);
        }
    }

    @Test
    void aBoardWithNothingOnItSaysSo() {
        try (Desk desk = desk("supervisor")) {
            desk.open("/board?q=没有这样的事项");
            assertThat(desk.page().locator("[data-empty]")).isVisible();
            assertThat(desk.open("/board?unit=没有这个单位&line=nonsense&due=soon")).isEqualTo(200);
            assertThat(desk.text()).contains("没有这个单位");
        }
    }
}
