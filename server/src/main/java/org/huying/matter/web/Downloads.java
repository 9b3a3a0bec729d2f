package org.huying.matter.web;

import java.nio.charset.StandardCharsets;
import org.huying.matter.attachment.Attachment;
import org.huying.matter.attachment.Attachments;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a file as a download, so that nothing that was brought in is ever shown as a page of ours. */
public final class Downloads {

    private Downloads() {}

    public static ResponseEntity<Resource> send(Attachments.Download download) {
        Attachment attachment = download.attachment();
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(attachment.filename(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .contentLength(attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(download.file()));
    }
}
