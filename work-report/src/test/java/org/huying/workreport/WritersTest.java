package org.huying.workreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WritersTest {

    private static final Report REPORT = Invented.plan("主要预期目标是：地区生产总值增长6.5%。新建口袋公园<8个>、泊位1.2万个。");

    @Test
    void jsonLinesHaveOneFigureEach() throws IOException {
        String[] lines = written(Format.JSONL).split("\n");
        assertThat(lines).hasSize(REPORT.figures().size());
        JsonNode first = new JsonMapper().readTree(lines[0]);
        assertThat(first.propertyNames())
                .containsExactly("part", "mode", "name", "value", "unit", "qualifier", "change", "text", "start");
        assertThat(first.get("part").asString()).isEqualTo("plan");
        assertThat(first.get("value").asDouble()).isEqualTo(6.5);
    }

    @Test
    void wholeValuesAreWrittenWhole() throws IOException {
        assertThat(written(Format.JSONL)).contains("\"value\":12000,");
    }

    @Test
    void jsonHasEverything() throws IOException {
        JsonNode all = new JsonMapper().readTree(written(Format.JSON));
        assertThat(all.propertyNames())
                .containsExactly("meta", "outline", "figures", "targets", "matters", "tasks", "progress", "notices");
        assertThat(all.get("targets").get("annual")).hasSize(1);
        assertThat(all.get("meta").get("plan_year").asInt()).isEqualTo(2025);
    }

    @Test
    void thePageMarksFiguresAndEscapesTheText() throws IOException {
        String page = written(Format.HTML);
        assertThat(page)
                .contains("<mark class=\"target\"")
                .contains("&lt;8个&gt;")
                .doesNotContain("<8个>");
        assertThat(page).containsPattern(">[^<]*地区生产总值增长6.5%</mark>");
    }

    @Test
    void wordsOfOnesOwnAreAdded(@TempDir Path folder) throws IOException {
        assertThat(Invented.figures("修复古碑6通。")).isEmpty();
        Files.writeString(folder.resolve("measures.txt"), "# of steles\n通\n");
        Report report = WorkReports.with(Dictionaries.shipped().with(folder)).report("一、2024年工作回顾\n修复古碑6通。\n");
        assertThat(report.figures().stream().map(Invented::brief)).containsExactly("修复古碑 6通");
    }

    private static String written(Format format) throws IOException {
        StringBuilder out = new StringBuilder();
        Invented.REPORTS.write(REPORT, format, out);
        return out.toString();
    }
}
