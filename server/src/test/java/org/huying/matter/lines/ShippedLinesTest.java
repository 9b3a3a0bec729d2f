package org.huying.matter.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.SharedData;
import org.huying.line.Finding;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships: the lines that take filings and those that they open, all proved sound, each explained to people. */
class ShippedLinesTest {

    private static final Pattern CITES = Pattern.compile("(\\S+) “(.+)”");
    private static final Map<String, String> REPORTS =
            Map.of("青山区2020", "qingshan-2020", "洪山区2019", "hongshan-2019", "武昌区2012", "wuchang-2012");

    @Test
    void areAllSound() {
        List<String> findings = ShippedLines.readings().values().stream()
                .filter(Reading.Unsound.class::isInstance)
                .flatMap(reading -> ((Reading.Unsound) reading).findings().stream())
                .map(ShippedLinesTest::said)
                .toList();
        assertThat(findings).isEmpty();
    }

    @Test
    void areThoseThatTakeFilingsAndThoseThatTheyOpen() {
        assertThat(ShippedLines.all().values().stream()
                        .filter(line -> !line.internal())
                        .map(line -> line.id().value()))
                .containsExactlyInAnyOrder(
                        "requests",
                        "city-management",
                        "permits",
                        "proposals",
                        "petitions",
                        "supervision",
                        "report-tasks",
                        "emergencies",
                        "hazards",
                        "rectification");
        TreeSet<String> opened = ShippedLines.all().values().stream()
                .flatMap(line -> line.actions().values().stream())
                .flatMap(action -> Stream.concat(
                        action.children().stream().map(rule -> rule.line().value()),
                        action.opens().stream().map(rule -> rule.line().value())))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ShippedLines.all().values().stream()
                        .filter(Line::internal)
                        .map(line -> line.id().value()))
                .as("every internal line is opened by some line")
                .containsExactlyInAnyOrderElementsOf(opened);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requests",
                "city-management",
                "permits",
                "proposals",
                "petitions",
                "supervision",
                "emergencies",
                "hazards",
                "rectification",
                "assistance",
                "co-handling",
                "permit-review",
                "petition-review",
                "petition-final-review",
                "promise",
                "look-back",
                "report-tasks",
                "task-support"
            })
    void sayWhichReportTheyAnswerAndWhichRulesTheyKeep(String line) throws IOException {
        String readme = Files.readString(Path.of("..", "lines", line, "README.md"));
        assertThat(readme).contains("## 回应哪些报告", "## 依据的规定", "## 环节", "## 谁做什么");
        Line definition = Objects.requireNonNull(ShippedLines.all().get(new LineId(line)));
        assertThat(definition.cites()).isNotBlank();
        definition
                .stages()
                .values()
                .forEach(stage -> assertThat(readme)
                        .as("the README's table of stages")
                        .contains("| `" + stage.name() + "` " + stage.title().zh() + " |"));
        definition
                .actions()
                .keySet()
                .forEach(action -> assertThat(readme)
                        .as("the README says who does '%s'", action)
                        .contains("`" + action + "`"));
    }

    @Test
    void quoteTheReportsWordForWord() throws IOException {
        Map<String, String> reports = new HashMap<>();
        for (Map.Entry<String, String> report : REPORTS.entrySet()) {
            Path file = SharedData.require("reports/" + report.getValue() + ".txt");
            reports.put(report.getKey(), plain(Files.readString(file)));
        }
        for (Line line : ShippedLines.all().values()) {
            Matcher cites = CITES.matcher(Objects.requireNonNull(line.cites()));
            assertThat(cites.matches())
                    .as("%s cites %s", line.id(), line.cites())
                    .isTrue();
            for (String part : cites.group(2).split("……")) {
                assertThat(reports.get(cites.group(1)))
                        .as("the report that %s cites", line.id())
                        .contains(plain(part));
            }
        }
    }

    /** Without white space, and with single quotation marks, as inside a quotation, for double ones. */
    private static String plain(String text) {
        return text.replaceAll("\\s", "").replace('“', '‘').replace('”', '’');
    }

    private static String said(Finding finding) {
        return finding.text(Locale.ENGLISH) + " " + finding.walk();
    }
}
