package org.huying.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The units of the district, on any day. */
@Controller
class UnitPages {

    private final UnitSheets sheets;
    private final Clock clock;

    UnitPages(UnitSheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/administration/units")
    String tree(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean gone,
            Model model) {
        Sections.requireReader(viewer);
        model.addAttribute("tree", sheets.tree(viewer.district(), q, day, LocalDate.now(clock)));
        model.addAttribute("gone", gone);
        return "administration/units";
    }

    @GetMapping("/administration/units/{code}")
    String unit(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer made,
            Model model) {
        Sections.requireReader(viewer);
        model.addAttribute("sheet", sheets.sheet(viewer.district(), code, day, LocalDate.now(clock)));
        model.addAttribute("made", made);
        return "administration/unit";
    }
}
