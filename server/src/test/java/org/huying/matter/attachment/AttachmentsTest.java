package org.huying.matter.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huying.base.Refused;
import org.huying.matter.Matter;
import org.huying.matter.Outcome;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.ShippedLines;
import org.huying.security.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private static final LedgerFixture FIXTURE = new LedgerFixture(ShippedLines.ALL);

    private final AttachmentFiles files = new AttachmentFiles(FIXTURE.settings);
    private final Attachments attachments =
            new Attachments(new AttachmentStore(FIXTURE.jdbc), files, FIXTURE.ledgers, FIXTURE.desk);
    private final Clerks clerks = new Clerks(FIXTURE.desk);

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @Test
    void keepsAFileUnderTheHashOfWhatIsKept() throws IOException {
        Attachment photo = upload(Clerks.LAMPS, "C:\\照片\\路灯.JPG", Pictures.jpeg(6));
        assertThat(photo.filename()).isEqualTo("路灯.JPG");
        assertThat(photo.type()).isEqualTo("image/jpeg");
        Path file = files.file(photo.id());
        assertThat(file).hasSize(photo.size()).hasFileName(photo.id());
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET);
        assertThat(upload(Clerks.ROADS, "again.jpg", Pictures.jpeg(6)).id()).isEqualTo(photo.id());
        try (var beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void looksIntoFilesRatherThanAtTheirNames() {
        assertThat(upload(Clerks.LAMPS, "a.exe", text("一段文字")).type()).isEqualTo("text/plain");
        assertThat(upload(Clerks.LAMPS, "b", zip("[Content_Types].xml", "word/document.xml"))
                        .type())
                .contains("wordprocessingml");
        assertThat(upload(Clerks.LAMPS, "c", zip("[Content_Types].xml", "xl/workbook.xml"))
                        .type())
                .contains("spreadsheetml");
        assertThat(upload(Clerks.LAMPS, "d", text("%PDF-1.7\n%%EOF")).type()).isEqualTo("application/pdf");
        refused("page.txt", text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "text/html");
        refused("drawing.png", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "svg");
        refused("report.docx", zip("evil.sh"), "application/zip");
        refused(
                "macro.docx",
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "application/zip");
        refused("tool.pdf", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, "application/");
    }

    @Test
    void refusesWhatIsTooLargeEmptyOrDamaged() {
        refused("big.txt", new byte[Attachments.LARGEST + 1], "20 MB");
        refused("empty.txt", new byte[0], "empty");
        refused("half.png", java.util.Arrays.copyOf(Pictures.png(), 50), "damaged");
    }

    @Test
    void showsAFileToWhoBroughtItAndThenToWhoeverSeesItsMatter() {
        Attachment photo = upload(Clerks.LAMPS, "photo.png", Pictures.png());
        assertThat(attachments.find(Clerks.LAMPS, photo.id())).isPresent();
        assertThat(attachments.find(Clerks.INSPECTOR, photo.id())).isEmpty();
        Matter matter = clerks.assign(clerks.file("有照片"), "lamps");
        assertThat(clerks.act(Clerks.LAMPS, matter.id(), "attach", Map.of("attachments", List.of(photo.id()))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(attachments.find(Clerks.INSPECTOR, photo.id())).isPresent();
        assertThat(attachments.find(Clerks.ROADS, photo.id())).isEmpty();
    }

    @Test
    void refusesACommandThatNamesAFileThatCannotBeUsed() {
        Attachment own = upload(Clerks.LAMPS, "own.txt", text("自己的"));
        Attachment others = upload(Clerks.ROADS, "others.txt", text("别人的"));
        Matter matter = clerks.assign(clerks.file("附件不对"), "lamps");
        for (Object none : List.of(
                List.of("zz"),
                List.of("../../etc"),
                "photo.jpg",
                List.of("A".repeat(64)),
                List.of("0".repeat(64)),
                "0".repeat(64),
                List.of(own.id(), others.id()))) {
            String last = none instanceof List<?> list ? (String) list.getLast() : (String) none;
            refusedNaming(last, clerks.act(Clerks.LAMPS, matter.id(), "attach", Map.of("attachments", none)));
            refusedNaming(last, clerks.act(Clerks.LAMPS, matter.id(), "accept", Map.of("attachments", none)));
        }
        assertThat(FIXTURE.chain(matter.id()))
                .hasSize(FIXTURE.matter(matter.id()).version());
        assertThat(FIXTURE.matter(matter.id()).version()).isEqualTo(matter.version());
    }

    private static void refusedNaming(String id, Outcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().field()).isEqualTo("attachments");
            assertThat(refused.refusal().message().en()).contains(id.length() <= 40 ? id : id.substring(0, 40));
        });
    }

    private void refused(String name, byte[] bytes, String why) {
        assertThatThrownBy(() -> upload(Clerks.LAMPS, name, bytes))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    private Attachment upload(Viewer by, String name, byte[] bytes) {
        try {
            return attachments.upload(by, name, new ByteArrayInputStream(bytes), LedgerFixture.NOW);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] zip(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text("<x/>"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
