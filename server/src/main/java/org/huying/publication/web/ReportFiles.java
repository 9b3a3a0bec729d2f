package org.huying.publication.web;

import java.nio.charset.StandardCharsets;
import org.huying.platform.OfficeFiles;
import org.huying.publication.Composed;
import org.huying.publication.write.HtmlReport;
import org.huying.publication.write.WordReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Reports as files that are downloaded. */
final class ReportFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private ReportFiles() {}

    static ResponseEntity<byte[]> docx(Composed report) {
        return OfficeFiles.file(report.title() + ".docx", DOCX, WordReport.of(report));
    }

    /** @param records what stands before the addresses of records; absent where readers cannot see them */
    static ResponseEntity<byte[]> html(Composed report, @Nullable String records) {
        return OfficeFiles.file(
                report.title() + ".html", HTML, HtmlReport.file(report, records).getBytes(StandardCharsets.UTF_8));
    }
}
