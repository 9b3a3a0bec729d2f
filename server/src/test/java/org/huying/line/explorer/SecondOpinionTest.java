package org.huying.line.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Generated;
import org.huying.line.Finding;
import org.huying.line.Line;
import org.huying.line.LineFiles;
import org.huying.line.LineReader;
import org.huying.line.LineRule;
import org.huying.line.Need;
import org.huying.line.Reading;
import org.huying.line.Universal;
import org.huying.line.reader.DraftReader;
import org.junit.jupiter.api.Test;

/** The proof against a brute-force explorer, on lines made at random: both find the same, in both directions. */
class SecondOpinionTest {

    private static final Set<LineRule> EXPLORED =
            Set.of(LineRule.S1, LineRule.S2, LineRule.S3, LineRule.S4, LineRule.S5, LineRule.S6);

    @Test
    void theProofAndTheExplorerAgreeOnEveryLine() {
        AtomicInteger sound = new AtomicInteger();
        AtomicInteger unsound = new AtomicInteger();
        Generated.cases(700, source -> {
            LineFiles files = RandomLine.draw(source, "small", false, "");
            Line line = line(files);
            List<Finding> findings = findings(List.of(files));
            Explorer explorer = new Explorer(line, begun(line));
            if (!explorer.whole()) {
                return;
            }
            agree(findings, explorer);
            findings.stream()
                    .filter(finding -> EXPLORED.contains(finding.rule()))
                    .forEach(finding -> walkable(finding, explorer));
            (findings.isEmpty() ? sound : unsound).incrementAndGet();
        });
        // Otherwise one of the directions has not been tried.
        assertThat(sound).hasValueGreaterThan(100);
        assertThat(unsound).hasValueGreaterThan(100);
    }

    @Test
    void theProofAndTheExplorerAgreeOnLinesThatOpenOneAnother() {
        AtomicInteger sound = new AtomicInteger();
        AtomicInteger unsound = new AtomicInteger();
        Generated.cases(700, source -> {
            String opens = "    children: [{name: c, title: 子, line: part, holder: "
                    + source.oneOf("centre", "lead else centre", "lead") + "}]\n";
            if (source.onceIn(2)) {
                opens = "    opens: [{name: f, title: 续, line: part, holder: centre, enter: "
                        + source.oneOf("s0", "s0", "s1") + source.oneOf(", in: 1 day", "") + "}]\n";
            }
            LineFiles whole = RandomLine.draw(source, "whole", false, opens);
            LineFiles part = RandomLine.draw(source, "part", true, "");
            Explorer outer = new Explorer(line(whole), begun(line(whole)));
            Set<Life> begun = outer.begins(line(part));
            boolean enters = begun.stream().allMatch(life -> line(part).stages().containsKey(life.stage()));
            boolean bad = !enters || outer.bad() || new Explorer(line(part), begun).bad();
            List<Finding> findings = findings(List.of(whole, part));
            assertThat(onlyExplored(findings)).as(findings.toString()).isEqualTo(bad);
            (findings.isEmpty() ? sound : unsound).incrementAndGet();
        });
        assertThat(sound).hasValueGreaterThan(40);
        assertThat(unsound).hasValueGreaterThan(100);
    }

