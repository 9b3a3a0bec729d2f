package org.huying.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huying.demo.Api;
import org.huying.demo.DemoServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ContentDisposition;

/** What leaves a demo says that it is simulated, where no page of ours is around it. */
@DemoServer
class SimulatedMarkTest {

    @LocalServerPort
    private int port;

    @Test
    void everyAnswerSaysSoInItsHead() {
        assertThat(new Api(port).get("leader", "/matters").header("Huying-Simulated"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statistics/table.csv",
                "/statistics/table.xlsx",
                "/statistics/matters.csv",
                "/statistics/matters.xlsx",
                "/inbox/export?view=all"
            })
    void aFileToKeepSaysSoInItsName(String path) throws IOException, InterruptedException {
        ContentDisposition disposition = ContentDisposition.parse(
                fetch(path).headers().firstValue("content-disposition").orElseThrow());
        assertThat(disposition.isAttachment()).isTrue();
        assertThat(disposition.getFilename()).startsWith("模拟-simulated-").matches(".*\\.(csv|xlsx)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics/table.xlsx", "/statistics/matters.xlsx"})
    void aWorkbookSaysSoInItsFirstRows(String path) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(fetch(path).body()))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    words.add(cell.toString());
                }
            }
        }
        assertThat(words.subList(0, 6)).contains("演示系统：人员、边界和办理数据均为模拟，请勿填写真实的个人信息。");
    }

    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        try (PageVisitor leader = new PageVisitor(port, "leader")) {
            return leader.answer(path);
        }
    }
}
