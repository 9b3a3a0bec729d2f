package org.huying.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line, up to where a server would start. */
class HuyingTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void namesItsCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("demo").contains("serve");
    }

    @Test
    void namesABusyPortBeforeAnythingElseIsStarted() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Path data = directory.resolve("demo");
            int code = run("demo", "--port", String.valueOf(busy.getLocalPort()), "--data", data.toString());
            assertThat(code).isEqualTo(1);
            assertThat(err.toString()).contains("port " + busy.getLocalPort()).contains("--port");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void leavesADirectoryAloneThatIsNotItsOwn() throws IOException {
        Path thesis = Files.writeString(directory.resolve("thesis.txt"), "the only copy");
        int code = run("demo", "--port", freePort(), "--reset", "--data", directory.toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("was not made by Huying");
        assertThat(thesis).exists();
    }

    @Test
    void refusesAScaleThatNoDistrictHasBeforeAnythingElseIsStarted() throws IOException {
        Path data = directory.resolve("demo");
        for (String scale : new String[] {"-1", "11", "NaN"}) {
            assertThat(run("demo", "--port", freePort(), "--scale", scale, "--data", data.toString()))
                    .isNotZero();
            assertThat(err.toString()).contains("--scale").contains("at most 10");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void asksForADatabaseToServe() {
        assertThat(run("serve")).isEqualTo(1);
        assertThat(err.toString()).contains("HUYING_DATABASE_URL");
    }

    @Test
    void refusesADistrictThatCannotBe() {
        assertThat(run("serve", "--district", "qingshan")).isEqualTo(1);
        assertThat(err.toString()).contains("six digits");
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return String.valueOf(free.getLocalPort());
        }
    }

    private int run(String... arguments) {
        CommandLine line = Huying.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
