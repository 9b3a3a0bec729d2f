package org.huying.matter.web.inbox;

import java.util.Map;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.web.Addressed;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A matter beside the list, and the keys of its actions. */
@Controller
class PreviewPages {

    private final Matters matters;
    private final Previews previews;

    PreviewPages(Matters matters, Previews previews) {
        this.matters = matters;
        this.previews = previews;
    }

    @GetMapping("/inbox/preview/{id}")
    String preview(Viewer viewer, @PathVariable String id, Model model) {
        model.addAttribute("preview", previews.of(viewer, find(viewer, id)));
        return "matter/inbox/preview";
    }

    /** For the page of a matter: which key begins which action. */
    @GetMapping("/matters/{id}/keys")
    @ResponseBody
    Map<String, String> keys(Viewer viewer, @PathVariable String id) {
        return previews.keys(viewer, find(viewer, id));
    }

    private Matter find(Viewer viewer, String id) {
        return Addressed.matter(matters, viewer, id);
    }
}
