package org.huying.matter.web;

import java.util.Arrays;
import org.huying.matter.web.Inbox.Filter;
import org.huying.matter.web.Inbox.View;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What lies on a reader's desk, the most pressing first. */
@Controller
class InboxPages {

    private final Inboxes inboxes;

    InboxPages(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @GetMapping("/inbox")
    String inbox(
            Viewer viewer,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Filter filter = new Filter(viewOf(view, viewer), line.strip(), stage.strip(), overdue, q.strip());
        model.addAttribute("inbox", inboxes.of(viewer, filter, after));
        return "matter/inbox";
    }

    /** Who has nothing to act on begins with everything they may read. */
    private View viewOf(String word, Viewer viewer) {
        View usual = inboxes.acts(viewer) ? View.TURN : View.ALL;
        return Arrays.stream(View.values())
                .filter(view -> view.word().equals(word))
                .findFirst()
                .orElse(usual);
    }
}
