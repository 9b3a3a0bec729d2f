package org.huying.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resident's day on a phone: filing in three steps, through dead spots and second thoughts, and what comes after. */
class PublicDayTest extends InABrowser {

    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void takeOutThePhone() {
        phone = browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setPermissions(List.of("geolocation"))
                        .setGeolocation(new Geolocation(30.6333, 114.3885)));
        page = phone.newPage();
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    private void open(String path) {
        page.navigate(address(path));
    }

    private void openForm() {
        open("/public/file");
        page.waitForSelector("form[data-ready]");
    }

    private String step() {
        return page.locator("[data-steps] [aria-current]").getAttribute("data-step-of");
    }

    private void next() {
        page.click("[data-next]");
    }

    private void fillToTheEnd(String text) {
        page.fill("#file-text", text);
        next();
        page.click("[data-skip]");
        page.fill("#file-phone", "13912345678");
        next();
        assertThat(step()).isEqualTo("check");
    }

    private String send() {
        page.click("[data-submit]");
        page.waitForURL("**/public/filed");
        return page.textContent("[data-number]");
    }

    private static byte[] photo(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x * 7919 ^ y * 104729) & 0xFFFFFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void eachStepSaysWhatIsMissingAtTheField() {
        openForm();
        next();
        assertThat(page.textContent("#file-text-error")).contains("请写一写是什么事");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("file-text");
        page.fill("#file-text", "路灯不亮");
        assertThat(page.locator("#file-text-error").count()).isZero();
        next();
        assertThat(step()).isEqualTo("where");
        page.click("[data-skip]");
        next();
        assertThat(page.textContent("#file-phone-error")).contains("请填写联系电话");
        page.fill("#file-phone", "138");
        next();
        assertThat(page.textContent("#file-phone-error")).contains("联系电话不正确");
        page.check("input[name=asker][value=anonymous]");
        assertThat(page.locator("#file-phone").isVisible()).isFalse();
        next();
        assertThat(step()).isEqualTo("check");
        assertThat(page.textContent("[data-sum=who]")).contains("不透露");
        page.goBack();
        page.goBack();
        page.goBack();
        assertThat(step()).isEqualTo("what");
        assertThat(page.inputValue("#file-text")).isEqualTo("路灯不亮");
    }

