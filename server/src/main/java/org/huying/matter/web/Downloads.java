package org.huying.matter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.huying.matter.attachment.Attachment;
import org.huying.matter.attachment.Attachments;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a file as a download, so that nothing that was brought in is ever shown as a page of ours. */
public final class Downloads {

    /** What a browser shows without running anything that is in it. */
    private static final Set<String> SHOWN = Set.of(
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/gif",
            "application/pdf",
            "video/mp4",
            "audio/mpeg",
            "audio/mp4",
            "audio/vnd.wave");

    /** Only a page of ours shows it in a frame, and nothing in it loads or runs. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; img-src 'self'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private Downloads() {}

    public static ResponseEntity<Resource> send(Attachments.Download download) {
        return answer(download, ContentDisposition.attachment()).body(new FileSystemResource(download.file()));
    }

    /** To be looked at in place, where it is a picture, a paper, a film or a sound; as a download otherwise. */
    public static ResponseEntity<Resource> show(Attachments.Download download) {
        if (!SHOWN.contains(download.attachment().type())) {
            return send(download);
        }
        return answer(download, ContentDisposition.inline())
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(new FileSystemResource(download.file()));
    }

    private static ResponseEntity.BodyBuilder answer(Attachments.Download download, ContentDisposition.Builder way) {
        Attachment attachment = download.attachment();
        ContentDisposition disposition =
                way.filename(attachment.filename(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .contentLength(attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff");
    }
}
