package org.huying.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.huying.demo.Browsers;
import org.huying.demo.DemoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Every public page, in both languages and all modes, on a phone and on a desk: open to everybody, and never too wide. */
@DemoServer
@TestPropertySource(properties = "huying.server-of-its-own=barriers")
class PublicBarriersTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String PASSWORD = "for every resident";

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    private final List<String> barriers = new ArrayList<>();

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

    /** Every page by itself is looked at in all its ways by {@code EveryPageTest}; here are the states between them. */
    @ParameterizedTest
    @CsvSource({"zh,plain", "en,elder", "zh,clear"})
    void nothingStandsInAnybodysWay(String language, String mode) {
        try (BrowserContext visitor = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"))) {
            Page page = visitor.newPage();
            open(page, "/public?lang=" + language + "&mode=" + mode);
            look(page, "front");
            for (String path : List.of("/public/how", "/public/follow", "/public/sign-in", "/public/register")) {
                open(page, path);
                look(page, path);
            }
            refusals(page);
            file(page);
            account(page, "barriers-" + language + "-" + mode);
        }
        assertThat(barriers).isEmpty();
    }

    private void refusals(Page page) {
        open(page, "/public/follow");
        page.fill("#number", "QS1");
        page.fill("#code", "0000");
        page.click("main button[type=submit]");
        glance(page, "a wrong code");
        open(page, "/public/register");
        page.fill("#name", "!");
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("main button[type=submit]");
        glance(page, "a name that cannot be used");
    }

    private void file(Page page) {
        open(page, "/public/file");
        page.waitForSelector("form[data-ready]");
        look(page, "what");
        page.click("[data-next]");
        glance(page, "what is missing");
        page.fill("#file-text", "路灯不亮" + "很长的词".repeat(30));
        page.click("[data-next]");
        if (page.locator("[data-map]").count() > 0) {
            page.waitForSelector("[data-drawn]");
        }
        look(page, "where");
        page.fill("#where-search", "康苑");
        page.waitForSelector("#where-matches:not([hidden]) li");
        glance(page, "places found");
        page.keyboard().press("Enter");
        page.click("[data-next]");
        look(page, "who");
        page.click("[data-next]");
        glance(page, "who is missing");
        page.check("input[name=asker][value=anonymous]");
        glance(page, "unnamed");
        page.click("[data-next]");
        look(page, "check");
        page.click("[data-submit]");
        page.waitForURL("**/public/filed");
        look(page, "receipt");
        page.click("a[href^='/public/matters/']");
        look(page, "followed");
        page.click("[data-action=comment]");
        glance(page, "adding a word");
    }

    private void account(Page page, String name) {
        open(page, "/public/register");
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.fill("#phone", "13912345678");
        page.click("main button[type=submit]");
        page.waitForURL("**/public/mine");
        glance(page, "an empty list");
        open(page, "/public/file");
        page.waitForSelector("form[data-ready]");
        page.fill("#file-text", "登录后提交");
        page.click("[data-next]");
        page.click("[data-skip]");
        glance(page, "who, signed in");
        page.click("[data-next]");
        page.click("[data-submit]");
        page.waitForURL("**/public/filed");
        open(page, "/public/mine");
        look(page, "a list");
        open(page, "/public/account");
        look(page, "account");
        page.fill("#old", "not this one at all");
        page.fill("#next", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("form[action='/public/account/password'] button[type=submit]");
        glance(page, "a wrong password");
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    /** A page as it opens, on a phone and on a desk. */
    private void look(Page page, String name) {
        look(page, name, List.of(390, 1440));
    }

    /** What a page says on the way, where the phone is the harder case. */
    private void glance(Page page, String name) {
        look(page, name, List.of(390));
    }

    private void look(Page page, String name, List<Integer> widths) {
        for (int width : widths) {
            page.setViewportSize(width, 900);
            int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > width) {
                barriers.add(name + " at " + width + ": " + wide + " wide");
            }
            new AxeBuilder(page)
                    .withTags(RULES)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> barriers.add(name + " at " + width + ": " + rule.getId() + " "
                            + rule.getNodes().stream()
                                    .map(node -> String.valueOf(node.getHtml()))
                                    .toList()));
        }
    }
}
