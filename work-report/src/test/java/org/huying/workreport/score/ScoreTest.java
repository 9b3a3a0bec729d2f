package org.huying.workreport.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.workreport.Report;
import org.huying.workreport.WorkReports;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds what is read against the labels beside the project ({@code ../shared/data/reports}, or the folder that {@code
 * HUYING_SHARED} names), and says the score. {@code -Dhuying.wrong=true} lists what differs.
 */
class ScoreTest {

    @ParameterizedTest
    @ValueSource(strings = {"hongshan-2019", "qingshan-2020"})
    void readsFiguresNamesTargetsMattersAndHeadings(String name) throws IOException {
        Gold gold = Gold.of(reports(), name);
        Report report = WorkReports.shipped().report(gold.text());
        Score score = Score.of(gold, report.figures());
        int targets = Exact.targets(gold, report);
        if (Boolean.getBoolean("huying.wrong")) {
            score.wrong().forEach(System.out::println);
        }
        System.out.println(score.line(name) + "  targets " + targets + " of " + Exact.labelled(gold));
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.names()).isGreaterThanOrEqualTo(0.95);
        assertThat(targets).isEqualTo(Exact.labelled(gold));
        assertThat(report.annual().size() + report.multiYear().size()).isEqualTo(targets);
        assertThat(Exact.matters(report)).isEqualTo(Exact.labelledMatters(gold));
        assertThat(Exact.headings(report)).isEqualTo(Exact.labelledHeadings(gold));
        assertThat(Exact.meta(report)).isEqualTo(Exact.labelledMeta(gold));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hongshan-2019", "qingshan-2020"})
    void readsTheSameFromBrokenLinesAndWideDigits(String name) throws IOException {
        String text = Gold.of(reports(), name).text();
        List<String> asItStands = Spoilt.facts(text);
        assertThat(Spoilt.facts(Spoilt.broken(text, 36))).isEqualTo(asItStands);
        assertThat(Spoilt.facts(Spoilt.wide(text))).isEqualTo(asItStands);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hongshan-2019", "qingshan-2020"})
    void readsNearlyAllWithoutThreeInTenOfTheMarks(String name) throws IOException {
        String text = Gold.of(reports(), name).text();
        List<String> asItStands = Spoilt.facts(text);
        List<String> left = new ArrayList<>(asItStands);
        Spoilt.facts(Spoilt.unmarked(text, 3)).forEach(left::remove);
        System.out.println(name + " without three in ten of its marks: " + (asItStands.size() - left.size()) + " of "
                + asItStands.size());
        assertThat(left.size() * 20).isLessThan(asItStands.size());
    }

    private static Path reports() {
        Stream<Path> named = Stream.ofNullable(System.getenv("HUYING_SHARED")).map(Path::of);
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared"));
        Optional<Path> found = Stream.concat(named, above)
                .map(folder -> folder.resolve("data/reports"))
                .filter(folder -> Files.isDirectory(folder.resolve("gold")))
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "skipped: ../shared/data/reports is not here");
        return found.orElseThrow();
    }
}
