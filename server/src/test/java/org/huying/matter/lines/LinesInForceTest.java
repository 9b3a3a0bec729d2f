package org.huying.matter.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.demo.Barriers;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.huying.line.LineFiles;
import org.huying.line.LineFolders;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: lines are read by everybody, and changed by administrators who have seen proof and difference. */
class LinesInForceTest extends InABrowser {

    /** Lines that no other test files in: their editions are this test's to count up. */
    private static final String CHANGED = "look-back";

    private static final String RACED = "emergencies";

    @Autowired
    private Lines lines;

    @Autowired
    private DistrictCode district;

    @Autowired
    private Clock clock;

    /** Other tests share the server, and know these lines as they were. */
    @AfterEach
    void bringBack() {
        for (LineFiles shipped : LineFolders.shipped()) {
            if (List.of(CHANGED, RACED).contains(shipped.folder())) {
                lines.publish(district, shipped, PersonId.SYSTEM, clock.instant());
            }
        }
    }

    @Test
    void everybodyReadsALineAndOnlyAdministratorsAreOfferedToChangeIt() throws IOException {
        try (Desk handler = desk("handler");
                Desk admin = desk("admin")) {
            handler.open("/lines");
            assertThat(handler.text()).contains("民呼我应").contains("走遍").doesNotContain("上传新业务线");
            handler.open("/lines/requests");
            assertThat(handler.text())
                    .contains("提醒责任单位")
                    .contains("S12")
                    .contains("当场答复办结")
                    .doesNotContain("修改这条业务线");
            assertThat(handler.page().locator("[data-open]").count())
                    .as("a handler is not told the district's numbers")
                    .isZero();
            assertThat(handler.open("/lines/upload")).isEqualTo(403);
            handler.open("/lines/requests");
            assertThat(handler.force("/lines/trial", "yaml", "id: x")).isEqualTo(403);
            assertThat(handler.force("/lines/publish", "yaml", "id: x", "base", "0"))
                    .isEqualTo(403);
            assertThat(handler.open("/lines/nothing")).isEqualTo(404);
            assertThat(handler.open("/lines/requests?edition=99")).isEqualTo(404);
            admin.open("/lines/requests");
            assertThat(admin.text()).contains("修改这条业务线").contains("在办事项");
            Download zip = admin.page().waitForDownload(() -> admin.page().click("text=下载 zip"));
            assertThat(Files.size(zip.path())).isPositive();
        }
    }

    @Test
    void aChangedLineTakesEffectOnlyWhenItWasSeenAndConfirmed() throws IOException {
        try (Desk admin = desk("admin")) {
            int before = edition(CHANGED);
            String yaml = text(CHANGED);
            String changed = yaml.replaceFirst("(title: \\{zh: )", "$1新版").replace("10 working-days", "9 working-days");
            assertThat(changed).isNotEqualTo(yaml);
            admin.open("/lines/" + CHANGED);
            admin.page()
                    .setInputFiles(
                            "#files-input", new FilePayload("folder.zip", "application/zip", zipped(CHANGED, changed)));
            admin.page().click("form[action='/lines/upload'] button[type=submit]");
            assertThat(admin.page().locator("[data-sound]").innerText()).contains("十二条规则全部成立");
            assertThat(admin.page().locator("[data-difference]").innerText()).contains("新版");
            assertThat(edition(CHANGED))
                    .as("nothing takes effect before it is confirmed")
                    .isEqualTo(before);
            admin.page().click("[data-publish]");
            admin.page().waitForURL("**/lines/" + CHANGED + "?published=true");
            assertThat(edition(CHANGED)).isEqualTo(before + 1);
            assertThat(admin.text()).contains("第 " + (before + 1) + " 版已发布").contains("演示·管理员");
            admin.open("/lines/" + CHANGED + "/difference?from=" + before + "&to=" + (before + 1));
            assertThat(admin.page().locator("[data-difference] tbody tr").count())
                    .isPositive();
            admin.open("/lines/" + CHANGED + "?edition=" + before);
            assertThat(admin.text()).contains("现在已不用于新事项");
        }
    }

    @Test
    void anUnsoundLineIsRefusedAtItsPlaceAndNothingOfItIsLost() {
        try (Desk admin = desk("admin")) {
            Page page = admin.page();
            int before = edition("supervision");
            String broken = text("supervision").replaceFirst("(?m)^( +)within: .*$", "$1within: soon");
            admin.open("/lines/supervision");
            page.setInputFiles(
                    "#files-input", new FilePayload("line.yaml", "text/yaml", broken.getBytes(StandardCharsets.UTF_8)));
            page.click("form[action='/lines/upload'] button[type=submit]");
            assertThat(page.locator("[data-unsound]").innerText())
                    .contains("supervision/line.yaml:")
                    .contains("时限");
            assertThat(page.locator("[data-publish]").count()).isZero();
            assertThat(page.inputValue("#yaml")).isEqualTo(broken);
            assertThat(page.inputValue("#categories"))
                    .as("what was not brought stays as it is in force")
                    .isEqualTo(files("supervision").getOrDefault(LineFiles.CATEGORIES, ""));
            page.locator(".lines-place").first().click();
            assertThat(
                            (String)
                                    page.evaluate(
                                            "() => { const t = document.activeElement; return t.value.slice(t.selectionStart, t.selectionEnd); }"))
                    .contains("soon");
            page.fill("#yaml", text("supervision").replace("id: supervision", "# 只改注释\nid: supervision"));
            page.click("[data-source] button:not([data-publish])");
            assertThat(page.locator("[data-same]").innerText()).contains("没有差别");
            assertThat(edition("supervision")).isEqualTo(before);
        }
    }

