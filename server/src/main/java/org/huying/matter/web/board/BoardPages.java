package org.huying.matter.web.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.huying.base.Forbidden;
import org.huying.base.Role;
import org.huying.matter.web.inbox.Filter;
import org.huying.matter.web.inbox.Filter.View;
import org.huying.matter.web.inbox.Ids;
import org.huying.matter.words.Phrase;
import org.huying.platform.NavEntry;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is late or about to be, with whom and where, and what can be done about it. */
@Controller
class BoardPages {

    private static final Set<Role> READERS = Set.of(Role.SUPERVISOR, Role.LEADER, Role.DISPATCHER, Role.AUDITOR);

    private final Boards boards;

    BoardPages(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/board")
    String board(
            Viewer viewer,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        require(viewer);
        model.addAttribute("board", boards.of(viewer, filter(asked), after, before));
        return "matter/board";
    }

    /** The rows of some matters, as far as the board still shows them; for a page that is already open. */
    @GetMapping("/board/rows")
    String rows(Viewer viewer, @RequestParam Map<String, String> asked, @RequestParam String ids, Model model) {
        require(viewer);
        Map<String, Phrase> rungs = new HashMap<>();
        model.addAttribute("rows", boards.among(viewer, filter(asked), Ids.of(ids), rungs));
        model.addAttribute("rungs", rungs);
        model.addAttribute("acts", !viewer.has(Role.AUDITOR));
        return "matter/inbox/rows";
    }

    private static Filter filter(Map<String, String> asked) {
        Map<String, String> said = new LinkedHashMap<>(asked);
        if (said.getOrDefault("due", "").isBlank()) {
            said.put("due", "pressing");
        }
        return new Filter(View.ALL, said);
    }

    private static void require(Viewer viewer) {
        if (!viewer.hasAny(READERS)) {
            throw new Forbidden(
                    "role", "督办看板供督办、领导、派遣和审计使用。", "The board is for supervisors, leaders, dispatchers and auditors.");
        }
    }

    /** Where the board is found. */
    @Configuration(proxyBeanMethods = false)
    static class BoardNavigation {

        @Bean
        NavEntry boardEntry() {
            return NavEntry.forRoles("/board", "desk.nav.board", 15, READERS.toArray(Role[]::new));
        }
    }
}
