package org.huying.matter.web.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huying.demo.Barriers;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.Test;

/** In a real browser: what a dispatcher does from the first matter of the morning on. */
class DispatchersDayTest extends InABrowser {

    private static final String PLACE = "420107001001";

    private String file(String subject) {
        return api.file(subject).text("id");
    }

    private static void live(Page page) {
        assertThat(page.locator("html")).hasAttribute("data-live", "live");
    }

    @Test
    void assignsWithTheKeyboardAlone() {
        String id = file("键盘派单一件");
        try (Desk desk = desk("dispatcher")) {
            Page page = desk.page();
            desk.open("/inbox");
            page.keyboard().press("/");
            page.keyboard().type("键盘派单");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("q="));
            page.keyboard().press("j");
            assertThat(page.locator("[data-matters] > li[aria-current]")).hasAttribute("data-id", id);
            Locator assign = page.locator("[data-preview] [data-action=assign]");
            assertThat(assign).hasAttribute("data-key", "a");
            page.keyboard().press("a");
            page.waitForURL("**/matters/" + id + "#action-assign");
            assertThat(page.locator("#assign-category-search")).isFocused();
            page.keyboard().type("路灯");
            page.keyboard().press("Enter");
            tabTo(page, "assign-lead-search");
            page.keyboard().type("城市管理");
            page.keyboard().press("Enter");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("[data-stage]").first()).hasAttribute("data-stage", "Assigned");
            page.keyboard().press("g");
            page.keyboard().press("i");
            page.waitForURL(Pattern.compile("/inbox.*q="));
            assertThat(page.locator("[data-empty]")).isVisible();
        }
    }

    private static void tabTo(Page page, String id) {
        for (int presses = 0; presses < 9 && !id.equals(page.evaluate("document.activeElement.id")); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("#" + id)).isFocused();
    }

    @Test
    void movesSelectsAndShowsEveryKeyAndLetsThemBeSwitchedOff() {
        file("按键一");
        file("按键二");
        file("按键三");
        try (Desk desk = desk("dispatcher")) {
            Page page = desk.page();
            desk.open("/inbox?view=turn&q=按键");
            Locator rows = page.locator("[data-matters] > li");
            assertThat(rows).hasCount(3);
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("Shift+X");
            assertThat(page.locator("[data-matters] input:checked")).hasCount(3);
            page.keyboard().press("k");
            assertThat(rows.nth(1)).hasAttribute("aria-current", "true");
            assertThat(page.locator("[data-preview] [data-action]").first()).isVisible();
            page.keyboard().press("?");
            assertThat(page.locator("#desk-help")).isVisible();
            assertThat(page.locator("#desk-help [data-help-actions]")).containsText("派单");
            assertThat(Barriers.onAPhone(page)).as("the keys").isEmpty();
            page.uncheck("[data-keys-on]");
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            assertThat(rows.nth(1)).hasAttribute("aria-current", "true");
            page.reload();
            page.keyboard().press("j");
            assertThat(page.locator("[data-matters] > li[aria-current]")).hasCount(0);
            page.click("[data-open-help]");
            page.check("[data-keys-on]");
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            assertThat(rows.first()).hasAttribute("aria-current", "true");
        }
    }

    @Test
    void whatIsTypedStaysWhileTheListChangesUnderIt() {
        String id = file("实时更新甲");
        try (Desk desk = desk("dispatcher")) {
            Page page = desk.page();
            desk.open("/inbox?view=turn&q=实时更新");
            live(page);
            page.locator("[data-matters] input[name=m]").check();
            page.focus("#q");
            page.fill("#q", "正在输入的字");
            api.act("supervisor", id, "supervise", Map.of("text", "请抓紧"));
            assertThat(page.locator("[data-id='" + id + "'] .badge.bg-orange-lt"))
                    .isVisible();
            assertThat(page.locator("#q")).hasValue("正在输入的字");
            assertThat(page.locator("#q")).isFocused();
            assertThat(page.locator("[data-id='" + id + "'] input[name=m]")).isChecked();
            file("实时更新乙");
            assertThat(page.locator("[data-news-bar]")).containsText("1");
            assertThat(page.locator("[data-matters] > li")).hasCount(1);
            api.act("dispatcher", id, "assign", Map.of("category", "0107", "place", PLACE, "lead", "chengguan"));
            assertThat(page.locator("[data-id='" + id + "']")).hasClass(Pattern.compile("is-gone"));
            assertThat(page.locator("#q")).hasValue("正在输入的字");
        }
    }

    @Test
    void aFormOnTheMattersPageKeepsItsWordsWhenSomebodyElseActs() {
        String id = file("两人同办");
        try (Desk desk = desk("dispatcher")) {
            Page page = desk.page();
            desk.open("/matters/" + id);
            live(page);
            desk.choose("comment");
            desk.type("comment", "text", "我正在写这一段");
            api.act("supervisor", id, "supervise", Map.of("text", "请抓紧办理"));
            Locator notice = page.locator("[data-matter-changed]");
            assertThat(notice).containsText("督查员");
            notice.locator("button").click();
            assertThat(page.locator("main")).containsText("请抓紧办理");
            assertThat(notice).hasCount(0);
            assertThat(page.locator("#comment-text")).hasValue("我正在写这一段");
        }
    }

    @Test
    void twoPeopleSeeEachOtherAtOneMatter() {
        String id = file("两人相见");
        try (Desk desk = desk("dispatcher");
                Desk other = desk("operator");
                Desk list = desk("supervisor")) {
            list.open("/inbox?view=all&q=两人相见");
            live(list.page());
            desk.open("/matters/" + id);
            live(desk.page());
            other.open("/matters/" + id);
            other.choose("comment");
            other.type("comment", "text", "写一点");
            assertThat(desk.page().locator("[data-present-here]")).containsText("坐席员 正在办理此件");
            assertThat(other.page().locator("[data-present-here]")).containsText("派遣员");
            assertThat(list.page().locator("[data-id='" + id + "'] [data-present]"))
                    .containsText("坐席员 正在办理此件");
            other.open("/inbox");
            assertThat(desk.page().locator("[data-present-here]")).isHidden();
        }
    }

    @Test
    void actsOnSeveralAtOnceAndIsToldOfEach() {
        List<String> ids = List.of(file("批量一"), file("批量二"), file("批量三"));
        try (Desk desk = desk("dispatcher")) {
            Page page = desk.page();
            desk.open("/inbox?view=turn&q=批量");
            page.check("[data-all]");
            page.click("[data-bulk]");
            page.click("button[name=act][value=assign]");
            api.act("supervisor", ids.get(1), "supervise", Map.of("text", "先看看"));
            page.selectOption("#assign-category", "0107");
            page.selectOption("#assign-place", PLACE);
            page.selectOption("#assign-lead", "chengguan");
            page.click("main form[method=post] button[type=submit]");
            assertThat(page.locator("[data-results] > .is-done")).hasCount(2);
            assertThat(page.locator("[data-results] > .is-refused")).hasAttribute("data-id", ids.get(1));
            assertThat(page.locator("[data-results] > .is-refused")).containsText("已有变动");
            page.reload();
            assertThat(page.locator("[data-results] > .is-done")).hasCount(2);
            assertThat(api.get("dispatcher", "/matters/" + ids.get(0)).text("stage"))
                    .contains("assigned");
        }
    }

    @Test
    void keepsAViewUnderANameAndOpensWithIt() {
        file("视图里的一件");
        try (Desk desk = desk("dispatcher")) {
            Page page = desk.page();
            desk.open("/inbox?view=all&q=视图里的");
            page.fill("#view-name", "我的常用");
            page.click(".desk-save button");
            Locator tab = page.locator(".desk-tabs a.active");
            assertThat(tab).containsText("我的常用");
            assertThat(tab.locator(".desk-number")).hasText("1");
            desk.open("/inbox/views");
            page.click("form[action$='/usual'] button");
            desk.open("/inbox");
            assertThat(page.locator(".desk-tabs a.active")).containsText("我的常用");
            assertThat(page.locator("[data-matters] > li")).hasCount(1);
            desk.open("/inbox/views");
            page.click("form[action$='/remove'] button");
            desk.open("/inbox");
            assertThat(page.locator(".desk-tabs a.active")).containsText("待我办理");
        }
    }

    @Test
    void takesTheListAwayAsATableAndTurnsItsPages() {
        for (int number = 0; number < 52; number++) {
            file("翻页" + number);
        }
        try (Desk desk = desk("dispatcher")) {
            Page page = desk.page();
            desk.open("/inbox?view=all&q=翻页");
            assertThat(page.locator("[data-matters] > li")).hasCount(50);
            assertThat(page.locator(".desk-total")).containsText("52");
            page.keyboard().press("]");
            assertThat(page.locator("[data-matters] > li")).hasCount(2);
            page.keyboard().press("[");
            assertThat(page.locator("[data-matters] > li")).hasCount(50);
            String table = page.context()
                    .request()
                    .get(address("/inbox/export?view=all&q=翻页"))
                    .text();
            assertThat(table).startsWith("\uFEFF编号,标题");
            assertThat(table.split("\r\n")).hasSize(53);
        }
    }

    @Test
    void everyViewAnswersAndSaysWhatItDoesNotUnderstand() {
        file("各种筛选");
        try (Desk desk = desk("dispatcher");
                Desk auditor = desk("auditor");
                Desk handler = desk("handler")) {
            for (String view : List.of("turn", "held", "asked", "all")) {
                for (Desk each : List.of(desk, auditor, handler)) {
                    assertThat(each.open("/inbox?view=" + view + "&due=pressing"))
                            .isEqualTo(200);
                    assertThat(each.open(
                                    "/inbox?view=" + view + "&urgent=true&supervised=true&mine=true&from=2026-01-01"))
                            .isEqualTo(200);
                }
            }
            assertThat(desk.open("/inbox?view=all&place=没有这个地方&from=31.12.2026&to=x&due=never&unit=谁"))
                    .isEqualTo(200);
            assertThat(desk.text()).contains("没有这个地点").contains("没有这个单位").contains("日期应写作");
            auditor.open("/inbox?view=all");
            assertThat(auditor.page().locator("[data-bulk]")).hasCount(0);
        }
    }

    @Test
    void whatIsFoundAndWhatIsDoneToItFitAPhoneAndAreOpenToEverybody() {
        String id = file("很长的标题".repeat(30));
        try (Desk desk = desk("dispatcher")) {
            for (String path : List.of(
                    "/inbox?view=all&q=很长的标题&line=requests",
                    "/inbox?view=all&q=nothing-at-all",
                    "/inbox/bulk?act=assign&m=" + id)) {
                desk.open(path + "&lang=en&mode=elder");
                assertThat(Barriers.onAPhone(desk.page())).as(path).isEmpty();
            }
        }
    }
}
