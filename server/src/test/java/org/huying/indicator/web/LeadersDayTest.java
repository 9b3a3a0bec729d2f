package org.huying.indicator.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huying.demo.Barriers;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a real browser: what a leader does in the morning with statistics and map. */
class LeadersDayTest extends InABrowser {

    private static boolean lived;

    @BeforeEach
    void live() {
        if (lived) {
            return;
        }
        lived = true;
        for (String place : List.of("420107001001", "420107001002", "420107002001")) {
            String id = api.post(
                            "operator",
                            "/lines/requests/matters",
                            Map.of(
                                    "subject",
                                    "领导看的路灯",
                                    "text",
                                    "不亮",
                                    "place",
                                    place,
                                    "channel",
                                    "phone",
                                    "requester",
                                    Map.of("name", "张三", "phone", "13812345678")))
                    .text("id");
            api.act("operator", id, "settle", Map.of("reply", "已修好", "category", "0203"));
        }
        Map<String, Object> point = Map.of("lon", 114.39, "lat", 30.63);
        api.post(
                "operator",
                "/lines/requests/matters",
                Map.of(
                        "subject",
                        "有位置的路灯",
                        "text",
                        "不亮",
                        "point",
                        point,
                        "channel",
                        "phone",
                        "requester",
                        Map.of("name", "张三", "phone", "13812345678")));
        tallied();
    }

