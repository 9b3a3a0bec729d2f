package org.huying.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.huying.base.SharedData;
import org.huying.platform.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Messages of another system are brought into a demo that runs, as its administrator would: by the command. */
class ImportedMessagesTest {

    private static final String HEADER = "id,user,subject,filed_at,text,against,likes\n";
    private static final Charset NATIONAL = Charset.forName("GB18030");

    @TempDir
    private static Path parent = Path.of("");

    private static Path data = Path.of("");
    private static @Nullable RunningDemo demo;
    private static Locale before = Locale.getDefault();

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void startDemo() throws IOException {
        before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        data = parent.resolve("huying demo");
        demo = RunningDemo.start(data);
    }

    @AfterAll
    static void stopDemo() throws InterruptedException {
        Locale.setDefault(before);
        if (demo != null) {
            requireNonNull(demo).process().destroyForcibly().waitFor();
        }
        PostgresServer.remove(data.resolve("postgres"));
    }

    @Test
    void listsBadRowsByLineTakesTheRestAndAddsNothingTheSecondTime() throws IOException {
        Path file = parent.resolve("messages.csv");
        Files.write(
                file,
                (HEADER
                                + "a1,u1,路灯不亮,2019-02-28T11:25:05,整条街的路灯都不亮,0,0\n"
                                + "a2,u1,没有内容,2019-02-28T11:25:05,,0,0\n"
                                + "a3,u1,日期不对,2019-02-30T11:25:05,二月三十日,0,0\n"
                                + "a4,u2,引号不全,2019-02-28T11:25:05,\"没有收尾,0,0\n"
                                + "a1,u1,又一次,2019-02-28T11:25:05,编号重复,0,0\n")
                        .getBytes(StandardCharsets.UTF_8));
        append(file, "a5,u2,编码不对,2019-02-28T11:25:05,另一种编码,0,0\n", NATIONAL);
        append(file, "a6,u2,井盖破损,2019-02-28T11:25:05,\"井盖\n破了\",3,4\n", StandardCharsets.UTF_8);

        Ran first = run("import", "messages", file.toString(), "--line", "requests");

        assertThat(first.out.lines().filter(line -> line.startsWith("line ")).map(line -> line.split(":")[0]))
                .containsExactly("line 3", "line 4", "line 5", "line 6", "line 7");
        assertThat(first.out).contains("Imported: 7 rows read, 2 added, 0 known, 5 bad.");
        assertThat(first.code).isEqualTo(3);

        Ran second = run("import", "messages", file.toString(), "--line", "requests");

        assertThat(second.out).contains("Imported: 7 rows read, 0 added, 2 known, 5 bad.");
        assertThat(verified().code).isZero();
    }

    @Test
    void saysWhatIsWrongWithTheWhole() throws IOException {
        Path file = parent.resolve("no-messages.csv");
        Files.writeString(file, "number,words\n1,路灯不亮\n");

        assertThat(run("import", "messages", file.toString()))
                .satisfies(ran -> assertThat(ran.code).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err).startsWith("huying: ").contains("filed_at"));
        assertThat(run("import", "messages", parent.resolve("absent.csv").toString()))
                .satisfies(ran -> assertThat(ran.code).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err).contains("there is no such file"));
        assertThat(run("import", "messages", file.toString(), "--line", "complaints"))
                .satisfies(ran -> assertThat(ran.code).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err).contains("complaints"));
    }

    @Test
    void takesTheRealMessagesOnceAndLeavesTheLedgerIntact() {
        Path file = SharedData.require("messages/messages.csv");

        Ran first = run("import", "messages", file.toString(), "--line", "requests", "--source", "city");
        Ran second = run("import", "messages", file.toString(), "--line", "requests", "--source", "city");
        Ran verified = verified();

        assertThat(first.out).contains("4326 rows read, 4326 added, 0 known, 0 bad.");
        assertThat(first.code).isZero();
        assertThat(second.out).contains("4326 rows read, 0 added, 4326 known, 0 bad.");
        assertThat(verified.out)
                .containsPattern("Ledger of 420107: 4,3[2-9]\\d matters")
                .contains("Intact.");
        assertThat(verified.code).isZero();
    }

    private static void append(Path file, String row, Charset charset) throws IOException {
        Files.write(file, row.getBytes(charset), StandardOpenOption.APPEND);
    }

    private static Ran verified() {
        return run("ledger", "verify");
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Huying.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        int code = line.execute(all);
        return new Ran(code, out.toString(), err.toString());
    }
}
