package org.huying.publication.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as somebody at a terminal sees them. */
class ReportCommandTest {

    private static final String REPORT = """
            云山区人民政府工作报告
            各位代表：
            现在，我代表区人民政府向大会报告工作，请予审议。
            一、%d年工作回顾
            一年来，新建口袋公园%d个，技改投资12.4亿元。
            二、%d年工作安排
            主要预期目标是：地区生产总值增长6.5%%。新建口袋公园%d个。
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("2024.txt");
        Files.writeString(file, REPORT.formatted(2024, 7, 2025, 9));
    }

    @Test
    void writesAFigureALine() {
        assertThat(run("read", file.toString())).isZero();
        assertThat(out.toString().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("{\"part\":\"review\",\"mode\":\"actual\",\"name\":\"新建口袋公园\",\"value\":7,\"unit\":\"个\"");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesEverythingAsJsonIntoAFile() throws IOException {
        Path to = folder.resolve("facts.json");
        assertThat(run("read", file.toString(), "--format", "json", "--out", to.toString()))
                .isZero();
        assertThat(Files.readString(to))
                .contains("\"title\" : \"云山区人民政府工作报告\"", "\"plan_year\" : 2025", "\"comparator\" : \"=\"");
    }

    @Test
    void showsTheTextWithItsFiguresMarked() {
        assertThat(run("read", file.toString(), "--format", "html")).isZero();
        assertThat(out.toString()).startsWith("<!doctype html>").contains("<mark class=\"target\"");
    }

    @Test
    void writesTheTextInWhichOffsetsCount() throws IOException {
        Path page = folder.resolve("page.html");
        Path text = folder.resolve("text.txt");
        Files.writeString(
                page,
                "<html><body><p>" + Files.readString(file).strip().replace("\n", "</p><p>") + "</p></body></html>");
        assertThat(run("read", page.toString(), "--text", text.toString())).isZero();
        assertThat(Files.readString(text)).isEqualTo(Files.readString(file));
    }

    @Test
    void saysWhyAFileIsNoReport() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        assertThat(run("read", empty.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("huying: ").contains("empty.txt");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(run("read", folder.resolve("nothing.txt").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nothing.txt");
    }

    @Test
    void followsAPromiseIntoTheNextReport() throws IOException {
        Path next = folder.resolve("2025.txt");
        Files.writeString(next, REPORT.formatted(2025, 8, 2026, 5));
        assertThat(run("follow", next.toString(), file.toString())).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line).startsWith("{\"year\":2025,\"name\":\"新建口袋公园\",\"verdict\":\"missed\""))
                .anySatisfy(line -> assertThat(line).contains("\"verdict\":\"silent\"", "\"reached\":null"));
    }

    @Test
    void saysThatNoTwoAreOfConsecutiveYears() throws IOException {
        Path later = folder.resolve("2029.txt");
        Files.writeString(later, REPORT.formatted(2029, 8, 2030, 5));
        assertThat(run("follow", file.toString(), later.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("huying: ");
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new ReportCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