    @Test
    void opensAFigureIntoItsMattersAndAMatterFromThere() {
        try (Desk leader = desk("leader")) {
            Page page = leader.page();
            leader.open("/");
            page.click("nav a[href='/statistics']");
            Locator table = page.locator("[data-figures]");
            assertThat(table).isVisible();
            assertThat(page.locator("[data-chart] canvas")).isVisible();
            Locator figure = table.locator("tbody tr").first().locator("[data-measure=filed] .figure");
            String number = figure.innerText();
            figure.click();
            assertThat(page.locator("[data-figure]")).hasText(number);
            assertThat(page.locator("[data-evidence] tbody tr")).hasCount(Math.min(50, Integer.parseInt(number)));
            page.locator("[data-evidence] tbody a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/matters/\\d+"));
        }
    }

    @Test
    void aShareOpensIntoThoseThatCountAndThoseThatDoNot() {
        try (Desk leader = desk("leader")) {
            Page page = leader.page();
            leader.open("/statistics?by=line");
            page.locator("[data-kpi=on-time] .figure").click();
            long all = number(page, "all");
            assertThat(number(page, "counted") + number(page, "others")).isEqualTo(all);
            assertThat(leader.text()).contains("在总时限（含经批准的延期、暂停）届满前办结的为按时");
        }
    }

    private static long number(Page page, String part) {
        return Long.parseLong(page.locator("[data-part=" + part + "]").innerText());
    }

    @Test
    void goesDownFromTheDistrictToTheGridAndBack() {
        try (Desk leader = desk("leader")) {
            Page page = leader.page();
            leader.open("/statistics?by=place");
            page.locator("[data-figures] [data-drill]").first().click();
            assertThat(page.locator(".breadcrumb")).isVisible();
            page.locator("[data-figures] [data-drill]").first().click();
            assertThat(page.locator(".breadcrumb-item")).hasCount(3);
            page.click("[data-crumb-top]");
            assertThat(page.locator(".breadcrumb")).hasCount(0);
        }
    }

    @Test
    void aTimeOfTheirOwnIsTyped() {
        try (Desk leader = desk("leader")) {
            Page page = leader.page();
            leader.open("/statistics");
            assertThat(page.locator("#from")).isHidden();
            page.selectOption("#preset", "chosen");
            page.fill("#from", "2026-01-01");
            page.fill("#to", "2026-01-31");
            page.click("[data-figures-form] button[type=submit]");
            assertThat(page.locator("[data-period]")).hasText("2026-01-01 – 2026-01-31");
            leader.open("/statistics?preset=chosen&from=2026-02-01&to=2026-01-01");
            assertThat(leader.text()).contains("结束日期不能早于开始日期");
        }
    }

    @Test
    void theMapIsSteppedThroughTimeWithTheKeyboard() {
        try (Desk leader = desk("leader")) {
            Page page = leader.page();
            leader.open("/map?preset=last-12-months&step=month");
            assertThat(page.locator("[data-map][data-ready=true]")).isVisible();
            assertThat(page.locator("[data-canvas] path").first()).isVisible();
            Locator now = page.locator("[data-now]");
            assertThat(now).containsText("全部时间");
            String whole = page.locator("[data-areas] tfoot .figure").innerText();
            page.focus("[data-slider]");
            page.keyboard().press("End");
            assertThat(now).not().containsText("全部时间");
            String last = page.locator("[data-areas] tfoot .figure").innerText();
            assertThat(now).containsText(last);
            page.locator("[data-areas] tfoot .figure").click();
            assertThat(page.locator("[data-figure]")).hasText(last);
            page.goBack();
            assertThat(page.locator("[data-map][data-ready=true]")).isVisible();
            page.focus("[data-slider]");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[data-slider]")).hasValue("1");
            page.click("[data-all]");
            assertThat(page.locator("[data-areas] tfoot .figure")).hasText(whole);
        }
    }

    @Test
    void theMapPlaysAndStops() {
        try (Desk leader = desk("leader")) {
            Page page = leader.page();
            leader.open("/map?preset=last-12-months&step=month");
            assertThat(page.locator("[data-map][data-ready=true]")).isVisible();
            page.click("[data-play]");
            assertThat(page.locator("[data-play]")).hasText("暂停");
            assertThat(page.locator("[data-slider]")).hasValue(Pattern.compile("[2-9]|1[0-3]"));
            page.click("[data-play]");
            assertThat(page.locator("[data-play]")).hasText("播放");
        }
    }

    @Test
    void anAreaOpensIntoItsMattersAndClustersIntoTheirs() {
        try (Desk leader = desk("leader")) {
            Page page = leader.page();
            leader.open("/map?level=street");
            assertThat(page.locator("[data-map][data-ready=true]")).isVisible();
            page.locator("[data-canvas] path.leaflet-interactive").first().dispatchEvent("click");
            assertThat(page.locator(".map-popup")).containsText("受理");
            page.check("[data-spots-shown]");
            Locator spot = page.locator(".leaflet-marker-icon.spot").first();
            assertThat(spot).isVisible();
            String number = spot.innerText();
            spot.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".map-popup a").last()).isVisible();
            assertThat(Barriers.of(page)).as("a map with what was opened on it").isEmpty();
            page.locator(".map-popup a").last().click();
            assertThat(page).hasURL(Pattern.compile(".*/(matters/\\d+|statistics/matters\\?.*)"));
            if (page.url().contains("/statistics/matters")) {
                assertThat(page.locator("[data-figure]")).hasText(number);
            }
        }
    }

    @Test
    void withoutScriptTheTablesStandAndLead() {
        try (Desk leader = desk("leader")) {
            String state = leader.page().context().storageState();
            try (var context = browser()
                    .newContext(new Browser.NewContextOptions()
                            .setJavaScriptEnabled(false)
                            .setStorageState(state))) {
                Page page = context.newPage();
                page.navigate(address("/map"));
                assertThat(page.locator("[data-map]")).isHidden();
                page.locator("[data-areas] [data-drill]").first().click();
                assertThat(page.locator(".breadcrumb")).isVisible();
                page.navigate(address("/statistics"));
                assertThat(page.locator("[data-chart]")).isHidden();
                page.locator("[data-figures] tfoot .figure").first().click();
                assertThat(page.locator("[data-evidence]")).isVisible();
            }
        }
    }

    @Test
    void whatIsChosenFitsAPhoneAndKeepsNobodyOut() {
        try (Desk leader = desk("leader")) {
            Page page = leader.page();
            for (String path : List.of(
                    "/statistics?by=place&compare=both",
                    "/statistics?preset=chosen&from=2026-02-01&to=2026-01-01",
                    "/map?level=grid&place=420107001")) {
                leader.open(path);
                if (path.startsWith("/map")) {
                    assertThat(page.locator("[data-map][data-ready=true]")).isVisible();
                }
                assertThat(Barriers.onAPhone(page)).as(path).isEmpty();
            }
        }
    }
}
