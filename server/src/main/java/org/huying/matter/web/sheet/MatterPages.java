package org.huying.matter.web.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Refusal;
import org.huying.line.Universal;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.matter.web.ActionForm;
import org.huying.matter.web.Addressed;
import org.huying.matter.web.FormField;
import org.huying.matter.web.Sent;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of a matter, and the actions that are sent from it. */
@Controller
class MatterPages {

    private static final String PAGE = "matter/matter";
    private static final Set<String> WRONG_PERSON = Set.of("role", "holder");

    /** What only adds a word or a file harms nothing that somebody else has done meanwhile. */
    private static final Set<String> ADDING = Set.of(Universal.COMMENT.word(), Universal.ATTACH.word());

    private final Matters matters;
    private final Sheets sheets;
    private final Sent sent;
    private final Clock clock;

    MatterPages(Matters matters, Sheets sheets, Sent sent, Clock clock) {
        this.matters = matters;
        this.sheets = sheets;
        this.sent = sent;
        this.clock = clock;
    }

    @GetMapping("/matters/{id}")
    String show(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "all") String timeline,
            @RequestParam(defaultValue = "newest") String order,
            Model model) {
        TimelineView view = TimelineView.of(timeline);
        model.addAttribute("sheet", sheets.of(viewer, find(viewer, id), view, order.equals("oldest")));
        model.addAttribute("done", done);
        return PAGE;
    }

    @PostMapping("/matters/{id}/actions/{action}")
    String act(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) MultiValueMap<String, MultipartFile> files,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Matter matter = find(viewer, id);
        MatterSheet sheet = sheets.of(viewer, matter);
        Optional<ActionForm> form = sheet.actions().stream()
                .filter(each -> each.action().equals(action))
                .findFirst();
        Map<String, List<String>> values = sent.values(viewer, typed, files);
        Outcome outcome = carryOut(viewer, matter.id(), action, form, values);
        return switch (outcome) {
            case Outcome.Done done -> "redirect:/matters/" + id + "?done=true";
            case Outcome.Refused refused -> {
                response.setStatus(WRONG_PERSON.contains(refused.refusal().code()) ? 403 : 422);
                yield again(sheet, form, values, refused.refusal(), model);
            }
            case Outcome.Stale stale -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield stale(viewer, stale, action, values, model);
            }
            case Outcome.Missing missing -> throw Addressed.missing();
            case Outcome.KeyReused reused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield again(sheet, form, values, Sent.reused(), model);
            }
        };
    }

    private Outcome carryOut(
            Viewer viewer, MatterId id, String action, Optional<ActionForm> form, Map<String, List<String>> values) {
        List<FormField> fields = form.map(ActionForm::fields).orElseGet(List::of);
        Map<String, Object> inputs = sent.inputs(viewer, fields, values);
        Command.Act act = new Command.Act(
                id,
                action,
                inputs,
                ADDING.contains(action) ? null : sent.version(values).orElse(null));
        return matters.act(viewer, act, sent.issue(viewer, values, clock.instant(), act));
    }

    private String again(
            MatterSheet sheet,
            Optional<ActionForm> form,
            Map<String, List<String>> values,
            Refusal refusal,
            Model model) {
        model.addAttribute(
                "sheet",
                form.map(known -> sheet.with(known.again(values, refusal, sent.newKey())))
                        .orElse(sheet));
        if (form.isEmpty()) {
            model.addAttribute("refusal", refusal);
        }
        return PAGE;
    }

    /** Shows what has changed, and the form with what was typed: against the version that is now seen. */
    private String stale(
            Viewer viewer, Outcome.Stale stale, String action, Map<String, List<String>> values, Model model) {
        MatterSheet sheet = sheets.of(viewer, stale.matter());
        Optional<ActionForm> form = sheet.actions().stream()
                .filter(each -> each.action().equals(action))
                .findFirst();
        model.addAttribute(
                "sheet",
                form.map(known -> sheet.with(known.again(values, null, sent.newKey())))
                        .orElse(sheet));
        model.addAttribute("changed", new ArrayList<>(sheets.entries(viewer, stale.matter(), stale.since())));
        model.addAttribute("stillOpen", form.isPresent() ? action : "");
        return PAGE;
    }

    private Matter find(Viewer viewer, String id) {
        return Addressed.matter(matters, viewer, id);
    }
}
