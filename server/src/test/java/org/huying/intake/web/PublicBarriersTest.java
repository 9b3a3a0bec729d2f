package org.huying.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huying.demo.Barriers;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** What a resident meets on the way through the public pages: open to everybody, on a phone, and never too wide. */
@TestPropertySource(properties = "huying.server-of-its-own=barriers")
class PublicBarriersTest extends InABrowser {

    private static final String PASSWORD = "for every resident";

    private final List<String> barriers = new ArrayList<>();

    /** Every page by itself is looked at by {@code EveryPageTest}; here are the states that follow what is typed. */
    @ParameterizedTest
    @CsvSource({"zh,plain", "en,elder"})
    void nothingStandsInAnybodysWay(String language, String mode) {
        try (Desk visitor = resident(true)) {
            visitor.open("/public?lang=" + language + "&mode=" + mode);
            refusals(visitor.page());
            file(visitor.page());
            account(visitor.page(), "barriers-" + language + "-" + mode);
        }
        assertThat(barriers).isEmpty();
    }

    private void refusals(Page page) {
        open(page, "/public/follow");
        page.fill("#number", "QS1");
        page.fill("#code", "0000");
        page.click("main button[type=submit]");
        look(page, "a wrong code");
        open(page, "/public/register");
        page.fill("#name", "!");
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("main button[type=submit]");
        look(page, "a name that cannot be used");
    }

    private void file(Page page) {
        open(page, "/public/file");
        page.waitForSelector("form[data-ready]");
        page.click("[data-next]");
        look(page, "what is missing");
        page.fill("#file-text", "路灯不亮" + "很长的词".repeat(30));
        page.click("[data-next]");
        if (page.locator("[data-map]").count() > 0) {
            page.waitForSelector("[data-drawn]");
        }
        look(page, "where");
        page.fill("#where-search", "康苑");
        page.waitForSelector("#where-matches:not([hidden]) li");
        look(page, "places found");
        page.keyboard().press("Enter");
        page.click("[data-next]");
        look(page, "who");
        page.click("[data-next]");
        look(page, "who is missing");
        page.check("input[name=asker][value=anonymous]");
        look(page, "unnamed");
        page.click("[data-next]");
        look(page, "check");
        page.click("[data-submit]");
        page.waitForURL("**/public/filed");
        page.click("a[href^='/public/matters/']");
        page.click("[data-action=comment]");
        look(page, "adding a word");
    }

    private void account(Page page, String name) {
        open(page, "/public/register");
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.fill("#phone", "13912345678");
        page.click("main button[type=submit]");
        page.waitForURL("**/public/mine");
        look(page, "an empty list");
        open(page, "/public/file");
        page.waitForSelector("form[data-ready]");
        page.fill("#file-text", "登录后提交");
        page.click("[data-next]");
        page.click("[data-skip]");
        look(page, "who, signed in");
        page.click("[data-next]");
        page.click("[data-submit]");
        page.waitForURL("**/public/filed");
        open(page, "/public/account");
        page.fill("#old", "not this one at all");
        page.fill("#next", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("form[action='/public/account/password'] button[type=submit]");
        look(page, "a wrong password");
    }

    private void open(Page page, String path) {
        page.navigate(address(path));
    }

    /** Barriers on a phone, which is the harder case; the width on a desk as well. */
    private void look(Page page, String name) {
        page.setViewportSize(1440, 900);
        Stream.concat(Barriers.tooWide(page).stream(), Barriers.onAPhone(page).stream())
                .forEach(barrier -> barriers.add(name + ": " + barrier));
    }
}
