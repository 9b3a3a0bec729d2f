package org.huying.line.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huying.line.LineFiles;
import org.huying.line.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as somebody at a terminal sees them. */
class LinesCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path lines = Path.of("");

    @Test
    void checksTheLinesThatComeWithTheProduct() {
        assertThat(run("check", "--lang", "en")).isZero();
        assertThat(out.toString())
                .contains("requests (Resident requests) is sound: ")
                .contains("\n  S12 Every duty can be fulfilled and every milestone counted back.\n");
    }

    @Test
    void saysNothingOfWhatIsSoundWhenAskedToBeQuiet() {
        assertThat(run("check", "--quiet")).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void tellsWhatIsUnsoundAsCompilersDoWithTheWayThatShowsIt() throws IOException {
        write(Sample.LAMPS.with("    at-most: 1\n    then: decide\n", ""));

        assertThat(run("check", lines.resolve("lamps").toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(out.toString()).isEqualTo("""
                        lamps/line.yaml:41:3: S5: nothing bounds this round: submit → rework; give "rework" an at-most and a then
                            heard -assign-> assigned -accept-> mending -submit-> looking -rework-> mending
                        """);
    }

    @Test
    void speaksChinese() throws IOException {
        write(Sample.LAMPS.with("to: assigned\n", "to: asigned\n"));

        assertThat(run("check", lines.toString(), "--lang", "zh")).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("lamps/line.yaml:20:9: S11: 没有“asigned”这个环节（是否应为“assigned”？）\n");
    }

    @Test
    void knowsTheLinesBesideTheOneInQuestion() throws IOException {
        write(Sample.LAMPS.with(
                "to: assigned\n", "to: assigned\n    opens: [{name: look, title: 看, line: look, holder: centre}]\n"));
        assertThat(run("check", lines.resolve("lamps").toString())).isEqualTo(1);

        Path beside = Files.createDirectory(lines.resolve("look"));
        for (var file : Sample.LAMPS.as("look").texts().entrySet()) {
            Files.writeString(beside.resolve(file.getKey()), file.getValue());
        }
        assertThat(run("check", lines.resolve("lamps").toString())).isZero();
    }

    @Test
    void tellsThatAFolderHoldsNoLine() {
        assertThat(run("check", lines.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("there is no definition in " + lines);
    }

    @Test
    void drawsForMermaid() {
        assertThat(run("show", "requests", "--lang", "zh")).isZero();
        assertThat(out.toString()).startsWith("stateDiagram-v2\n").contains("s_registered --> s_assigned : 派单（派遣员）");
    }

    @Test
    void drawsAPictureOfALineInAFolder() throws IOException {
        write(Sample.LAMPS);

        assertThat(run("show", lines.resolve("lamps").toString(), "--format", "svg"))
                .isZero();
        assertThat(out.toString()).startsWith("<svg ").endsWith("</svg>\n");
    }

    @Test
    void writesALineOutInFull() {
        assertThat(run("show", "requests", "--format", "json")).isZero();
        assertThat(out.toString()).startsWith("{").contains("\"take-up\"").contains("\"categories\"");
    }

    @Test
    void showsALineThatIsUnsoundButNotOneThatCannotBeRead() throws IOException {
        write(Sample.LAMPS.with("    at-most: 1\n    then: decide\n", ""));
        assertThat(run("show", lines.resolve("lamps").toString())).isZero();

        write(Sample.LAMPS.with("phase: intake", "phase: inteke"));
        assertThat(run("show", lines.resolve("lamps").toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("lamps/line.yaml:10:49: shape: \"inteke\"");
    }

    @Test
    void tellsThatThereIsNoSuchLine() {
        assertThat(run("show", "requets")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no line requets");
    }

    private void write(Sample sample) throws IOException {
        Path folder = Files.createDirectories(lines.resolve("lamps"));
        Files.writeString(folder.resolve(LineFiles.LINE), sample.yaml());
        Files.writeString(folder.resolve(LineFiles.CATEGORIES), sample.categories());
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new LinesCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
