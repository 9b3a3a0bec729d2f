package org.huying.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.demo.Api;
import org.huying.demo.Browsers;
import org.huying.demo.DemoServer;
import org.huying.demo.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a reader meets when something is not there, not theirs, or slow. */
@DemoServer
class TroubleTest {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void launch() {
        Browsers.require();
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void whoLooksForWhatIsNotThereCanSearchFromThere() {
        String number = file("找不到页面时仍能找到我").text("number");
        try (Desk desk = Desk.of(browser, port, "dispatcher")) {
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
        try (Desk desk = Desk.of(browser, port, "auditor")) {
            assertThat(desk.open("/matters/new")).isEqualTo(403);
            assertThat(desk.page().locator("[data-problem='403']").innerText())
                    .contains("由别的岗位承担")
                    .contains("我的待办");
        }
    }

    @Test
    void whoComesToNowhereIsLedOn() {
        try (Desk guest = Desk.ofResident(browser, port, true)) {
            assertThat(guest.open("/public/no-such-page?lang=en")).isEqualTo(404);
            assertThat(guest.text()).contains("There is nothing here").contains("Staff sign-in");
        }
    }

    @Test
    void whoPressesTwiceOnASlowConnectionSendsOnce() {
        String path = "/matters/" + file("网络很慢").text("id");
        List<Route> held = new ArrayList<>();
        try (Desk desk = Desk.of(browser, port, "dispatcher")) {
            desk.open(path);
            desk.page().route("**/actions/comment", held::add);
            desk.choose("comment");
            desk.type("comment", "text", "只说一次");
            String button = "#action-comment button[type=submit]";
            Object busy = desk.page()
                    .evaluate(
                            "button => { const one = document.querySelector(button); one.click(); "
                                    + "one.click(); return one.getAttribute('aria-busy'); }",
                            button);
            assertThat(busy).isEqualTo("true");
            desk.page().waitForCondition(() -> !held.isEmpty());
            held.getFirst().resume();
            desk.page().waitForURL("**" + path + "?done=true");
            assertThat(held).hasSize(1);
            assertThat(desk.text().split("只说一次", -1)).hasSize(2);
        }
    }

    private Api.Answer file(String subject) {
        Api.Answer filed =
                new Api(port).post("operator", "/lines/requests/matters", Map.of("subject", subject, "text", "内容"));
        assertThat(filed.status()).as(filed.body().toString()).isEqualTo(201);
        return filed;
    }
}
