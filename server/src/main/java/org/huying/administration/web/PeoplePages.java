package org.huying.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import org.huying.matter.web.FormKeys;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of the district and the posts that they hold. */
@Controller
class PeoplePages {

    private final PeopleSheets sheets;
    private final FormKeys keys;
    private final Clock clock;

    PeoplePages(PeopleSheets sheets, FormKeys keys, Clock clock) {
        this.sheets = sheets;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/administration/people")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Sections.requireReader(viewer);
        PeopleSheets.Asked asked = new PeopleSheets.Asked(q, unit, role, with, page);
        model.addAttribute("sheet", sheets.list(viewer.district(), asked, LocalDate.now(clock)));
        return "administration/people";
    }

    @GetMapping("/administration/people/{id}")
    String one(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer made,
            Model model) {
        Sections.requireReader(viewer);
        model.addAttribute("sheet", sheets.one(viewer.district(), id, LocalDate.now(clock)));
        model.addAttribute("made", made);
        model.addAttribute("key", keys.next());
        return "administration/person";
    }
}
