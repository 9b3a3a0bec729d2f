package org.huying.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huying.demo.Clerk;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports as supervisors and leaders compose and disclose them, and as everybody reads them; without script. */
class ReportPagesTest extends OnTheDemo {

    private static final Pattern NUMBER = Pattern.compile("/public/disclosure/([0-9]{4}-[0-9]{5})");

    @BeforeEach
    void count() {
        tallied();
    }

    @Test
    void areComposedReadWithTheirAnnexTakenAwayDisclosedAndAbolished() throws IOException, InterruptedException {
        Clerk leader = Clerk.of(port(), "leader");
        HttpResponse<String> composed = compose(leader, "monthly-bulletin", "2020-05");
        String report = composed.headers().firstValue("location").orElseThrow().replaceFirst("https?://[^/]*", "");
        assertThat(composed.statusCode()).isEqualTo(302);

        String page = leader.get(report).body();
        assertThat(page).contains("青山区2020年5月办理情况通报", "附表：数据说明", "data-figure=\"1\"", "id=\"f1\"");
        Matcher records =
                Pattern.compile("href=\"([^\"]+)\" data-records=\"1\"").matcher(page);
        assertThat(records.find()).isTrue();
        assertThat(leader.get(records.group(1).replace("&amp;", "&")).statusCode())
                .as("the records behind the first figure")
                .isEqualTo(200);

        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(leader.file(report + "/report.docx").body()))) {
            assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("青山区2020年5月办理情况通报");
            assertThat(word.getTables()).hasSize(2);
        }
        assertThat(leader.get(report + "/report.html").body())
                .startsWith("<!doctype html>")
                .contains("http://localhost:" + port())
                .doesNotContain("<script");

        HttpResponse<String> disclosed = leader.post(report + "/disclose", "document", "青政通〔2020〕5号");
        Matcher number =
                NUMBER.matcher(disclosed.headers().firstValue("location").orElse(""));
        assertThat(number.find()).isTrue();
        String open = "/public/disclosure/" + number.group(1);
        assertThat(leader.post(report + "/disclose").statusCode())
                .as("disclosing twice")
                .isEqualTo(409);
        assertThat(read("/public/disclosure")).contains("青山区2020年5月办理情况通报", "420107/" + number.group(1));
        assertThat(read(open))
                .contains("索引号", "青政通〔2020〕5号", "青山区人民政府", "工作通报", "data-valid=\"true\"")
                .doesNotContain("data-records");
        assertThat(read(open + "?size=large")).contains("size-large");
        assertThat(read(open + "/report.html")).doesNotContain("/matters");

        assertThat(leader.post(report + "/abolish", "since", "2999-01-01", "reason", " ")
                        .body())
                .contains("要写废止的理由");
        assertThat(leader.post(report + "/abolish", "since", "2019-01-01", "reason", "已失效")
                        .body())
                .contains("不能早于发布日期");
        String today = today(leader, report);
        assertThat(leader.post(report + "/abolish", "since", today, "reason", "数据口径调整")
                        .statusCode())
                .isEqualTo(302);
        assertThat(read(open)).contains("data-valid=\"false\"", "数据口径调整");
        assertThat(leader.post(report + "/abolish", "since", today, "reason", "再来一次")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void sayOnTheirPageWhatCannotBeComposed() {
        Clerk supervisor = Clerk.of(port(), "supervisor");
        assertThat(compose(supervisor, "monthly-bulletin", "2020").body()).contains("按月写");
        assertThat(compose(supervisor, "monthly-bulletin", "去年").body()).contains("不是年、季、月");
        assertThat(supervisor
                        .post("/reports", "template", "monthly-bulletin", "period", "2020-05", "asOf", "2999-01-01")
                        .body())
                .contains("截至日期要在今天以前");
        assertThat(compose(supervisor, "no-such", "2020-05").statusCode()).isEqualTo(404);
    }

    @Test
    void areComposedByNobodyElse() {
        Clerk handler = Clerk.of(port(), "handler");
        assertThat(handler.get("/reports").statusCode()).isEqualTo(403);
        Clerk auditor = Clerk.of(port(), "auditor");
        assertThat(auditor.get("/reports").statusCode()).isEqualTo(200);
        assertThat(compose(auditor, "monthly-bulletin", "2020-05").statusCode()).isEqualTo(403);
    }

    @Test
    void takeATemplateOfTheDistrictAndSayWhatIsWrongWithOne() {
        Clerk supervisor = Clerk.of(port(), "supervisor");
        String own = """
                ---
                id: own-bulletin
                title: 本区月报
                period: month
                topic: 工作通报
                ---
                # {district}{month}月
                受理{figure: filed}，生产总值增长{hand: 5.6%, source: 区统计局快报}。
                """;
        assertThat(supervisor
                        .post("/reports/templates/monthly-bulletin", "text", own.replace("filed}", "no-such}"))
                        .body())
                .contains("8:3", "no-such");
        HttpResponse<String> published = supervisor.post("/reports/templates/monthly-bulletin", "text", own);
        assertThat(published.headers().firstValue("location").orElse("")).contains("/reports/templates/own-bulletin");
        String report = compose(supervisor, "own-bulletin", "2020-06")
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("https?://[^/]*", "");
        assertThat(supervisor.get(report).body()).contains("5.6%※", "手工填报的数据", "区统计局快报");
    }

    private static HttpResponse<String> compose(Clerk clerk, String template, String period) {
        return clerk.post("/reports", "template", template, "period", period, "asOf", "");
    }

    private static String today(Clerk clerk, String report) {
        Matcher day = Pattern.compile("id=\"since\" name=\"since\" value=\"([0-9-]+)\"")
                .matcher(clerk.get(report).body());
        assertThat(day.find()).isTrue();
        return day.group(1);
    }

    /** By somebody without an account. */
    private String read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
