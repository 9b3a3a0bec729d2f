package org.huying.intake.centre;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huying.demo.Api;
import org.huying.demo.Barriers;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.junit.jupiter.api.Test;

/** In a real browser, by the keyboard: an operator takes calls down, passes them on and answers them. */
class OperatorsDayTest extends InABrowser {

    private static final String SAID = "八大家花园社区南门口的路灯已经三天不亮了，晚上老人出门看不清路，希望尽快修好";
    private static final String PLACE = "420107001001";
    private static final String LAMP = "0203";

    /** What is read out at the end of a call. */
    private record Read(String id, String number, String code) {}

    @Test
    void aCallIsRegisteredByFewKeysAndTheCallerCanFollowIt() throws IOException {
        try (Desk operator = operator()) {
            Page page = operator.page();
            Keystrokes keys = new Keystrokes(page);
            focused(page, "call-phone");
            keys.ready().letters("13871234501").press("Tab").press("Tab");
            focused(page, "call-text");
            keys.ready().chinese(SAID).press("Tab");
            focused(page, "call-place");
            keys.ready()
                    .letters("bdj")
                    .until(() -> options(page, "call-place").first().waitFor());
            keys.press("Tab");
            focused(page, "call-category");
            keys.ready()
                    .letters("ldbl")
                    .until(() -> options(page, "call-category").first().waitFor());
            keys.press("Tab")
                    .until(() -> page.waitForCondition(() -> PLACE.equals(page.inputValue("#call-place-value"))
                            && LAMP.equals(page.inputValue("#call-category-value"))));
            keys.ready().press("Control+Enter").until(() -> page.waitForURL("**/centre/registered/*"));
            Read read = read(page);
            record(keys.record("A call of " + SAID.length() + " characters"));
            assertThat(keys.keys()).as("keys from the call to the number").isLessThanOrEqualTo(150);
            assertThat(read.number()).startsWith("QS");
            follow(read);
            page.keyboard().press("Enter");
            page.waitForURL("**/centre?line=requests");
            focused(page, "call-phone");
            assertThat(page.inputValue("#call-text"))
                    .as("the next call is empty")
                    .isEmpty();
        }
    }

    /** What the words name is offered at its field, and taken by one key. */
    @Test
    void whatTheWordsNameIsTakenByOneKey() throws IOException {
        try (Desk operator = operator()) {
            Page page = operator.page();
            Keystrokes keys = new Keystrokes(page);
            keys.ready()
                    .letters("13871234502")
                    .press("Tab")
                    .press("Tab")
                    .ready()
                    .chinese(SAID);
            keys.until(() -> proposed(page, "place").first().waitFor(attached()));
            keys.press("Tab").until(() -> options(page, "call-place").first().waitFor());
            keys.ready().press("Enter").press("Tab");
            keys.until(() -> options(page, "call-category").first().waitFor()).press("Enter");
            keys.ready().press("Control+Enter").until(() -> page.waitForURL("**/centre/registered/*"));
            record(keys.record("The same with what the words propose"));
            Api.Answer matter = api.get("operator", "/matters/" + read(page).id());
            assertThat(matter.text("place")).isEqualTo(PLACE);
            assertThat(matter.text("category")).isEqualTo(LAMP);
            assertThat(matter.text("subject")).isEqualTo("八大家花园社区南门口的路灯已经三天不亮了");
        }
    }

