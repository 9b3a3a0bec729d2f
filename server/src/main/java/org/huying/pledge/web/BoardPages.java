package org.huying.pledge.web;

import java.time.Clock;
import java.util.Locale;
import org.huying.base.Forbidden;
import org.huying.base.NotFound;
import org.huying.base.Role;
import org.huying.matter.MatterId;
import org.huying.platform.NavEntry;
import org.huying.pledge.Pledges;
import org.huying.security.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was promised and how it stands: on a page, for office software, and each pledge by itself. */
@Controller
class BoardPages {

    private static final Role[] READERS = {
        Role.DISPATCHER, Role.HANDLER, Role.INSPECTOR, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR
    };

    private final Boards boards;
    private final BoardFiles files;
    private final Pledges pledges;
    private final PledgeSheets sheets;
    private final Clock clock;

    BoardPages(Boards boards, BoardFiles files, Pledges pledges, PledgeSheets sheets, Clock clock) {
        this.boards = boards;
        this.files = files;
        this.pledges = pledges;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/pledges")
    String board(Viewer viewer, BoardAsked asked, Model model) {
        require(viewer);
        model.addAttribute("board", boards.of(viewer, asked));
        return "pledge/board";
    }

    @GetMapping("/pledges/table.xlsx")
    ResponseEntity<byte[]> workbook(Viewer viewer, BoardAsked asked, Locale locale) {
        require(viewer);
        return files.workbook(boards.of(viewer, asked), locale);
    }

    @GetMapping("/pledges/table.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, BoardAsked asked, Locale locale) {
        require(viewer);
        return files.csv(boards.of(viewer, asked), locale);
    }

    @GetMapping("/pledges/{id:[0-9]+}")
    String pledge(Viewer viewer, @PathVariable String id, Model model) {
        require(viewer);
        model.addAttribute(
                "sheet",
                MatterId.find(id)
                        .flatMap(matter -> pledges.course(viewer, matter, clock.instant()))
                        .map(told -> sheets.of(viewer, told))
                        .orElseThrow(() -> new NotFound("pledge", "没有这项承诺。", "There is no such pledge.")));
        return "pledge/pledge";
    }

    private static void require(Viewer viewer) {
        if (!viewer.hasAny(java.util.Set.of(READERS))) {
            throw new Forbidden(
                    "role", "承诺看板供承办、核查、督办、领导和审计使用。", "The board of pledges is for those who answer for them.");
        }
    }

    /** Where the board is found. */
    @Configuration(proxyBeanMethods = false)
    static class PledgeNavigation {

        @Bean
        NavEntry pledgesEntry() {
            return NavEntry.forRoles("/pledges", "pledge.nav.board", 32, READERS);
        }
    }
}
