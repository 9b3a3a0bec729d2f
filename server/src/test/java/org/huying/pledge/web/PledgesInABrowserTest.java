package org.huying.pledge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.huying.base.DistrictCode;
import org.huying.base.SharedData;
import org.huying.base.Zones;
import org.huying.demo.Desk;
import org.huying.demo.InABrowser;
import org.huying.pledge.Warnings;
import org.huying.pledge.review.DemoPledges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From the upload of a report to a confirmed pledge, and to a slipping one on the board of which its people are told. */
class PledgesInABrowserTest extends InABrowser {

    private static final DistrictCode QINGSHAN = new DistrictCode("420107");
    private static final String LEAD = "区教育局";
    private static final String ACCOUNT = "handler-jiaoyu";

    @TempDir
    private Path folder;

    @Autowired
    private Warnings warnings;

    @Autowired
    private DemoPledges demoPledges;

    private final LocalDate soon =
            LocalDate.ofInstant(Instant.now(), Zones.CHINA).plusDays(30);

    @Test
    void goesFromAnInventedReportToASlippingPledge() throws IOException {
        Path report = folder.resolve("报告.txt");
        Files.writeString(report, DemoPledges.text(QINGSHAN, 2019) + "\n（浏览器）");
        slips(report, 2019);
    }

    @Test
    void goesFromARealReportToASlippingPledge() {
        slips(SharedData.require("reports/qingshan-2020.txt"), 2021);
    }