    /** The district's day: a second caller with the same trouble, one who asks again, one who is answered at once. */
    @Test
    void theOperatorsDay() {
        try (Desk operator = operator()) {
            Page page = operator.page();
            Read first = take(page, "13871234503", "李建国", "青山镇菜场门口积水很深，两天没有退，走路都困难");
            next(page);

            page.fill("#call-phone", "13871234504");
            page.fill("#call-text", "青山镇菜场门口积水很深，电动车都过不去，请派人看看");
            Locator alike = page.locator("[data-similar] [data-matter='" + first.id() + "']");
            alike.waitFor();
            assertThat(alike.innerText()).contains(first.number()).contains("内容相同");
            alike.locator("[data-add]").click();
            page.waitForURL("**/centre/registered/*");
            Read second = read(page);
            assertThat(operator.text()).contains("已并入 " + first.number());
            follow(second);
            next(page);

            page.fill("#call-phone", "138 7123 4503");
            page.locator("[data-former]").waitFor();
            assertThat(page.locator("[data-caller]").innerText())
                    .contains("有过 1 件")
                    .contains("李**")
                    .contains(first.number())
                    .doesNotContain("李建国");
            page.fill("#call-text", "来电人问什么时候能退水");
            page.locator("[data-open] [data-urge]").click();
            page.waitForURL("**/centre/registered/*");
            assertThat(operator.text()).contains("已催办").contains(first.number());
            next(page);

            Read settled = settle(page);
            assertThat(operator.text()).contains("已办结");
            next(page);

            operator.open("/matters/" + first.id());
            assertThat(operator.text()).contains("来电人问什么时候能退水").contains("并案");
            operator.open("/matters/" + settled.id());
            assertThat(operator.text()).contains("未经核查").contains("公交 505 路");
            answer(operator, first);
        }
    }

    private static Read settle(Page page) {
        page.fill("#call-phone", "13871234505");
        page.fill("#call-text", "问社区医院周末开不开门");
        page.keyboard().press("Control+Shift+Enter");
        assertThat(page.locator("[data-error=reply]").innerText()).contains("写明怎么答复");
        focused(page, "call-reply");
        page.keyboard().insertText("周末上午开门，可乘公交 505 路。");
        page.keyboard().press("Control+Shift+Enter");
        page.waitForURL("**/centre/registered/*");
        return read(page);
    }

    /** Others do their part, and the operator tells both callers. */
    private void answer(Desk operator, Read read) {
        String id = read.id();
        Map<String, ?> assigned = Map.of("category", "0204", "place", PLACE, "lead", "shuiwu");
        assertThat(api.act("dispatcher", id, "assign", assigned).status()).isEqualTo(200);
        assertThat(api.act("handler-shuiwu", id, "accept", Map.of()).status()).isEqualTo(200);
        Map<String, ?> done = Map.of("result", "已疏通", "evidence", "现场照片");
        assertThat(api.act("handler-shuiwu", id, "submit", done).status()).isEqualTo(200);
        assertThat(api.act("inspector", id, "pass", Map.of()).status()).isEqualTo(200);
        operator.open("/matters/" + id);
        operator.choose("answer");
        operator.type("answer", "reply", "排水口已疏通，积水已退。");
        operator.select("answer", "outcome", "resolved");
        operator.send("answer");
        assertThat(operator.stage()).isEqualTo("Closed");
    }

