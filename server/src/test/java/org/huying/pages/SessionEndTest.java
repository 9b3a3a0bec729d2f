package org.huying.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.huying.demo.Api;
import org.huying.demo.Browsers;
import org.huying.demo.DemoServer;
import org.huying.demo.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that ends while somebody types takes nothing with it. */
@DemoServer
class SessionEndTest {

    private static final String WORDS = "已电话联系诉求人，约定明天上午到现场查看";

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
    void whatWasTypedIsBackAfterSigningInAgain() {
        String path = "/matters/" + file("会话过期时正在填写");
        try (Desk desk = Desk.of(browser, port, "dispatcher")) {
            desk.open(path);
            typeAndLoseTheSession(desk);
            assertThat(desk.text()).contains("登录已过期");
            signIn(desk, "dispatcher");
            assertThat(desk.page().url()).endsWith(path);
            assertThat(desk.page().inputValue("#comment-text")).isEqualTo(WORDS);
            assertThat(desk.page().locator("[data-toasts]").innerText()).contains("已恢复");
            desk.send("comment");
            desk.page().waitForURL("**?done=true");
            assertThat(desk.text()).contains(WORDS);
            desk.open(path);
            assertThat(desk.page().inputValue("#comment-text"))
                    .as("what was sent does not come back")
                    .isEmpty();
        }
    }

    @Test
    void whatOneTypedIsNotShownToAnother() {
        String path = "/matters/" + file("换人登录");
        try (Desk desk = Desk.of(browser, port, "dispatcher")) {
            desk.open(path);
            typeAndLoseTheSession(desk);
            signIn(desk, "supervisor");
            desk.open(path);
            assertThat(desk.page().inputValue("#comment-text")).isEmpty();
        }
    }

    private static void typeAndLoseTheSession(Desk desk) {
        desk.choose("comment");
        desk.page().locator("#comment-text").pressSequentially(WORDS);
        desk.page().context().clearCookies();
        desk.send("comment");
        desk.page().waitForURL("**/sign-in?expired**");
    }

    private static void signIn(Desk desk, String account) {
        desk.page().fill("#name", account);
        desk.page().fill("#password", DemoServer.PASSWORD);
        desk.page().click("main button[type=submit]");
        desk.page().waitForCondition(() -> !desk.page().url().contains("/sign-in"));
    }

    private String file(String subject) {
        Api.Answer filed =
                new Api(port).post("operator", "/lines/requests/matters", Map.of("subject", subject, "text", "内容"));
        assertThat(filed.status()).as(filed.body().toString()).isEqualTo(201);
        return filed.text("id");
    }
}