    @Test
    void saysInWordsWhyAFileIsNoReport() throws IOException {
        Path scanned = folder.resolve("扫描件.pdf");
        try (PDDocument pictures = new PDDocument()) {
            pictures.addPage(new PDPage());
            pictures.save(scanned.toFile());
        }
        Path picture = Files.write(folder.resolve("图.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 1, 2, 3});
        Map<Path, String> refused = Map.of(
                written("空.txt", ""),
                "文件是空的。",
                written("诗.txt", "春江潮水连海平，海上明月共潮生。"),
                "这不像是政府工作报告。",
                written("长.txt", "各位代表，现将政府工作报告请予审议。".repeat(100_000)),
                "太大了",
                scanned,
                "没有文字",
                picture,
                "文件打不开");
        try (Desk desk = desk("supervisor")) {
            refused.forEach((file, why) -> {
                bring(desk, file);
                assertThat(desk.page().locator("[data-refusal]")).containsText(why);
            });
            bring(desk, written("二十四兆.txt", "各位代表".repeat(2_000_000)));
            assertThat(desk.page().locator("main")).containsText("不得超过 20 MB");
            bring(desk, written("五十兆.txt", "各位代表".repeat(4_500_000)));
            assertThat(desk.page().locator("main")).containsText("不得超过 50 MB");
        }
    }

    @Test
    void readsAReportInTraditionalCharacters() throws IOException {
        try (Desk desk = desk("supervisor")) {
            bring(desk, written("報告.txt", """
                    政府工作報告
                    ——2018年1月8日在區人民代表大會上
                    各位代表：
                    現在，我代表區人民政府向大會報告工作，請予審議。
                    一、2017年工作回顧
                    全年新建學校2所。
                    二、2018年工作任務
                    全年新增停車泊位3000個。
                    """));
            assertThat(desk.page().locator("[data-item]").first()).isVisible();
            assertThat(desk.page().locator("[data-source]")).containsText("新增停車泊位3000個");
        }
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void offersNobodyElseTheReview() {
        try (Desk leader = desk("leader");
                Desk handler = desk("handler")) {
            leader.open("/pledges/readings");
            assertThat(leader.page().locator("[data-bring]")).hasCount(0);
            assertThat(handler.open("/pledges/readings")).isEqualTo(403);
        }
    }

    @Test
    void aSlippingPledgeHasItsLineInTheWrittenReport() {
        Instant now = Instant.now();
        demoPledges.live(QINGSHAN, now);
        tallied();
        LocalDate yesterday = LocalDate.ofInstant(now, Zones.CHINA).minusDays(1);
        try (Desk desk = desk("leader")) {
            Page page = desk.page();
            desk.open("/pledges?light=red&asOf=" + yesterday);
            Locator slipping = page.locator("tr[data-light=red]").first();
            String year = page.locator("h1").innerText().replaceAll("[^0-9]", "");
            String name = slipping.locator("th a").first().innerText();
            String reached = words(slipping.locator("[data-reached]").first());

            desk.open("/reports");
            page.selectOption("#template", "work-report");
            page.fill("#period", year);
            page.fill("#asOf", yesterday.toString());
            page.locator(".report-order button[type=submit]").click();
            Locator line = page.locator("main tr")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first();
            assertThat(line).isVisible();
            assertThat(words(line)).contains(name, reached);
            line.locator("a").first().click();
            assertThat(page.locator("main :target")).isVisible();
        }
    }

    private static String words(Locator part) {
        return part.innerText().replaceAll("[\\s※]", "");
    }

    private void slips(Path report, int year) {
        String matter;
        try (Desk desk = desk("supervisor")) {
            Page page = desk.page();
            bring(desk, report);
            assertThat(page.locator("[data-source] mark").first()).isVisible();
            Locator item = page.locator("[data-item]")
                    .filter(new Locator.FilterOptions().setHasText("学"))
                    .first();
            item.focus();
            String no = item.getAttribute("data-item");
            assertThat(page.locator("mark.pledge-mark-now[data-items~='" + no + "']")
                            .first())
                    .isVisible();
            correct(page, no);
            Locator row = page.locator("[data-item='" + no + "']");
            row.locator("[data-check]").check();
            page.click(".pledge-more > summary");
            page.fill("#due", soon.toString());
            page.click("[data-due]");
            page.locator("[data-item='" + no + "'] [data-check]").check();
            page.click("[data-confirm]");
            assertThat(page.locator("[data-done]")).isVisible();
            assertThat(page.locator("[data-count=confirmed]")).hasText("1");
            matter = page.locator("[data-item='" + no + "'] a[href^='/pledges/2']")
                    .getAttribute("href")
                    .replaceAll(".*/", "");
        }
        report(matter);
        warnings.tell(QINGSHAN, Instant.now());
        board(matter, year);
    }

    /** Name, quantity, unit and who leads and supports. */
    private static void correct(Page page, String no) {
        page.locator("[data-item='" + no + "'] [data-edit]").click();
        page.fill("#name", "新增学位（核定）");
        page.fill("#target", "3,200");
        page.fill("#measure", "个");
        page.selectOption("#counting", "added");
        page.selectOption("#bound", "at-least");
        page.fill("#lead", LEAD);
        page.click("[data-keep]");
        assertThat(page.locator("[data-item='" + no + "'] [data-edit]")).hasText("新增学位（核定）");
    }

    private void report(String matter) {
        assertThat(api.act(ACCOUNT, matter, "plan-back", Map.of("plan", "三季度开学前建成"))
                        .status())
                .isEqualTo(200);
        Map<String, ?> first = Map.of("amount", 300, "progress", "一所在建", "evidence", "施工照片");
        assertThat(api.act(ACCOUNT, matter, "report", first).status()).isEqualTo(200);
        Map<String, ?> second = Map.of("amount", 100, "progress", "又一所在建", "evidence", "施工照片");
        assertThat(api.act(ACCOUNT, matter, "report", second).status()).isEqualTo(200);
    }

    private void board(String matter, int year) {
        try (Desk desk = desk("leader")) {
            Page page = desk.page();
            desk.open("/pledges?year=" + year);
            Locator row = page.locator("tr[data-matter='" + matter + "']");
            assertThat(row).hasAttribute("data-light", "red");
            assertThat(row.locator("[data-reached]")).hasAttribute("data-reached", "400.0");
            row.locator("[data-reached] a").click();
            assertThat(page.locator("[data-reports] tbody tr")).hasCount(2);
            page.click("[data-matter]");
            assertThat(page.locator("main")).containsText("红灯：大幅落后于计划");
        }
    }

    private static void bring(Desk desk, Path report) {
        desk.open("/pledges/readings");
        desk.page().setInputFiles("#file", report);
        desk.page().click("[data-bring]");
    }
}