    /** A loop without an end is sound to look at; the proof shows the walk. */
    @Test
    void aLineThatLosesAMatterIsShownTheWayInWhichItDoes() {
        try (Desk admin = desk("admin")) {
            String endless =
                    text("requests").replaceFirst("(?s)(rework:.*?)    at-most: 2\n    then: escalate\n", "$1");
            assertThat(endless).isNotEqualTo(text("requests"));
            admin.open("/lines/requests");
            admin.page()
                    .setInputFiles(
                            "#files-input",
                            new FilePayload("line.yaml", "text/yaml", endless.getBytes(StandardCharsets.UTF_8)));
            admin.page().click("form[action='/lines/upload'] button[type=submit]");
            assertThat(admin.page().locator("[data-unsound]").innerText())
                    .contains("S5")
                    .contains("反例")
                    .contains("-rework->");
        }
    }

    @Test
    void whoWasOvertakenLooksAgain() {
        try (Desk first = desk("admin");
                Desk second = desk("admin")) {
            int before = edition(RACED);
            String yaml = text(RACED);
            check(first, yaml.replaceFirst("(title: \\{zh: )", "$1先"));
            check(second, yaml.replaceFirst("(title: \\{zh: )", "$1后"));
            first.page().click("[data-publish]");
            first.page().waitForURL("**?published=true");
            second.page().click("[data-publish]");
            assertThat(second.page().locator("[data-refused]").innerText()).contains("已有人发布了第 " + (before + 1) + " 版");
            assertThat(second.page().locator("[data-difference]").innerText())
                    .contains("先")
                    .contains("后");
            assertThat(edition(RACED)).isEqualTo(before + 1);
            second.page().click("[data-publish]");
            second.page().waitForURL("**?published=true");
            assertThat(edition(RACED)).isEqualTo(before + 2);
        }
    }

    @Test
    void whatWasChangedAfterTheCheckIsCheckedAgain() {
        try (Desk admin = desk("admin")) {
            int before = edition("permits");
            check(admin, "permits", text("permits").replaceFirst("(title: \\{zh: )", "$1改"));
            String base = admin.page().inputValue("[name=base]");
            String digest = admin.page().inputValue("[name=digest]");
            int status = admin.force(
                    "/lines/publish", "line", "permits", "yaml", text("permits"), "base", base, "digest", digest);
            assertThat(status).isEqualTo(422);
            assertThat(edition("permits")).isEqualTo(before);
        }
    }

    @Test
    void whatIsNoDefinitionIsSaidToBeNone() {
        try (Desk admin = desk("admin")) {
            admin.open("/lines/upload");
            admin.page()
                    .setInputFiles("#files-input", new FilePayload("x.zip", "application/zip", new byte[] {1, 2, 3}));
            admin.page().click("form[action='/lines/upload'] button[type=submit]");
            assertThat(admin.text()).contains("请上传 line.yaml");
        }
    }

    @Test
    void theLargestDiagramAndWhatATrialShowsFitAPhoneAndHaveNoBarrier() {
        try (Desk admin = desk("admin")) {
            admin.open("/lines/city-management");
            assertThat(Barriers.onAPhone(admin.page()))
                    .as("the largest diagram")
                    .isEmpty();
            check(admin, "requests", text("requests").replaceFirst("(title: \\{zh: )", "$1改"));
            assertThat(Barriers.onAPhone(admin.page())).as("a sound trial").isEmpty();
            check(admin, "requests", "id: requests\n");
            assertThat(Barriers.onAPhone(admin.page())).as("an unsound trial").isEmpty();
        }
    }

    private void check(Desk admin, String changed) {
        check(admin, RACED, changed);
    }

    private void check(Desk admin, String line, String changed) {
        admin.open("/lines/" + line);
        admin.page().click("[data-edit]");
        admin.page().fill("#yaml", changed);
        admin.page().click("[data-source] button:not([data-publish])");
        admin.page().waitForLoadState();
    }

    private int edition(String line) {
        return lines.current(district, new LineId(line)).edition();
    }

    private Map<String, String> files(String line) {
        return lines.files(district, new LineId(line), edition(line)).texts();
    }

    private String text(String line) {
        return String.valueOf(files(line).get(LineFiles.LINE));
    }

    private byte[] zipped(String line, String yaml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(line + "/line.yaml"));
            zip.write(yaml.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(line + "/README.md"));
            zip.write("# readme".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
