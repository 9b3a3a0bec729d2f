package org.huying.publication.web;

import java.nio.charset.StandardCharsets;
import org.huying.publication.Composed;
import org.huying.publication.write.HtmlReport;
import org.huying.publication.write.WordReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Reports as files that are downloaded. */
final class ReportFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private ReportFiles() {}

    static ResponseEntity<byte[]> docx(Composed report) {
        return file(report.title() + ".docx", DOCX, WordReport.of(report));
    }

    /** @param records what stands before the addresses of records; absent where readers cannot see them */
    static ResponseEntity<byte[]> html(Composed report, @Nullable String records) {
        return file(
                report.title() + ".html", HTML, HtmlReport.file(report, records).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
