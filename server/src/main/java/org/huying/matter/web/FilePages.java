package org.huying.matter.web;

import org.huying.base.NotFound;
import org.huying.matter.attachment.Attachments;
import org.huying.security.Viewer;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that came with a matter, for those who read its page: to keep, and pictures, papers and films to look at. */
@Controller
class FilePages {

    private final Attachments attachments;

    FilePages(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> download(Viewer viewer, @PathVariable String id) {
        return Downloads.send(find(viewer, id));
    }

    @GetMapping("/attachments/{id}/view")
    ResponseEntity<Resource> view(Viewer viewer, @PathVariable String id) {
        return Downloads.show(find(viewer, id));
    }

    private Attachments.Download find(Viewer viewer, String id) {
        return attachments
                .find(viewer, id)
                .orElseThrow(() -> new NotFound("attachment", "没有这个附件。", "There is no such attachment."));
    }
}
