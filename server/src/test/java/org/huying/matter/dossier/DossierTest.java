package org.huying.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huying.demo.Api;
import org.huying.demo.Api.Answer;
import org.huying.demo.Browsers;
import org.huying.demo.DemoServer;
import org.huying.demo.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The dossier as a file that can be archived, checked by veraPDF, and as a page. */
@DemoServer
class DossierTest {

    private static final String PHONE = "13712340987";

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void launch() {
        Browsers.require();
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
        VeraGreenfieldFoundryProvider.initialise();
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void theFileIsAnArchivalPdfThatHoldsItsFontAndGivesItsChineseBack() throws Exception {
        Answer filed = file(false);
        byte[] pdf = pdf("supervisor", filed, "");

        assertThat(faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            assertThat(text)
                    .contains("案卷", "民呼我应", filed.text("number"), "小区围墙倒塌", "责任单位沿革", "时限及其计算", "完整性核验")
                    .contains("起算", "5 个工作日", "〓")
                    .doesNotContain(PHONE, "上官云");
            assertThat(document.isEncrypted()).isFalse();
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(document.getDocumentCatalog().getMetadata()).isNotNull();
            assertThat(fonts(document)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+.*");
            });
            assertThat(pictures(document)).as("the photo is in the file").isEqualTo(1);
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(text.split("演示系统：人员、边界和办理数据均为模拟", -1))
                    .as("each page of a demo says that it is simulated")
                    .hasSize(document.getNumberOfPages() + 1);
        }
    }

    @Test
    void everyRecordStandsInItWithItsHashAndTheChainEndsWithItsHead() throws Exception {
        Answer filed = file(false);
        String id = filed.text("id");
        new Api(port).act("operator", id, "comment", Map.of("text", "已电话联系"));
        JsonEvents events = new JsonEvents(new Api(port).get("supervisor", "/matters/" + id + "/events"));
        try (PDDocument document = Loader.loadPDF(pdf("supervisor", filed, ""))) {
            String text = text(document);
            assertThat(text).contains("已电话联系", "第 1 条", "第 " + events.count() + " 条", "SHA-256");
            assertThat(text.replaceAll("\\s", "")).containsPattern("链尾哈希（第" + events.count() + "条）[0-9a-f]{64}");
        }
    }

    @Test
    void whoMayNotKnowWhoAskedDoesNotLearnItFromPaper() throws Exception {
        Answer filed = file(true);
        try (PDDocument document = Loader.loadPDF(pdf("auditor", filed, ""))) {
            assertThat(text(document)).contains("诉求人要求保密").doesNotContain("上**");
        }
        try (Desk stranger = Desk.of(browser, port, "handler-jianshe")) {
            assertThat(get(stranger, filed, "dossier.pdf").status()).isEqualTo(404);
            assertThat(get(stranger, filed, "dossier").status()).isEqualTo(404);
        }
    }

    @Test
    void thereIsOneInEnglishTooAndAPageToPrint() throws Exception {
        Answer filed = file(false);
        byte[] english = pdf("supervisor", filed, "?lang=en");
        assertThat(faults(english)).isEmpty();
        try (PDDocument document = Loader.loadPDF(english)) {
            assertThat(text(document)).contains("Dossier", "Who held it", "working days");
        }
        try (Desk supervisor = Desk.of(browser, port, "supervisor")) {
            supervisor.open("/matters/" + filed.text("id") + "/dossier");
            assertThat(supervisor.text()).contains("小区围墙倒塌", "完整性核验", "时限及其计算");
            assertThat(supervisor.page().locator(".dossier img").count()).isEqualTo(1);
        }
    }

    private Answer file(boolean confidential) throws IOException {
        Api api = new Api(port);
        Answer filed = api.post(
                "operator",
                "/lines/requests/matters",
                Map.of(
                        "subject",
                        "小区围墙倒塌，𪚥字路口（特别长的标题也要完整地印在案卷封面上，不能被截断，也不能超出页边）",
                        "text",
                        "昨夜大雨后围墙倒塌，压到 2 辆电动车 🛵。\n第二行。",
                        "confidential",
                        confidential,
                        "place",
                        "420107001001",
                        "requester",
                        Map.of("name", "上官云", "phone", PHONE)));
        assertThat(filed.status()).isEqualTo(201);
        Answer file = api.upload("operator", "现场照片.png", picture());
        Answer attached =
                api.act("operator", filed.text("id"), "attach", Map.of("attachments", List.of(file.text("id"))));
        assertThat(attached.status()).isEqualTo(200);
        return filed;
    }

    private byte[] pdf(String account, Answer filed, String query) {
        try (Desk desk = Desk.of(browser, port, account)) {
            APIResponse answer = get(desk, filed, "dossier.pdf" + query);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
            assertThat(answer.headers().get("content-disposition")).contains("attachment");
            return answer.body();
        }
    }

    private APIResponse get(Desk desk, Answer filed, String what) {
        return desk.page().request().get("http://localhost:" + port + "/matters/" + filed.text("id") + "/" + what);
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> faults = new ArrayList<>();
            result.getTestAssertions().stream()
                    .limit(20)
                    .forEach(fault -> faults.add(fault.getRuleId() + " " + fault.getMessage()));
            assertThat(result.isCompliant() || !faults.isEmpty()).isTrue();
            return faults;
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static int pictures(PDDocument document) {
        int pictures = 0;
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }

    /** Transparent, and larger than a page: paper gets it white and smaller. */
    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 1600; x++) {
            picture.setRGB(x, x * 9 / 16, 0xFFCC2222);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** The ledger as the API tells it. */
    private record JsonEvents(Answer answer) {
        int count() {
            return answer.body().path("items").size();
        }
    }
}
