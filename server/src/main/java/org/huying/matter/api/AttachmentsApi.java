package org.huying.matter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.huying.base.NotFound;
import org.huying.matter.attachment.Attachment;
import org.huying.matter.attachment.Attachments;
import org.huying.matter.web.Downloads;
import org.huying.security.Viewer;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files: brought first, then named by an action. */
@RestController
@Tag(name = "Attachments", description = "Files that come with matters.")
class AttachmentsApi {

    private final Attachments attachments;
    private final Clock clock;

    AttachmentsApi(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /** A file that is kept. */
    public record AttachmentView(
            @Schema(description = "SHA-256 of what is kept; named in `attachments` of an action.")
            String id,

            String name,
            @Schema(example = "image/jpeg") String type,
            long size) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(attachment.id(), attachment.filename(), attachment.type(), attachment.size());
        }
    }

    @PostMapping(path = "/api/v1/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Bring a file",
            description = "At most 20 MB. Its type is told from its content; pictures lose what says where they were "
                    + "taken. The same content has the same id, so bringing it twice is bringing it once: it needs no "
                    + "Idempotency-Key.")
    @ApiResponse(
            responseCode = "201",
            description = "Kept; `Location` leads to it.",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    ResponseEntity<AttachmentView> upload(Viewer viewer, @RequestPart MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            Attachment kept = attachments.upload(viewer, name, content, clock.instant());
            return ResponseEntity.created(URI.create("/api/v1/attachments/" + kept.id()))
                    .body(AttachmentView.of(kept));
        }
    }

    @GetMapping("/api/v1/attachments/{id}")
    @Operation(summary = "Fetch a file")
    @ApiResponse(
            responseCode = "200",
            description = "The file, as a download.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> download(Viewer viewer, @PathVariable String id) {
        return attachments
                .find(viewer, id)
                .map(Downloads::send)
                .orElseThrow(() -> new NotFound("attachment", "没有这个附件。", "There is no such attachment."));
    }
}
