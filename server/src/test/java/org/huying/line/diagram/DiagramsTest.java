package org.huying.line.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huying.line.Diagrams;
import org.huying.line.Line;
import org.huying.line.LineFolders;
import org.huying.line.LineReader;
import org.huying.line.Reading;
import org.huying.line.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures of every shipped line: all is there, and nothing lies on something else. */
class DiagramsTest {

    static Stream<Line> lines() {
        Stream<Line> shipped = LineReader.read(LineFolders.shipped()).values().stream()
                .map(reading -> ((Reading.Sound) reading).line());
        return Stream.concat(shipped, Stream.of(Sample.LAMPS.line()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void showsEveryStageAndEveryAction(Line line) throws Exception {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String words = texts(Diagrams.svg(line, locale));

            assertThat(line.stages().values())
                    .allSatisfy(
                            stage -> assertThat(words).contains(stage.title().in(locale)));
            assertThat(line.actions().values())
                    .allSatisfy(
                            action -> assertThat(words).contains(action.title().in(locale)));
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void tellsThoseWhoCannotSeeIt(Line line) throws Exception {
        Element svg = parsed(Diagrams.svg(line, Locale.ENGLISH)).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(line.id() + "-title " + line.id() + "-desc");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith(
                        line.stages().size() + " stages and " + line.actions().size() + " actions.");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void standsInAPageWithAStrictPolicy(Line line) {
        assertThat(Diagrams.svg(line, Locale.CHINESE)).doesNotContain("<style", "style=", "<script", "onclick", "href");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void laysNothingOnSomethingElse(Line line) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Layout layout = new Layout(line, new Labels(line, locale));
            List<Area> boxes = layout.boxes.stream()
                    .map(box -> new Area(box.title, box.x, box.y, box.right(), box.bottom()))
                    .toList();
            List<Area> words = layout.tracks.stream()
                    .filter(track -> !track.labels.isEmpty())
                    .map(DiagramsTest::words)
                    .toList();
            List<Area> all = new ArrayList<>(boxes);
            all.addAll(words);

            assertThat(all)
                    .allSatisfy(area -> assertThat(all.stream().filter(other -> other != area && other.meets(area)))
                            .isEmpty());
            assertThat(runs(layout)).allSatisfy(run -> assertThat(boxes).noneMatch(run::meets));
            assertThat(all).allMatch(area -> area.left >= layout.left && area.right <= layout.left + layout.width);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void writesForMermaidOnlyWhatItUnderstands(Line line) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            List<String> rows = Diagrams.mermaid(line, locale).lines().toList();
            long ways = line.actions().values().stream()
                    .mapToLong(action -> action.from().size())
                    .sum();

            assertThat(rows).first().isEqualTo("stateDiagram-v2");
            assertThat(rows.stream().skip(1))
                    .allMatch(row -> row.matches("  (accTitle|accDescr): [^:;]+"
                            + "| +state \"[^\":;]+\" as [a-z_0-9]+( \\{)?"
                            + "|  }"
                            + "|  (\\[\\*]|s_[a-z_0-9]+) --> (\\[\\*]|s_[a-z_0-9]+)( : [^:;\"#{}]+)?"));
            assertThat(rows.stream().filter(row -> row.matches("  s_.* --> s_.*")))
                    .hasSize((int) ways);
        }
    }

    @Test
    void saysWhoDoesWhatHowOften() {
        assertThat(Diagrams.mermaid(Sample.LAMPS.line(), Locale.ENGLISH))
                .contains("  [*] --> s_heard : Filed (operator, requester)\n")
                .contains("    state \"Heard<br/>centre<br/>30 minutes\" as s_heard\n")
                .contains("  s_assigned --> s_heard : 退单 (handler) · at most 2\n")
                .contains("  s_assigned --> s_mending : 必须签收 (handler) · when used up\n");
    }

    private record Area(String what, double left, double top, double right, double bottom) {

        boolean meets(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static Area words(Track track) {
        double top = track.y - track.labels.size() * Track.LINE;
        return new Area(track.labels.toString(), track.wordsBegin() + 1, top, track.wordsEnd() - 1, track.y);
    }

    /** The level runs, and the lanes between them. */
    private static List<Area> runs(Layout layout) {
        List<Area> runs = new ArrayList<>();
        for (Track track : layout.tracks) {
            runs.add(new Area(
                    "run",
                    Math.min(track.from, track.to),
                    track.y - 0.1,
                    Math.max(track.from, track.to),
                    track.y + 0.1));
        }
        for (Arrow arrow : layout.arrows) {
            if (arrow.passes()) {
                double[] ys = layout.tracks.stream()
                        .filter(track -> track.arrow == arrow)
                        .mapToDouble(track -> track.y)
                        .toArray();
                assertThat(ys).hasSize(2);
                runs.add(new Area(
                        "lane", arrow.lane - 0.1, Math.min(ys[0], ys[1]), arrow.lane + 0.1, Math.max(ys[0], ys[1])));
            }
        }
        return runs;
    }

    private static String texts(String svg) throws Exception {
        NodeList texts = parsed(svg).getElementsByTagName("text");
        return String.join(
                "\n",
                IntStream.range(0, texts.getLength())
                        .mapToObj(i -> texts.item(i).getTextContent())
                        .toList());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