    /** Whether there is a finding that is not about how the file is written. */
    private static boolean onlyExplored(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.rule() == LineRule.S10
                        || finding.rule() == LineRule.S1
                        || !finding.path().isEmpty() && !finding.message().zh().contains("没有其他始终可行的去处"));
    }

    private static void agree(List<Finding> findings, Explorer explorer) {
        assertThat(named(findings, LineRule.S1, "环节")).as("S1 stages").isEqualTo(explorer.stagesNeverSeen());
        assertThat(named(findings, LineRule.S1, "动作")).as("S1 actions").isEqualTo(explorer.actionsNeverTaken());
        assertThat(any(findings, LineRule.S2))
                .as("S2: lost in " + explorer.lost())
                .isEqualTo(!explorer.lost().isEmpty());
        assertThat(named(findings, LineRule.S3, "“")).as("S3").isEqualTo(explorer.stagesWithoutHolder());
        assertThat(walks(findings, LineRule.S4))
                .as("S4")
                .isEqualTo(!explorer.stagesWithoutClock().isEmpty());
        assertThat(findings.stream().anyMatch(finding -> finding.message().zh().startsWith("这个循环")))
                .as("S5")
                .isEqualTo(explorer.goesRound());
        assertThat(closings(findings)).as("S6").isEqualTo(explorer.closingsNobodyChecked());
    }

    /** The counter-example can be lived, and what it ends in is as bad as is said. */
    private static void walkable(Finding finding, Explorer explorer) {
        if (finding.path().isEmpty()) {
            return;
        }
        Set<Life> ends = explorer.walk(finding.path());
        if (finding.rule() == LineRule.S5) {
            endless(finding, explorer);
            return;
        }
        assertThat(ends).as("can be walked: " + finding).isNotEmpty();
        Line line = explorer.line;
        Predicate<Life> bad = switch (finding.rule()) {
            case S2 -> explorer.lost()::contains;
            case S3 ->
                life -> line.stage(life.stage()).holder() != null
                        && !Explorer.somebody(
                                java.util.Objects.requireNonNull(
                                        line.stage(life.stage()).holder()),
                                life);
            case S4 -> life -> explorer.stagesWithoutClock().contains(life.stage());
            case S6 -> life -> !life.verified() && !life.open(line);
            default -> life -> false;
        };
        assertThat(ends).as("ends badly: " + finding).anyMatch(bad);
    }

    /** A round can be gone again and again; what has no way on is a stage that a matter comes to. */
    private static void endless(Finding finding, Explorer explorer) {
        List<String> path = new ArrayList<>(finding.path());
        if (finding.message().zh().startsWith("这个循环")) {
            String back = path.getLast();
            List<String> before = path.subList(0, path.size() - 1);
            List<String> round = List.copyOf(path.subList(before.lastIndexOf(back) + 1, path.size()));
            for (int i = 0; i < 5; i++) {
                path.addAll(round);
            }
        }
        assertThat(explorer.walk(path)).as("can be walked: " + finding).isNotEmpty();
    }

    /** Filed, or split from one that was filed. */
    private static Set<Life> begun(Line line) {
        Life filed = filed(line);
        Set<String> kept = filed.named().contains("category") ? Set.of("category") : Set.of();
        return line.rules().of(Universal.SPLIT).by().isEmpty()
                ? Set.of(filed)
                : Set.of(filed, Life.begun(line.start(), kept, true));
    }

    static Life filed(Line line) {
        Set<String> named = line.filing().stream()
                .filter(Need::required)
                .map(Need::name)
                .filter(Set.of("lead", "category", "due")::contains)
                .collect(Collectors.toCollection(HashSet::new));
        if (line.total().text().equals("category")) {
            named.add("category");
        }
        return Life.begun(line.start(), named, false);
    }

    static Line line(LineFiles files) {
        return DraftReader.read(files)
                .line()
                .orElseThrow(() ->
                        new AssertionError(DraftReader.read(files).findings().toString()));
    }

    private static List<Finding> findings(List<LineFiles> files) {
        Map<String, Reading> readings = LineReader.read(files);
        return readings.values().stream()
                .flatMap(reading ->
                        reading instanceof Reading.Unsound unsound ? unsound.findings().stream() : Stream.empty())
                .toList();
    }

    private static boolean any(List<Finding> findings, LineRule rule) {
        return findings.stream().anyMatch(finding -> finding.rule() == rule);
    }

    private static boolean walks(List<Finding> findings, LineRule rule) {
        return findings.stream()
                .anyMatch(finding -> finding.rule() == rule && !finding.path().isEmpty());
    }

    /** What the findings of a rule are about: the last name in quotation marks of those that speak of such a thing. */
    private static Set<String> named(List<Finding> findings, LineRule rule, String kind) {
        return findings.stream()
                .filter(finding ->
                        finding.rule() == rule && finding.message().zh().contains(kind))
                .map(finding -> quoted(finding.message().zh()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> closings(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.rule() == LineRule.S6 && !finding.path().isEmpty())
                .map(finding -> finding.path().get(finding.path().size() - 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String quoted(String message) {
        return message.substring(message.indexOf('“') + 1, message.indexOf('”'));
    }
}
