package org.huying.intake.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.huying.base.Invalid;
import org.huying.base.SharedData;
import org.huying.intake.messages.Row.Bad;
import org.huying.intake.messages.Row.Fault;
import org.huying.intake.messages.Row.Good;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String HEADER = "id,user,subject,filed_at,text,against,likes\n";

    @Test
    void readsAMessageAsItWasKept() {
        Message message = good(rows(HEADER + "188006,A0001,路灯不亮,2019-02-28T11:25:05,整条街的路灯都不亮,1,20\n"));

        assertThat(message)
                .isEqualTo(new Message(
                        "188006", "A0001", "路灯不亮", Instant.parse("2019-02-28T03:25:05Z"), "整条街的路灯都不亮", 1, 20));
    }

    @Test
    void readsQuotedFieldsWithCommasQuotesAndSeveralLines() {
        List<Row> rows = rows(HEADER + "1,u,\"a \"\"b\"\", c\",2019-02-28T11:25,\"first\nsecond, \"\"third\"\"\",0,0\n"
                + "2,u,s,2019-02-28T11:25,t,0,0");

        assertThat(rows).hasSize(2);
        assertThat(((Good) rows.getFirst()).message().subject()).isEqualTo("a \"b\", c");
        assertThat(((Good) rows.getFirst()).message().text()).isEqualTo("first\nsecond, \"third\"");
        assertThat(rows.getLast().line()).isEqualTo(4);
    }

    @Test
    void takesAMarkAtTheBeginningAndReturnsAtLineEnds() {
        assertThat(good(rows("\uFEFF" + HEADER.replace("\n", "\r\n") + "1,u,s,2019-02-28T11:25:05,t,0,0\r\n"))
                        .likes())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-28T11:25:05", "2019-02-28 11:25:05", "2019/2/28 11:25:05", "2019-02-28T03:25:05Z"})
    void knowsTheFormsInWhichExportsWriteAnInstant(String written) {
        assertThat(good(rows(HEADER + "1,u,s," + written + ",t,0,0")).filedAt()).isEqualTo("2019-02-28T03:25:05Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-30T11:25:05",
                "2019-13-01T00:00:00",
                "2019-02-28T25:00:00",
                "yesterday",
                "",
                "1999-12-31T23:59:59",
                "2026-11-23T00:00:00"
            })
    void refusesAnImpossibleDate(String written) {
        assertThat(bad(rows(HEADER + "1,u,s," + written + ",t,0,0")).fault()).isEqualTo(Fault.DATE);
    }

    @Test
    void refusesAMissingText() {
        assertThat(bad(rows(HEADER + "1,u,s,2019-02-28T11:25:05, ,0,0")).fault())
                .isEqualTo(Fault.TEXT);
    }

    @Test
    void namesTheLineOfTheFirstOfTwoWithOneId() {
        List<Row> rows = rows(HEADER + "1,u,s,2019-02-28T11:25:05,t,0,0\n1,v,s,2019-02-28T11:25:05,t,0,0\n");

        assertThat(rows.getFirst()).isInstanceOf(Good.class);
        assertThat(((Bad) rows.getLast()).fault()).isEqualTo(Fault.REPEATED);
        assertThat(((Bad) rows.getLast()).why().en()).contains("line 2");
    }

    @Test
    void aBrokenQuoteDoesNotSwallowTheNextRecord() {
        List<Row> rows = rows(HEADER
                + "1,u,s,2019-02-28T11:25:05,\"never closed,0,0\n"
                + "2,u,s,2019-02-28T11:25:05,\"closed\",0,0\n"
                + "3,u,s,2019-02-28T11:25:05,\"also\nclosed\",0,0\n");

        assertThat(faults(rows)).containsExactly("2 QUOTE");
        assertThat(ids(rows)).containsExactly("2", "3");
    }

    @Test
    void aBrokenQuoteBeforeARecordOfSeveralLinesDoesNotSwallowIt() {
        List<Row> rows = rows(
                HEADER + "1,u,\"s,2019-02-28T11:25:05,t,0,0\n" + "2,u,s,2019-02-28T11:25:05,\"over\ntwo lines\",0,0\n");

        assertThat(faults(rows)).containsExactly("2 QUOTE");
        assertThat(ids(rows)).containsExactly("2");
    }

    @Test
    void aBrokenQuoteAtTheEndListsEveryLineThatItLeaves() {
        List<Row> rows = rows(HEADER + "1,u,s,2019-02-28T11:25:05,\"never closed\nand more\n");

        assertThat(faults(rows)).containsExactly("2 QUOTE", "3 COLUMNS");
    }

    @Test
    void aRowInAnotherEncodingIsNamedAndTheRestIsRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write((HEADER + "1,u,路灯,2019-02-28T11:25:05,路灯不亮,0,0\n").getBytes(StandardCharsets.UTF_8));
        file.write("2,u,路灯,2019-02-28T11:25:05,路灯不亮,0,0\n".getBytes(Charset.forName("GB18030")));
        file.write("3,u,路灯,2019-02-28T11:25:05,路灯不亮,0,0\n".getBytes(StandardCharsets.UTF_8));
        List<Row> rows = read(new ByteArrayInputStream(file.toByteArray()), StandardCharsets.UTF_8);

        assertThat(faults(rows)).containsExactly("3 ENCODING");
        assertThat(((Bad) rows.get(1)).why().zh()).contains("GB18030");
        assertThat(ids(rows)).containsExactly("1", "3");
    }

    @Test
    void readsAnotherEncodingWhereItIsNamed() throws IOException {
        Charset national = Charset.forName("GB18030");
        byte[] file = (HEADER + "1,u,路灯,2019-02-28T11:25:05,路灯不亮,0,0\n").getBytes(national);

        assertThat(good(read(new ByteArrayInputStream(file), national)).text()).isEqualTo("路灯不亮");
    }

    @Test
    void refusesAFileWithoutTheColumnsThatAMessageNeeds() {
        assertThatThrownBy(() -> rows("id,text\n1,t\n"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("filed_at");
        assertThatThrownBy(() -> rows("")).isInstanceOf(Invalid.class);
    }

    @Test
    void keepsAllOfASubjectThatIsTooLong() {
        String subject = "路灯".repeat(150);
        Message message = good(rows(HEADER + "1,u," + subject + ",2019-02-28T11:25:05,text,0,0"));

        assertThat(message.subject()).hasSize(200).endsWith("…");
        assertThat(message.text()).isEqualTo(subject + "\n\ntext");
    }

    /** Files are made of good and bad records in every order; each fault must cost exactly its own record. */
    @Test
    void eachBadRecordCostsOnlyItself() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> expected = new ArrayList<>();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int id = 1; id <= 40; id++) {
                int kind = random.nextInt(8);
                file.write(record(id, kind));
                if (kind < 3) {
                    expected.add(String.valueOf(id));
                }
            }
            List<Row> rows = read(new ByteArrayInputStream(file.toByteArray()), StandardCharsets.UTF_8);

            assertThat(ids(rows)).as("seed %d", seed).isEqualTo(expected);
            assertThat(rows).as("seed %d", seed).hasSize(40);
        }
    }

    private static byte[] record(int id, int kind) {
        String start = id + ",u" + id + ",路灯,2019-02-28T11:25:05,";
        return switch (kind) {
            case 0 -> (start + "路灯不亮,0,0\n").getBytes(StandardCharsets.UTF_8);
            case 1 -> (start + "\"路灯, \"\"不\"\"亮\",0,0\n").getBytes(StandardCharsets.UTF_8);
            case 2 -> (start + "\"路灯\n\n12,灯,不亮\",0,0\n").getBytes(StandardCharsets.UTF_8);
            case 3 -> (start + "\"路灯不亮,0,0\n").getBytes(StandardCharsets.UTF_8);
            case 4 -> (start + "路灯\"不亮,0,0\n").getBytes(StandardCharsets.UTF_8);
            case 5 -> (start + "路灯不亮,0,0\n").getBytes(Charset.forName("GB18030"));
            case 6 -> (start + ",0,0\n").getBytes(StandardCharsets.UTF_8);
            default -> (id + ",u,s,2019-02-31T11:25:05,t,0,0\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    @Test
    void readsTheRealMessagesWhole() throws IOException {
        Path file = SharedData.require("messages/messages.csv");
        try (InputStream in = Files.newInputStream(file)) {
            List<Row> rows = read(in, StandardCharsets.UTF_8);

            assertThat(faults(rows)).isEmpty();
            assertThat(ids(rows)).hasSize(4_326).doesNotHaveDuplicates();
        }
    }

    private static List<Row> rows(String file) {
        try {
            return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<Row> read(InputStream in, Charset charset) throws IOException {
        MessageFile file = MessageFile.open(in, charset, NOW);
        List<Row> rows = new ArrayList<>();
        for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static Message good(List<Row> rows) {
        assertThat(rows).singleElement().isInstanceOf(Good.class);
        return ((Good) rows.getFirst()).message();
    }

    private static Bad bad(List<Row> rows) {
        assertThat(rows).singleElement().isInstanceOf(Bad.class);
        return (Bad) rows.getFirst();
    }

    private static List<String> faults(List<Row> rows) {
        return rows.stream()
                .filter(Bad.class::isInstance)
                .map(Bad.class::cast)
                .map(bad -> bad.line() + " " + bad.fault())
                .toList();
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream()
                .filter(Good.class::isInstance)
                .map(row -> ((Good) row).message().id())
                .toList();
    }
}
