package org.huying.administration.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.administration.change.ChangeDesk;
import org.huying.administration.change.ChangeRow;
import org.huying.administration.change.ChangeSheet;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.matter.web.FormKeys;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The forms by which a district is changed, each shown with what it would do before it is done; and what was done. */
@Controller
public class ChangePages {

    private static final int PAGE = 50;
    private static final Set<String> OWN = Set.of("_csrf", "key", "seen", "step");

    private final Districts districts;
    private final ChangeDesk desk;
    private final FormKeys keys;
    private final Clock clock;

    ChangePages(Districts districts, ChangeDesk desk, FormKeys keys, Clock clock) {
        this.districts = districts;
        this.desk = desk;
        this.keys = keys;
        this.clock = clock;
    }

    /** What the list is narrowed to, as it was typed. */
    public record Filter(String person, String day) {}

    @GetMapping("/administration/changes")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable Integer made,
            Model model) {
        Sections.requireReader(viewer);
        District district = districts.current(viewer.district());
        List<ChangeRow> rows = districts.changes(viewer.district(), query(person, day, before)).stream()
                .map(change -> ChangeRow.of(change, district))
                .toList();
        List<ChangeRow> page = rows.subList(0, Math.min(PAGE, rows.size()));
        model.addAttribute("filter", new Filter(person, day == null ? "" : day.toString()));
        model.addAttribute("rows", page);
        model.addAttribute("edition", district.edition());
        model.addAttribute("made", made);
        model.addAttribute("next", rows.size() > PAGE ? next(person, day, page.getLast()) : null);
        return "administration/changes";
    }

    private static ChangeQuery query(String person, @Nullable LocalDate day, @Nullable String before) {
        return new ChangeQuery(
                null,
                person(person),
                day == null ? null : day.atStartOfDay(Zones.CHINA).toInstant(),
                day == null ? null : day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant(),
                null,
                place(before),
                PAGE + 1);
    }

    /** Who cannot be a person has changed nothing. */
    private static @Nullable PersonId person(String text) {
        String said = text.strip();
        try {
            return said.isEmpty() ? null : new PersonId(said);
        } catch (IllegalArgumentException none) {
            return new PersonId("nobody");
        }
    }

    private static ChangeQuery.@Nullable Place place(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,9}\\.\\d{1,9}")) {
            return null;
        }
        String[] parts = text.split("\\.", 2);
        return new ChangeQuery.Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static String next(String person, @Nullable LocalDate day, ChangeRow last) {
        return UriComponentsBuilder.fromPath("/administration/changes")
                .queryParam("person", "{person}")
                .queryParam("day", "{day}")
                .queryParam("before", last.edition() + "." + last.seq())
                .encode()
                .buildAndExpand(person, day == null ? "" : day.toString())
                .toUriString();
    }

    @GetMapping("/administration/changes/new/{kind}")
    String form(
            Viewer viewer, @PathVariable String kind, @RequestParam MultiValueMap<String, String> asked, Model model) {
        Sections.requireKeeper(viewer);
        model.addAttribute("sheet", desk.blank(viewer, kind, own(asked), keys.next(), clock.instant()));
        return "administration/change";
    }

    /** Shows what the form would do; with {@code step=make} does it; with {@code step=edit} opens it again. */
    @PostMapping("/administration/changes/new/{kind}")
    ModelAndView send(
            Viewer viewer,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "try") String step,
            @RequestParam MultiValueMap<String, String> typed) {
        Sections.requireKeeper(viewer);
        Instant now = clock.instant();
        String form = keys.of(Optional.of(key));
        Map<String, List<String>> values = own(typed);
        return switch (step) {
            case "make" -> made(desk.make(viewer, kind, values, seen, form, now));
            case "edit" -> shown(desk.blank(viewer, kind, values, form, now));
            default -> shown(desk.tried(viewer, kind, values, seen, form, now));
        };
    }

    private static ModelAndView made(ChangeDesk.Outcome outcome) {
        return switch (outcome) {
            case ChangeDesk.Outcome.Again again -> shown(again.sheet());
            case ChangeDesk.Outcome.Made made ->
                new ModelAndView("redirect:" + made.home() + "?made=" + made.edition());
        };
    }

    private static ModelAndView shown(ChangeSheet sheet) {
        ModelAndView view = new ModelAndView("administration/change", Map.of("sheet", sheet));
        boolean wrong = sheet.refusal() != null || sheet.fields().stream().anyMatch(field -> field.error() != null);
        view.setStatus(
                !sheet.since().isEmpty()
                        ? HttpStatus.CONFLICT
                        : wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private static Map<String, List<String>> own(MultiValueMap<String, String> typed) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            if (!OWN.contains(name)) {
                own.put(name, new ArrayList<>(values));
            }
        });
        return own;
    }
}