    @Test
    void aPlaceIsChosenOnTheMapByItsNameOrByWhereOneStands() {
        openForm();
        page.fill("#file-text", "路灯不亮");
        next();
        page.waitForSelector("[data-drawn]");
        page.locator("[data-map]").tap();
        PlaywrightAssertions.assertThat(page.locator("[data-chosen-place]")).containsText("已选");
        assertThat(page.inputValue("[data-lon]")).startsWith("114.");
        assertThat(page.inputValue("#file-place")).startsWith("420107");
        page.click("[data-unchoose]");
        assertThat(page.inputValue("#file-place") + page.inputValue("[data-lon]"))
                .isEmpty();
        page.focus("[data-centre]");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("[data-chosen-place]")).containsText("已选");
        assertThat(page.inputValue("[data-lat]")).startsWith("30.");
        page.locator("#where-search").pressSequentially("康苑");
        page.waitForSelector("#where-matches:not([hidden]) li");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.textContent("[data-chosen-place]")).contains("康苑社区");
        assertThat(page.inputValue("#file-place")).isEqualTo("420107001002");
        assertThat(page.inputValue("[data-lon]")).isEmpty();
        page.click("[data-here-button]");
        PlaywrightAssertions.assertThat(page.locator("[data-lon]")).hasValue(Pattern.compile("114\\.388500"));
        page.fill("#where-search", "没有这个地方");
        PlaywrightAssertions.assertThat(page.locator("[data-chosen-place]")).containsText("没有找到");
    }

    @Test
    void whatIsMeantIsFiledWithKindPlaceAndSmallerPhotographs() throws IOException {
        openForm();
        page.fill("#file-text", "和平公园门口路灯不亮。晚上很黑。");
        page.fill("#file-category-search", "路灯");
        page.click(".tile:has-text('路灯不亮')");
        assertThat(page.inputValue("#file-category")).isEqualTo("0203");
        byte[] large = photo(2600, 900);
        page.setInputFiles("#photos", new FilePayload[] {
            new FilePayload("one.png", "image/png", large), new FilePayload("two.png", "image/png", photo(60, 40))
        });
        PlaywrightAssertions.assertThat(page.locator("[data-photo-list] img")).hasCount(2);
        page.locator("[data-photo-list] button").nth(1).click();
        PlaywrightAssertions.assertThat(page.locator("[data-photo-list] img")).hasCount(1);
        next();
        page.selectOption("#file-place", "420107001001");
        page.fill("#file-spot", "南门公交站旁");
        next();
        page.fill("#file-name", "王小明");
        page.fill("#file-phone", "13912345678");
        next();
        assertThat(page.textContent("[data-summary]"))
                .contains("路灯不亮")
                .contains("1 个")
                .contains("八大家花园社区")
                .contains("南门公交站旁")
                .contains("王小明");
        String number = send();
        assertThat(page.textContent("[data-expect]")).contains("最迟答复时间");
        assertThat(page.locator(".qr path").getAttribute("d")).startsWith("M4 4");
        assertThat(page.evaluate("localStorage.getItem('huying-draft:requests')"))
                .isNull();
        page.click("text=查看办理情况");
        assertThat(page.textContent("h1")).isEqualTo("和平公园门口路灯不亮");
        assertThat(page.textContent(".written")).contains("具体位置：南门公交站旁");
        Locator picture = page.locator(".sent-files img");
        assertThat(picture.count()).isEqualTo(1);
        picture.scrollIntoViewIfNeeded();
        page.waitForFunction("document.querySelector('.sent-files img').naturalWidth > 0");
        assertThat(((Number) picture.evaluate("image => image.naturalWidth")).intValue())
                .as("made smaller before it was sent")
                .isEqualTo(1920);
        try (Desk operator = desk("operator")) {
            operator.open("/inbox?view=all&q=" + number);
            operator.page().click("[data-matters] a");
            assertThat(operator.text()).contains("路灯不亮").contains("八大家花园社区");
        }
    }

    @Test
    void aDraftOutlivesReloadAndCrashAndIsGoneWhenDiscarded() throws IOException {
        openForm();
        page.locator("#file-text").pressSequentially("写到一");
        page.setInputFiles("#photos", new FilePayload("one.png", "image/png", photo(60, 40)));
        PlaywrightAssertions.assertThat(page.locator("[data-photo-list] img")).hasCount(1);
        next();
        page.selectOption("#file-place", "420107001002");
        page.close();
        page = phone.newPage();
        openForm();
        assertThat(page.locator("[data-restored-note]").isVisible()).isTrue();
        assertThat(step()).isEqualTo("where");
        assertThat(page.inputValue("#file-place")).isEqualTo("420107001002");
        assertThat(page.textContent("[data-chosen-place]")).contains("康苑");
        page.click("[data-previous]");
        assertThat(page.inputValue("#file-text")).isEqualTo("写到一");
        assertThat(page.locator("[data-photo-list] img").count()).isEqualTo(1);
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.locator(".keeping [data-discard]").click();
        page.waitForSelector("form[data-ready]");
        PlaywrightAssertions.assertThat(page.locator("#file-text")).hasValue("");
        assertThat(page.locator("[data-photo-list] img").count()).isZero();
        page.uncheck("[data-keep]");
        page.fill("#file-text", "公用电脑");
        assertThat(page.evaluate("localStorage.getItem('huying-draft:requests')"))
                .isNull();
        openForm();
        assertThat(page.inputValue("#file-text")).isEmpty();
        assertThat(page.isChecked("[data-keep]")).isFalse();
    }

    @Test
    void whatIsSentWithoutANetworkWaitsAndArrivesOnce() {
        openForm();
        String text = "没有网络时写的" + System.nanoTime();
        fillToTheEnd(text);
        phone.setOffline(true);
        page.click("[data-submit]");
        PlaywrightAssertions.assertThat(page.locator("[data-trouble]")).containsText("现在没有网络");
        assertThat(page.locator("[data-waiting]").isVisible()).isTrue();
        phone.setOffline(false);
        page.waitForURL("**/public/filed");
        assertFiledOnce(text);
    }

    @Test
    void anAnswerThatIsLostOnTheWayLeavesOneMatter() {
        openForm();
        String text = "回执丢在路上" + System.nanoTime();
        fillToTheEnd(text);
        page.route("**/public/file", route -> {
            route.fetch();
            route.abort();
        });
        page.click("[data-submit]");
        PlaywrightAssertions.assertThat(page.locator("[data-trouble]")).containsText("网络中断");
        page.unroute("**/public/file");
        openForm();
        assertThat(page.locator("[data-waiting]").isVisible())
                .as("offered after a reload")
                .isTrue();
        page.click("[data-send-now]");
        page.waitForURL("**/public/filed");
        assertFiledOnce(text);
    }

    private void assertFiledOnce(String text) {
        try (Desk operator = desk("operator")) {
            operator.open("/inbox?view=all&q=" + text);
            assertThat(operator.page().locator("[data-matters] > li").count()).isEqualTo(1);
        }
    }

    @Test
    void aSessionThatHasEndedCostsNothingThatWasTyped() {
        openForm();
        fillToTheEnd("写了很久很久");
        phone.clearCookies();
        send();
        assertThat(page.textContent("[data-code]")).hasSize(19);
    }

    @Test
    void whatTheServerRefusesIsSaidAtItsFieldAndTheRestIsKept() {
        openForm();
        page.fill("#file-text", "事情");
        next();
        page.click("[data-skip]");
        page.fill("#file-phone", "13912345678");
        next();
        page.evaluate("document.querySelector('[data-lon]').value = '116.4';"
                + "document.querySelector('[data-lat]').value = '39.9';");
        page.click("[data-submit]");
        page.waitForSelector("#file-place-error");
        assertThat(step()).isEqualTo("where");
        assertThat(page.textContent("#file-place-error")).contains("不在本区");
        page.click("[data-previous]");
        assertThat(page.inputValue("#file-text")).isEqualTo("事情");
    }

    @Test
    void photographsBeyondTheLimitsAreLeftOutAndNamed() throws IOException {
        openForm();
        FilePayload[] many = new FilePayload[10];
        for (int i = 0; i < many.length; i++) {
            many[i] = new FilePayload("p" + i + ".png", "image/png", photo(20, 20));
        }
        page.setInputFiles("#photos", many);
        PlaywrightAssertions.assertThat(page.locator("[data-photo-news]")).containsText("最多 9 个");
        assertThat(page.locator("[data-photo-list] img").count()).isEqualTo(9);
    }

    @Test
    void anElderSpeaksAndSendsWithFewChoicesAndHearsThePage() {
        page.addInitScript("window.spoken = []; window.speechSynthesis.speak = said => window.spoken.push(said.text);");
        open("/public?mode=elder");
        assertThat(page.locator(".big-ways a").allInnerTexts()).containsExactly("我要反映", "查询进度", "拨打 12345");
        page.click("[data-read-all]");
        assertThat((String) page.evaluate("window.spoken.join('')"))
                .contains("有事您说")
                .contains("查询进度");
        page.click(".big-ways a >> nth=0");
        page.waitForSelector("form[data-ready]");
        assertThat(page.locator("#file-category, #file-subject, [data-map], #file-name")
                        .count())
                .isZero();
        page.fill("#file-text", "楼道灯坏了");
        page.locator("[data-step=what] .read-part").click();
        assertThat((String) page.evaluate("window.spoken.join('')")).contains("楼道灯坏了");
        next();
        page.fill("#file-spot", "三栋二单元");
        next();
        page.fill("#file-phone", "13912345678");
        next();
        send();
        assertThat(page.locator("[data-code]").isVisible()).isTrue();
    }

    @Test
    void aBrowserWithoutAVoiceOffersNone() {
        page.addInitScript("delete window.speechSynthesis; delete Window.prototype.speechSynthesis;");
        open("/public?mode=clear");
        assertThat(page.locator("[data-aids]").isVisible()).isTrue();
        assertThat(page.locator("[data-voice]").isVisible()).isFalse();
        assertThat(page.locator(".read-part").count()).isZero();
        double before = ((Number) page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                .doubleValue();
        page.click("[data-size='1']");
        open("/public/how");
        assertThat(((Number) page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                        .doubleValue())
                .isGreaterThan(before);
    }

    @Test
    void whatCannotBeDoneNowIsSaidWithItsReason() {
        openForm();
        fillToTheEnd("想撤回的事");
        send();
        page.click("text=查看办理情况");
        assertThat(page.textContent("[data-not=evaluate]")).contains("收到答复后可以评价");
        assertThat(page.textContent("[data-not=object]")).contains("收到答复后30 日内");
        page.click("[data-action=withdraw]");
        page.click("#action-withdraw button[type=submit]");
        assertThat(page.textContent("[data-standing]")).contains("您已撤回");
        assertThat(page.locator("[data-action=withdraw], [data-not]").count()).isZero();
    }

    @Test
    void aCodeInThePictureFillsItselfInAndReachesNoServer() {
        openForm();
        fillToTheEnd("扫码查询");
        String number = send();
        String code = page.textContent("[data-code]");
        phone.clearCookies();
        open("/public/follow?number=" + number + "#" + code);
        assertThat(page.inputValue("#code")).isEqualTo(code);
        assertThat(page.url()).doesNotContain(code);
        page.click("main button[type=submit]");
        assertThat(page.textContent("[data-number]")).isEqualTo(number);
    }
}
