package org.huying.matter.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.base.Invalid;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger of looks at identities, for those who audit or supervise (law 8). */
@Controller
public class AccessPages {

    private static final int PAGE = 50;

    private final AccessSheets sheets;

    AccessPages(AccessSheets sheets) {
        this.sheets = sheets;
    }

    /** What the form holds. */
    public record Filter(String matter, String person, String day) {}

    @GetMapping("/access-ledger")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        Filter filter = new Filter(matter, person, day == null ? "" : day.toString());
        model.addAttribute("filter", filter);
        try {
            AccessSheets.Sheet sheet =
                    sheets.of(viewer, new AccessSheets.Asked(matter, person, null, day, after, PAGE));
            model.addAttribute("sheet", sheet);
            Optional.ofNullable(sheet.next()).ifPresent(next -> model.addAttribute("next", address(filter, next)));
        } catch (Invalid invalid) {
            model.addAttribute("sheet", new AccessSheets.Sheet(List.of(), null));
            model.addAttribute("refusal", invalid.refusal());
        }
        return "matter/access";
    }

    private static String address(Filter filter, long next) {
        return UriComponentsBuilder.fromPath("/access-ledger")
                .queryParam("matter", "{matter}")
                .queryParam("person", "{person}")
                .queryParam("day", "{day}")
                .queryParam("after", next)
                .encode()
                .buildAndExpand(filter.matter(), filter.person(), filter.day())
                .toUriString();
    }
}
