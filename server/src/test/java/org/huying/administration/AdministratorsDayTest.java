package org.huying.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huying.base.Zones;
import org.huying.demo.Barriers;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** In a real browser: an administrator keeps the district for a day, and what was done can be found again. */
@TestPropertySource(properties = "huying.server-of-its-own=administration")
class AdministratorsDayTest extends InABrowser {

    private static final String CHANGE = "/administration/changes/new/";

    private static String tomorrow() {
        return LocalDate.now(Clock.system(Zones.CHINA)).plusDays(1).toString();
    }

    private static void fill(Page page, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            page.fill("#field-" + fields[i], fields[i + 1]);
        }
    }

    private static void confirm(Page page) {
        page.click("[data-try]");
        PlaywrightAssertions.assertThat(page.locator("[data-preview]")).hasCount(1);
        page.click("[data-make]");
        PlaywrightAssertions.assertThat(page.locator("[data-made]")).hasCount(1);
    }

    @Test
    void aUnitIsOpenedStaffedRenamedAndAbolishedAndAllOfItIsOnRecord() {
        try (Desk admin = desk("admin")) {
            Page page = admin.page();
            admin.open("/administration");
            page.click("text=单位 >> nth=0");
            page.click("text=设立单位");
            fill(page, "unit", "Not A Code", "zh", "园林养护所", "order", "900");
            page.selectOption("#field-kind", "DEPARTMENT");
            page.selectOption("#field-parent", "zhengfu");
            page.click("[data-try]");
            assertThat(page.locator("#error-unit").innerText()).contains("小写字母");
            assertThat(page.inputValue("#field-zh")).isEqualTo("园林养护所");
            fill(page, "unit", "yanghu");
            confirm(page);

            admin.open(CHANGE + "rename-unit?unit=yanghu");
            assertThat(page.inputValue("#field-zh")).isEqualTo("园林养护所");
            fill(page, "zh", "绿化养护中心");
            confirm(page);
            assertThat(page.locator("h1").innerText()).isEqualTo("绿化养护中心");
            assertThat(page.locator("[data-history]").innerText())
                    .contains("更名为 绿化养护中心")
                    .contains("演示·管理员");

            admin.open(CHANGE + "enter-person");
            fill(page, "person", "lin.hua", "zh", "林华");
            page.selectOption("#field-unit", "yanghu");
            page.selectOption("#field-role", "HANDLER");
            confirm(page);
            assertThat(page.locator("[data-posts]").innerText())
                    .contains("绿化养护中心")
                    .contains("承办人");

            admin.open(CHANGE + "abolish-unit?unit=yanghu");
            fill(page, "from", tomorrow());
            page.click("[data-try]");
            assertThat(page.locator("#error-successors").innerText()).contains("请填写");
            page.locator("select[name=successors]").first().selectOption("chengguan");
            page.click("[data-try]");
            assertThat(page.locator("[data-preview]").innerText())
                    .contains("由 区城市管理执法局 承接")
                    .contains("未办结事项 0 件")
                    .contains("林华");
            page.click("[data-make]");
            admin.open("/administration/units/yanghu?day=" + tomorrow());
            assertThat(admin.text()).contains("已撤销").contains("区城市管理执法局");
            admin.open("/administration/people/lin.hua");
            assertThat(admin.text()).contains("绿化养护中心");
        }
        try (Desk auditor = desk("auditor")) {
            auditor.open("/administration/audit?person=admin&source=district");
            assertThat(auditor.page().locator("[data-audit]").innerText())
                    .contains("更名为 绿化养护中心")
                    .contains("撤销 绿化养护中心");
        }
    }

    @Test
    void anAccountIsOpenedWithAPasswordForOneSignInAndLockedAgain() {
        try (Desk admin = desk("admin")) {
            Page page = admin.page();
            admin.open(CHANGE + "enter-person");
            fill(page, "person", "he.ping", "zh", "何平");
            page.selectOption("#field-unit", "chengguan");
            page.selectOption("#field-role", "HANDLER");
            confirm(page);
            page.click("text=开通账号");
            String once = page.locator("[data-secret]").innerText().strip();
            assertThat(once).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");

            String own = "he-own-password-2026";
            try (Desk newcomer = resident(true)) {
                newcomer.open("/sign-in");
                newcomer.signIn("he.ping", once);
                newcomer.open("/inbox");
                assertThat(newcomer.page().url()).endsWith("/account");
                newcomer.page().fill("#old", once);
                newcomer.page().fill("#fresh", "short");
                newcomer.page().fill("#again", "short");
                newcomer.page().click("main form[action='/account/password'] button");
                assertThat(newcomer.page().locator("#error-fresh").innerText()).contains("10 至 128");
                newcomer.page().fill("#old", once);
                newcomer.page().fill("#fresh", own);
                newcomer.page().fill("#again", own);
                newcomer.page().click("main form[action='/account/password'] button");
                assertThat(newcomer.page().locator("[data-done]").innerText()).contains("密码已更换");
                newcomer.open("/inbox");
                assertThat(newcomer.page().url()).endsWith("/inbox");

                admin.open("/administration/accounts/he.ping");
                page.click("summary:has-text('锁定')");
                page.click("text=确认锁定");
                assertThat(page.locator("[data-done]").innerText()).contains("已锁定");
                newcomer.open("/inbox");
                assertThat(newcomer.page().url()).contains("/sign-in");
                newcomer.signIn("he.ping", own);
                assertThat(newcomer.text()).contains("已锁定");
            }
            assertThat(page.locator("[data-history]").innerText())
                    .contains("开通账号")
                    .contains("设置密码")
                    .contains("锁定");
        }
    }

    @Test
    void aFormOnAnOlderDistrictIsShownWithWhatHasChangedSince() {
        try (Desk first = desk("admin");
                Desk second = desk("admin")) {
            first.open(CHANGE + "rename-person?person=handler-sq-001001");
            second.open(CHANGE + "rename-person?person=handler-sq-001002");
            fill(second.page(), "zh", "后来居上");
            confirm(second.page());
            fill(first.page(), "zh", "先开后交");
            first.page().click("[data-try]");
            first.page().click("[data-make]");
            assertThat(first.page().locator("[data-since]").innerText()).contains("后来居上");
            assertThat(first.page().locator("[data-preview]").innerText()).contains("先开后交");
            first.page().click("[data-make]");
            assertThat(first.page().locator("h1").innerText()).isEqualTo("先开后交");
        }
    }

    @Test
    void aYearIsPublishedAfterItsDifferenceAndItsEffectWereSeen() {
        try (Desk admin = desk("admin")) {
            Page page = admin.page();
            admin.open("/administration/calendar/publish?year=2041");
            page.fill("#source", "测试发布");
            page.fill("#days", "2041-01-01 休 元旦");
            page.click("[data-try]");
            assertThat(page.locator("[data-problems]").innerText()).contains("缺少法定节假日 2041-05-01");
            page.fill("#click-name", "劳动节");
            page.click("[data-date='2041-05-01'] button");
            page.fill("#click-name", "国庆节");
            for (String day : List.of("2041-10-01", "2041-10-02", "2041-10-03")) {
                page.click("[data-date='" + day + "'] button");
            }
            assertThat(page.inputValue("#days")).contains("2041-10-02 休 国庆节");
            page.click("[data-try]");
            assertThat(page.locator("[data-preview]").innerText())
                    .contains("没有一件的时限会提前")
                    .contains("新增 5 天");
            page.click("[data-make]");
            assertThat(page.locator("[data-made]").innerText()).contains("已发布日历第");
            assertThat(page.locator("[data-date='2041-10-02']").getAttribute("data-kind"))
                    .isEqualTo("holiday");
            assertThat(admin.text()).contains("测试发布").contains("演示·管理员");
        }
    }

    @Test
    void aTokenThatOnlyReadsIsShownOnceAndRevoked() {
        try (Desk admin = desk("admin")) {
            Page page = admin.page();
            admin.open("/administration/tokens");
            page.fill("#account", "nobody-here");
            page.fill("#label", "指挥大屏");
            page.click("main form[action='/administration/tokens'] button");
            assertThat(page.locator("#error-account").innerText()).contains("没有账号");
            page.fill("#account", "leader");
            page.click("main form[action='/administration/tokens'] button");
            String token = page.locator("[data-secret]").innerText().strip();
            assertThat(status("GET", "/me", token)).isEqualTo(200);
            assertThat(status("POST", "/lines/requests/matters", token)).isEqualTo(403);
            admin.open("/administration/tokens");
            assertThat(page.locator("[data-tokens]").innerText())
                    .contains("指挥大屏")
                    .contains("只读");
            page.click("summary:has-text('撤销')");
            page.click("text=确认撤销");
            assertThat(status("GET", "/me", token)).isEqualTo(401);
        }
    }

    private int status(String method, String path, String token) {
        HttpRequest.Builder request = api.anonymous(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return api.send(request.method(method, HttpRequest.BodyPublishers.ofString("{\"subject\":\"x\"}"))
                        .build())
                .status();
    }

    @Test
    void dutyListsAnswerRostersTakeShiftsAndPlacesAreKept() {
        try (Desk admin = desk("admin")) {
            Page page = admin.page();
            admin.open("/administration/duty-lists?unit=sq-001001&line=requests&category=0107");
            assertThat(page.locator("[data-verdict]").innerText())
                    .contains("不可以交给")
                    .contains("违法建设");
            admin.open("/administration/duty-lists?unit=chengguan&line=requests&category=0107");
            assertThat(page.locator("[data-verdict]").getAttribute("data-verdict"))
                    .isEqualTo("true");

            admin.open(CHANGE + "keep-duty-list?list=community-access");
            int rows = page.locator("select[name=entry-line]").count();
            assertThat(rows).isEqualTo(15);
            page.locator("select[name=entry-line]").nth(12).selectOption("requests");
            page.locator("input[name=entry-category]").nth(12).fill("0999");
            page.locator("input[name=entry-zh]").nth(12).fill("新增一条");
            confirm(page);
            assertThat(admin.text()).contains("新增一条");

            admin.open(CHANGE + "take-shift?roster=emergency");
            fill(page, "starts", "2099-07-01T08:00", "ends", "2099-07-03T08:00");
            page.selectOption("#field-unit", "shuiwu");
            confirm(page);
            assertThat(admin.text()).contains("2099-07-01 08:00");

            admin.open(CHANGE + "rename-place?place=420107001001");
            fill(page, "zh", "八大家花园社区（新）");
            confirm(page);
            assertThat(page.locator("[data-map] path").count()).isPositive();

            admin.open("/administration/changes/file");
            page.fill(
                    "#text",
                    "[{\"change\": \"rename-place\", \"place\": \"nowhere\", \"name\": \"x\", \"from\": \"2099-01-01\"}]");
            page.click("[data-try]");
            assertThat(page.locator("[data-faults]").innerText()).contains("没有“nowhere”");
            page.fill(
                    "#text",
                    "[{\"change\": \"rename-place\", \"place\": \"420107001002\", \"name\": \"康苑新村\", \"from\": \"2099-01-01\"}]");
            confirm(page);
        }
    }

    @Test
    void everyPageOpensAndAFormFitsAPhoneAndIsOpenToEverybodyUntilItIsMade() {
        try (Desk admin = desk("admin")) {
            for (String path : PagesOfAdministration.ALL) {
                assertThat(admin.open(path)).as(path).isEqualTo(200);
            }
            Page page = admin.page();
            admin.open("/administration/accounts/handler");
            page.click("summary:has-text('锁定')");
            assertThat(Barriers.onAPhone(page)).as("an opened question").isEmpty();
            admin.open(CHANGE + "rename-unit?unit=chengguan");
            fill(page, "zh", "");
            page.click("[data-try]");
            assertThat(Barriers.onAPhone(page)).as("a refused form").isEmpty();
            fill(page, "zh", "城市管理执法大队");
            page.click("[data-try]");
            assertThat(page.locator("[data-preview]").count()).isEqualTo(1);
            assertThat(Barriers.onAPhone(page)).as("what would change").isEmpty();
        }
    }
}