    @Test
    void whoIsKnownIsNotAskedForTheNameAgain() {
        try (Desk operator = operator()) {
            Page page = operator.page();
            Read first = take(page, "13871234506", "周兰", "楼道里堆了很多旧家具");
            next(page);
            page.fill("#call-phone", "13871234506");
            page.locator("[data-use]").waitFor();
            page.keyboard().press("Alt+u");
            assertThat(page.locator("[data-known]").innerText()).isEqualTo("周*");
            page.keyboard().insertText("昨天反映的旧家具还没有人来清");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/centre/registered/*");
            Read second = read(page);
            assertThat(requesters(api, second))
                    .isEqualTo(requesters(api, first))
                    .isNotEmpty();
        }
    }

    private static String requesters(Api api, Read read) {
        return api.get("operator", "/matters/" + read.id())
                .body()
                .path("requesters")
                .toString();
    }

    @Test
    void aSecondCallMayInterruptAndNothingIsLost() {
        try (Desk operator = operator()) {
            Page page = operator.page();
            page.fill("#call-phone", "13871234507");
            page.fill("#call-text", "第一通还没说完");
            choose(page, "call-place", "bdj");
            page.keyboard().press("Alt+n");
            assertThat(page.inputValue("#call-text")).isEmpty();
            assertThat(page.inputValue("#call-place")).isEmpty();
            take(page, "13871234508", "", "插进来的一通");
            next(page);
            assertThat(page.inputValue("#call-text")).isEmpty();
            page.keyboard().press("Alt+1");
            assertThat(page.inputValue("#call-text")).isEqualTo("第一通还没说完");
            assertThat(page.inputValue("#call-place")).isEqualTo("八大家花园社区");

            page.reload();
            assertThat(page.inputValue("#call-text")).isEqualTo("第一通还没说完");
            page.keyboard().press("Alt+x");
            assertThat(page.inputValue("#call-text")).isEmpty();
            page.keyboard().press("Alt+z");
            assertThat(page.inputValue("#call-phone")).isEqualTo("13871234507");
            assertThat(page.inputValue("#call-place-value")).isEqualTo(PLACE);

            page.context().clearCookies();
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/sign-in*");
            operator.signIn("operator");
            operator.open("/centre");
            assertThat(page.inputValue("#call-text")).isEqualTo("第一通还没说完");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/centre/registered/*");
            next(page);
            assertThat(page.inputValue("#call-text"))
                    .as("what is registered is no draft")
                    .isEmpty();
        }
    }

    @Test
    void signingOutForgetsTheDrafts() {
        try (Desk operator = operator()) {
            Page page = operator.page();
            page.fill("#call-text", "只有我知道的话");
            page.click("form[action='/sign-out'] button");
            page.waitForCondition(() -> !page.url().contains("/centre"));
            operator.open("/sign-in");
            operator.signIn("operator");
            operator.open("/centre");
            assertThat(page.inputValue("#call-text")).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        try (Desk operator = operator()) {
            Page page = operator.page();
            page.fill("#call-phone", "1381");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("[data-error=phone]").innerText()).contains("联系电话不正确");
            assertThat(page.locator("[data-error=text]").innerText()).contains("请写下");
            focused(page, "call-phone");
            page.fill("#call-place", "没有这个地方");
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.locator("[data-error=place]")).containsText("没有符合的");
            page.fill("#call-phone", "13871234509");
            page.fill("#call-text", "x".repeat(5));
            page.evaluate(
                    "() => document.querySelector('[name=channel]').add(new Option('x', 'telepathy', true, true))");
            page.evaluate("() => document.querySelector('[name=channel]').value = 'telepathy'");
            page.keyboard().press("Control+Enter");
            PlaywrightAssertions.assertThat(page.locator("[role=alert], .invalid-feedback")
                            .filter(new Locator.FilterOptions().setHasText("渠道")))
                    .isVisible();
            assertThat(page.inputValue("#call-phone")).as("nothing is lost").isEqualTo("13871234509");
            assertThat(Barriers.onAPhone(page)).as("a refused call").isEmpty();
        }
    }

    @Test
    void aFormThatIsSentTwiceRegistersOnce() {
        try (Desk operator = operator()) {
            Page page = operator.page();
            String token = page.inputValue("[name=token]");
            String once = "只登记一次" + System.nanoTime();
            assertThat(operator.force(
                            "/centre", "line", "requests", "token", token, "phone", "13871234510", "text", once))
                    .isEqualTo(302);
            assertThat(operator.force(
                            "/centre", "line", "requests", "token", token, "phone", "13871234510", "text", once))
                    .isEqualTo(302);
            assertThat(operator.force(
                            "/centre", "line", "requests", "token", token, "phone", "13871234510", "text", "另一件"))
                    .isEqualTo(409);
            Api.Answer found = api.get("operator", "/matters?q=" + once.replaceAll("\\D", ""));
            assertThat(found.body().path("items").size()).isEqualTo(1);
        }
    }

    @Test
    void theHistoryIsForWhoCallsBackAndNoLook() {
        try (Desk operator = operator();
                Desk dispatcher = desk("dispatcher");
                Desk auditor = desk("auditor")) {
            long before = looks();
            take(operator.page(), "13871234511", "吴国强", "小区围墙有裂缝");
            next(operator.page());
            operator.page().fill("#call-phone", "13871234511");
            operator.page().locator("[data-former]").waitFor();
            assertThat(operator.page().content()).contains("吴**").doesNotContain("吴国强");
            assertThat(looks()).as("a mask is no look").isEqualTo(before);
            assertThat(dispatcher.open("/centre")).isEqualTo(403);
            assertThat(auditor.open("/centre")).isEqualTo(403);
            auditor.open("/inbox?view=all");
            assertThat(auditor.force("/centre/beside", "phone", "13871234511")).isEqualTo(403);
            assertThat(auditor.force("/centre", "text", "x")).isEqualTo(403);
        }
    }

    private long looks() {
        try (Desk auditor = desk("auditor")) {
            auditor.open("/access-ledger");
            return auditor.page().locator("main tbody tr, main [data-record]").count();
        }
    }

    @Test
    void theScreenFitsADeskWithoutScrollingAndAPhoneWithoutBarriers() {
        try (Desk operator = operator()) {
            Page page = operator.page();
            page.setViewportSize(1440, 900);
            take(page, "13871234512", "郑州", SAID);
            next(page);
            page.fill("#call-phone", "13871234512");
            page.fill("#call-text", SAID);
            page.locator("[data-similar] [data-matter]").first().waitFor();
            choose(page, "call-place", "bdj");
            page.locator("[data-due]").waitFor();
            assertThat(Barriers.onAPhone(page)).as("what stands beside a call").isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThanOrEqualTo(900);
        }
    }

    private Desk operator() {
        Desk operator = desk("operator");
        operator.page().setViewportSize(1440, 900);
        operator.open("/centre");
        return operator;
    }

    private static Read take(Page page, String phone, String name, String said) {
        page.fill("#call-phone", phone);
        page.fill("#call-name", name);
        page.fill("#call-text", said);
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/centre/registered/*");
        return read(page);
    }

    private static void next(Page page) {
        page.keyboard().press("Enter");
        page.waitForURL("**/centre?line=*");
    }

    private static void choose(Page page, String combo, String typed) {
        page.click("#" + combo);
        page.keyboard().type(typed);
        options(page, combo).first().waitFor();
        page.keyboard().press("Enter");
    }

    private static Read read(Page page) {
        Locator code = page.locator("[data-code]");
        return new Read(
                page.url().replaceAll(".*/", ""),
                page.textContent("[data-number]"),
                code.count() == 0 ? "" : code.textContent());
    }

    private static Locator options(Page page, String combo) {
        return page.locator("#" + combo + "-list:not([hidden]) [role=option]");
    }

    private static Locator proposed(Page page, String field) {
        return page.locator("[data-proposed=" + field + "] > *");
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private static void focused(Page page, String id) {
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
    }

    /** With number and code, as read out, the caller follows without an account. */
    private void follow(Read read) {
        try (Desk resident = resident(false)) {
            resident.open("/public/follow");
            resident.page().fill("#number", read.number());
            resident.page().fill("#code", read.code());
            resident.page().click("main button[type=submit]");
            assertThat(resident.page().locator("[data-standing]").count()).isEqualTo(1);
        }
    }

    private static void record(String line) throws IOException {
        Path file = Path.of("target", "operators-keystrokes.txt");
        Files.createDirectories(Path.of("target"));
        List<String> lines = Files.exists(file)
                ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(known -> !known.startsWith(line.substring(0, line.indexOf(':'))))
                        .toList()
                : List.of();
        Files.write(
                file,
                java.util.stream.Stream.concat(lines.stream(), java.util.stream.Stream.of(line))
                        .toList());
        System.out.println(line);
    }
}
