package org.huying.administration.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.administration.change.ChangeDesk;
import org.huying.administration.change.ChangeRow;
import org.huying.administration.change.Effects;
import org.huying.base.Bilingual;
import org.huying.base.Conflict;
import org.huying.base.Refused;
import org.huying.base.Zones;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Tried;
import org.huying.district.folder.ChangeFile;
import org.huying.district.folder.Fault;
import org.huying.matter.Workloads;
import org.huying.matter.web.FormKeys;
import org.huying.security.Repeats;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A file of changes: read, tried out, shown, and made all together or not at all. */
@Controller
public class ChangeFilePages {

    private static final int SHOWN = 200;

    private final Districts districts;
    private final Workloads workloads;
    private final Repeats repeats;
    private final FormKeys keys;
    private final Clock clock;

    ChangeFilePages(Districts districts, Workloads workloads, Repeats repeats, FormKeys keys, Clock clock) {
        this.districts = districts;
        this.workloads = workloads;
        this.repeats = repeats;
        this.keys = keys;
        this.clock = clock;
    }

    /** The page: the form, or what the file would do. */
    public record Sheet(
            String name,
            String text,
            int seen,
            String key,
            List<Bilingual> faults,
            List<Bilingual> sentences,
            int count,
            List<Effects.Effect> effects,
            @Nullable Bilingual refusal,
            List<ChangeRow> since) {}

    @GetMapping("/administration/changes/file")
    ModelAndView form(Viewer viewer) {
        Sections.requireKeeper(viewer);
        return view(blank(districts.current(viewer.district()).edition(), keys.next()), HttpStatus.OK);
    }

    private static Sheet blank(int seen, String key) {
        return new Sheet("", "", seen, key, List.of(), List.of(), 0, List.of(), null, List.of());
    }

    /** Shows what the file would do; with {@code step=make} does it. */
    @PostMapping("/administration/changes/file")
    ModelAndView send(
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "try") String step,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Sections.requireKeeper(viewer);
        boolean typed = file == null || file.isEmpty();
        String said = file == null || typed ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
        String called = file == null || typed ? name : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String form = keys.of(Optional.of(key));
        return step.equals("make")
                ? make(viewer, called, said, seen, form)
                : view(tried(viewer, called, said, seen, form, null, List.of()), HttpStatus.OK);
    }

    private ModelAndView make(Viewer viewer, String name, String text, int seen, String key) {
        Instant now = clock.instant();
        ChangeFile file = ChangeFile.read(name, text.getBytes(StandardCharsets.UTF_8));
        if (!faults(viewer, file, now).isEmpty() || file.changes().isEmpty()) {
            return view(tried(viewer, name, text, seen, key, null, List.of()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Repeats.Done done = repeats.once(
                    viewer,
                    "form:" + key,
                    "change file\n" + text,
                    now,
                    () -> String.valueOf(districts
                            .change(viewer.district(), file.changes(), seen, viewer.person(), now)
                            .edition()));
            return new ModelAndView("redirect:/administration/changes?made=" + done.made());
        } catch (Conflict moved) {
            District current = districts.current(viewer.district());
            List<ChangeRow> since = districts.changes(viewer.district(), ChangeQuery.since(seen)).stream()
                    .map(change -> ChangeRow.of(change, current))
                    .toList();
            return view(
                    tried(
                            viewer,
                            name,
                            text,
                            current.edition(),
                            key,
                            moved.refusal().message(),
                            since),
                    HttpStatus.CONFLICT);
        } catch (Refused refused) {
            return view(
                    tried(viewer, name, text, seen, key, refused.refusal().message(), List.of()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Sheet tried(
            Viewer viewer,
            String name,
            String text,
            int seen,
            String key,
            @Nullable Bilingual refusal,
            List<ChangeRow> since) {
        Instant now = clock.instant();
        String called = name.isBlank() ? "changes.json" : name;
        ChangeFile file = ChangeFile.read(called, text.getBytes(StandardCharsets.UTF_8));
        List<Fault> faults = faults(viewer, file, now);
        boolean empty = faults.isEmpty() && file.changes().isEmpty();
        if (!faults.isEmpty() || empty) {
            List<Bilingual> told = empty
                    ? List.of(new Bilingual("文件里没有变更", "there is no change in the file"))
                    : faults.stream().map(Fault::text).toList();
            return new Sheet(called, text, seen, key, told, List.of(), 0, List.of(), refusal, since);
        }
        return switch (districts.tried(viewer.district(), file.changes(), ChangeDesk.today(now))) {
            case Tried.Refused refused ->
                new Sheet(
                        called,
                        text,
                        seen,
                        key,
                        List.of(refused.refusal().message()),
                        List.of(),
                        0,
                        List.of(),
                        refusal,
                        since);
            case Tried.Taken taken ->
                new Sheet(
                        called,
                        text,
                        seen,
                        key,
                        List.of(),
                        ChangeDesk.told(file.changes(), taken.after()).stream()
                                .limit(SHOWN)
                                .toList(),
                        file.changes().size(),
                        Effects.of(taken, file.changes(), unit -> workloads.openOf(viewer.district(), unit)).stream()
                                .limit(SHOWN)
                                .toList(),
                        refusal,
                        since);
        };
    }

    private List<Fault> faults(Viewer viewer, ChangeFile file, Instant now) {
        return file.faults(
                districts.current(viewer.district()), now.atZone(Zones.CHINA).toLocalDate());
    }

    private static ModelAndView view(Sheet sheet, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("sheet", sheet);
        ModelAndView view = new ModelAndView("administration/file", model);
        view.setStatus(sheet.faults().isEmpty() ? status : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
