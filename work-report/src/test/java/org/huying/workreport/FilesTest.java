package org.huying.workreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four kinds of files, and those that are none. */
class FilesTest {

    private static final List<String> PARAGRAPHS = List.of(
            "云山区人民政府工作报告",
            "各位代表：",
            "现在，我代表区人民政府向大会报告工作，请予审议。",
            "一、2024年工作回顾",
            "一年来，面对多重压力，全区上下齐心协力，工业经济稳步回升，规上工业增加值增长8.1%，新增规上企业21家，技改投资达到12.4亿元，园区新建标准厂房36.5万平方米。",
            "二、2025年工作安排",
            "主要预期目标是：地区生产总值增长6.5%，新建学校3所、新增学位5400个。");

    private static final List<String> READ = List.of(
            "规上工业增加值 8.1%",
            "新增规上企业 21家", "技改投资 1240000000元", "园区新建标准厂房 365000平方米", "地区生产总值 6.5%", "新建学校 3所", "新增学位 5400个");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsPlainTextInEitherEncoding() throws IOException {
        for (Charset encoding : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Path file = folder.resolve("report.txt");
            Files.write(file, String.join("\n", PARAGRAPHS).getBytes(encoding));
            assertThat(figures(file)).as(encoding.name()).isEqualTo(READ);
        }
    }

    @Test
    void readsAPage() throws IOException {
        Path file = folder.resolve("report.html");
        String body = String.join("</p><p>", PARAGRAPHS);
        Files.writeString(
                file,
                "<!doctype html><html><head><style>p{top:12px}</style><script>var a=30;</script></head><body><nav>首页 95个栏目</nav><div><p>"
                        + body
                        + "</p></div><footer>版权所有 电话12345个</footer></body></html>");
        assertThat(figures(file)).isEqualTo(READ);
    }

    @Test
    void readsAWordDocument() throws IOException {
        Path file = folder.resolve("report.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            PARAGRAPHS.forEach(words -> document.createParagraph().createRun().setText(words));
            document.write(out);
        }
        assertThat(figures(file)).isEqualTo(READ);
    }

    @Test
    void readsAPdfAndJoinsItsLines() throws IOException {
        Path file = folder.resolve("report.pdf");
        Files.write(file, pdf(20));
        assertThat(figures(file)).isEqualTo(READ);
    }

    @Test
    void aPageNumberBelongsToNoSentence() {
        String line = "全区上下齐心协力稳中求进工作扎实推进，";
        Report report = Invented.REPORTS.report(
                "一、2024年工作回顾\n" + (line + "\n").repeat(8) + line + "新\n- 12 -\n建学校3所。" + line + "\n" + line + "。\n");
        assertThat(report.figures().stream().map(Invented::brief)).containsExactly("新建学校 3所");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("empty");
        assertThat(refusal(" \n\n ".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty");
    }

    @Test
    void aPdfOfPicturesIsRefused() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            assertThat(refusal(out.toByteArray())).isEqualTo("no-text");
        }
    }

    @Test
    void aSpoiltFileIsRefused() throws IOException {
        assertThat(refusal("%PDF-1.7 nothing else".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("unreadable");
        assertThat(refusal("PK nothing else".getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable");
        assertThat(refusal(new byte[] {1, 0, 2, 0, 3, 0})).isEqualTo("unreadable");
    }

    @Test
    void anotherKindOfDocumentIsRefused() throws IOException {
        String notice = "关于春节放假的通知\n各部门：春节放假8天，请安排好值班工作，值班电话保持24小时畅通。";
        assertThat(refusal(notice.getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-report");
    }

    @Test
    void fiftyMegabytesAreRefused() throws IOException {
        byte[] large = "全区新建学校3所。\n".repeat(2_100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(large.length).isGreaterThan(50_000_000);
        assertThat(refusal(large)).isEqualTo("too-large");
    }

    @Test
    void traditionalCharactersAreReadAndSaid() {
        Report report = Invented.REPORTS.report("各位代表：\n一、2024年工作回顧\n全區新建學校3所，財政收入達到12億元，經濟總量繼續擴大，產業結構進一步優化。\n");
        assertThat(report.notices()).extracting(Notice::code).contains("traditional");
        assertThat(report.figures().stream().map(Invented::brief)).containsExactly("新建学校 3所", "财政收入 1200000000元");
        assertThat(report.figures().getLast().text()).isEqualTo("財政收入達到12億元");
    }

    @Test
    void aTextThatLostAllItsMarksIsRead() {
        Report report = Invented.review("全区新建学校3所新增学位540个".repeat(20_000));
        assertThat(report.figures()).hasSizeGreaterThan(39_000);
    }

    @Test
    void lostCharactersAreSaid() {
        Report report = Invented.review("新建学校3所，新增\ufffd位540个。");
        assertThat(report.notices()).extracting(Notice::code).contains("damaged");
        assertThat(report.figures()).hasSize(2);
    }

    private static List<String> figures(Path file) throws IOException {
        Reading reading = Invented.REPORTS.read(file);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading)
                .report().figures().stream().map(Invented::brief).toList();
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = folder.resolve("file.txt");
        Files.write(file, bytes);
        Reading reading = Invented.REPORTS.read(file);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        Reading.Refused refused = (Reading.Refused) reading;
        assertThat(refused.zh()).isNotBlank();
        assertThat(refused.en()).isNotBlank();
        return refused.code();
    }

    /** The paragraphs set in lines of so many characters. */
    private static byte[] pdf(int width) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font = Objects.requireNonNull(
                        FilesTest.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font face = PDType0Font.load(document, font);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(face, 12);
                content.setLeading(20);
                content.newLineAtOffset(60, 780);
                for (String paragraph : PARAGRAPHS) {
                    for (int at = 0; at < paragraph.length(); at += width) {
                        content.showText(paragraph.substring(at, Math.min(paragraph.length(), at + width)));
                        content.newLine();
                    }
                }
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
