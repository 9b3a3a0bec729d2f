package org.huying.matter.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huying.line.Finding;
import org.huying.line.Line;
import org.huying.line.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships: eight lines that take filings and those that they open, all proved sound, each explained to people. */
class ShippedLinesTest {

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
    void areEightThatTakeFilingsAndThoseThatTheyOpen() {
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
                        "emergencies",
                        "hazards");
        TreeSet<String> opened = ShippedLines.all().values().stream()
                .flatMap(line -> line.actions().values().stream())
                .flatMap(action -> java.util.stream.Stream.concat(
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
                "assistance",
                "co-handling",
                "permit-review",
                "petition-review",
                "petition-final-review",
                "promise",
                "look-back"
            })
    void sayWhichReportTheyAnswerAndWhichRulesTheyKeep(String line) throws IOException {
        String readme = Files.readString(Path.of("..", "lines", line, "README.md"));
        assertThat(readme).contains("## 回应哪些报告", "## 依据的规定", "## 环节", "## 谁做什么");
        Line definition = ShippedLines.all().get(new org.huying.line.LineId(line));
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

    private static String said(Finding finding) {
        return finding.text(Locale.ENGLISH) + " " + finding.walk();
    }
}
