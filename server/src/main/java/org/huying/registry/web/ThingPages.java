package org.huying.registry.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Coded;
import org.huying.base.Conflict;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.Point;
import org.huying.registry.KindId;
import org.huying.registry.State;
import org.huying.registry.Thing;
import org.huying.registry.ThingId;
import org.huying.registry.ThingPage;
import org.huying.registry.ThingQuery;
import org.huying.registry.Things;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The register: what is in it, one thing with its history, the form, the import of a table. */
@Controller
class ThingPages {

    static final String ALL = "/things";

    private static final int PAGE = 50;
    private static final String FIELD = "field.";

    private final Things things;
    private final ThingSheets sheets;
    private final ThingTable table;
    private final ThingFiles files;

    ThingPages(Things things, ThingSheets sheets, ThingTable table, ThingFiles files) {
        this.things = things;
        this.sheets = sheets;
        this.table = table;
        this.files = files;
    }

    @GetMapping(ALL)
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "standing") String state,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        requireReader(viewer);
        int at = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        ThingSheet.Asked asked = new ThingSheet.Asked(q, kind, unit, within, state, at);
        ThingPage found = things.list(viewer, query(asked), (at - 1) * PAGE, PAGE);
        model.addAttribute("sheet", sheets.listed(viewer, asked, found, PAGE, address(asked)));
        return "registry/things";
    }

    /** What is no value of a filter finds everything, as if nothing were said. */
    static ThingQuery query(ThingSheet.Asked asked) {
        return new ThingQuery(
                KindId.wellFormed(asked.kind()) ? new KindId(asked.kind()) : null,
                code(asked.unit()).map(UnitCode::new).orElse(null),
                code(asked.within()).map(PlaceCode::new).orElse(null),
                State.find(asked.state()).orElse(null),
                asked.q().isBlank() ? null : asked.q().strip());
    }

    private static Optional<String> code(String text) {
        return Optional.of(text).filter(code -> code.matches("[0-9a-z][0-9a-z-]{0,39}"));
    }

    private static String address(ThingSheet.Asked asked) {
        return UriComponentsBuilder.fromPath("/things.csv")
                .queryParam("q", "{q}")
                .queryParam("kind", "{kind}")
                .queryParam("unit", "{unit}")
                .queryParam("within", "{within}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(asked.q(), asked.kind(), asked.unit(), asked.within(), asked.state())
                .toUriString();
    }

    @GetMapping({"/things.csv", "/things.xlsx"})
    ResponseEntity<byte[]> table(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "") String state,
            jakarta.servlet.http.HttpServletRequest request) {
        requireReader(viewer);
        ThingQuery query = query(new ThingSheet.Asked(q, kind, unit, within, state, 1));
        return request.getRequestURI().endsWith(".csv") ? files.csv(viewer, query) : files.workbook(viewer, query);
    }

    @GetMapping("/things/{id}")
    String one(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String made,
            Model model) {
        requireReader(viewer);
        Thing thing = things.require(viewer, id(id));
        model.addAttribute("sheet", sheets.one(viewer, thing, things.history(viewer, thing.id()), made != null));
        return "registry/thing";
    }

    @GetMapping("/things/new")
    ModelAndView fresh(Viewer viewer, @RequestParam(defaultValue = "") String kind) {
        requireKeeper(viewer);
        String unit = viewer.has(Role.ADMIN) || viewer.units().isEmpty()
                ? ""
                : viewer.units().getFirst().value();
        return form(
                viewer,
                new Typed("", kind, "", unit, "", "", "", "", things.today().toString(), Map.of()),
                0,
                null,
                HttpStatus.OK);
    }

    @GetMapping("/things/{id}/change")
    ModelAndView change(Viewer viewer, @PathVariable String id) {
        requireKeeper(viewer);
        Thing thing = things.require(viewer, id(id));
        Point point = thing.point();
        return form(
                viewer,
                new Typed(
                        thing.id().value(),
                        thing.kind().value(),
                        thing.name(),
                        thing.unit().value(),
                        thing.place() == null ? "" : thing.place().value(),
                        point == null ? "" : String.valueOf(point.lon()),
                        point == null ? "" : String.valueOf(point.lat()),
                        thing.state().word(),
                        things.today().toString(),
                        thing.fields()),
                thing.edition(),
                null,
                HttpStatus.OK);
    }

    private ModelAndView form(Viewer viewer, Typed typed, int seen, @Nullable Refusal refusal, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", sheets.form(viewer, typed, seen, refusal));
        ModelAndView view = new ModelAndView("registry/form", model);
        view.setStatus(status);
        return view;
    }

    @PostMapping(ALL)
    ModelAndView record(Viewer viewer, @RequestParam Map<String, String> given) {
        requireKeeper(viewer);
        Typed typed = typed(given);
        String seen = given.getOrDefault("seen", "0");
        int edition = seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0;
        try {
            Thing thing = things.record(viewer, typed.entry(things.today()), edition);
            return new ModelAndView("redirect:/things/" + thing.id() + "?made");
        } catch (Invalid | Conflict | Forbidden refused) {
            return form(viewer, typed, edition, ((Coded) refused).refusal(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Typed typed(Map<String, String> given) {
        Map<String, String> fields = new HashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value.isBlank()) {
                fields.put(name.substring(FIELD.length()), value.strip());
            }
        });
        return new Typed(
                said(given, "id"),
                said(given, "kind"),
                said(given, "name"),
                said(given, "unit"),
                said(given, "place"),
                said(given, "lon"),
                said(given, "lat"),
                said(given, "state"),
                said(given, "from"),
                fields);
    }

    private static String said(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    @GetMapping("/things/import")
    String importing(Viewer viewer, Model model) {
        requireKeeper(viewer);
        model.addAttribute("sheet", new ThingSheet.Import(null, null));
        return "registry/import";
    }

    @PostMapping("/things/import")
    ModelAndView imported(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        requireKeeper(viewer);
        ThingSheet.Import sheet;
        try {
            sheet = new ThingSheet.Import(table.record(viewer, file == null ? new byte[0] : file.getBytes()), null);
        } catch (Invalid refused) {
            sheet = new ThingSheet.Import(null, refused.refusal());
        }
        boolean fine = sheet.imported() != null && sheet.imported().faults().isEmpty();
        ModelAndView view = new ModelAndView("registry/import", Map.of("sheet", sheet));
        view.setStatus(fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    static ThingId id(String id) {
        if (!ThingId.wellFormed(id)) {
            throw new NotFound("thing", "没有登记对象“" + id + "”", "there is no thing '" + id + "'");
        }
        return new ThingId(id);
    }

    private static void requireReader(Viewer viewer) {
        if (viewer.has(Role.REQUESTER)) {
            throw new Forbidden("things", "登记对象供区内工作人员查阅。", "The register is for the district's staff.");
        }
    }

    private static void requireKeeper(Viewer viewer) {
        if (!Things.keeps(viewer.roles())) {
            throw new Forbidden("things", "登记对象由系统管理岗和处置岗登记。", "Things are registered by administrators and handlers.");
        }
    }

    /** What is said of every thing, as columns and inputs are called. */
    static List<String> columns() {
        return List.of("id", "kind", "name", "unit", "place", "lon", "lat", "state", "from");
    }
}
