package org.huying.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.intake.PublicFilings;
import org.huying.intake.PublicFilings.Followed;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.attachment.Attachments;
import org.huying.matter.procedure.Command;
import org.huying.matter.web.ActionForm;
import org.huying.matter.web.Downloads;
import org.huying.matter.web.FormField;
import org.huying.matter.web.Sent;
import org.huying.security.Viewer;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Following a matter with its number and query code, and saying something about it. */
@Controller
class FollowPages {

    private static final String PAGE = "intake/followed";
    private static final Refusal CHANGED = Refusal.of(
            "stale",
            "办理情况刚有变动，请看过后再提交。您填写的内容已保留。",
            "Something has just happened; look at it, then send again. What you typed is kept.");

    private final PublicFilings filings;
    private final Visits visits;
    private final FollowedSheets sheets;
    private final Matters matters;
    private final Attachments attachments;
    private final Sent sent;
    private final Clock clock;

    FollowPages(
            PublicFilings filings,
            Visits visits,
            FollowedSheets sheets,
            Matters matters,
            Attachments attachments,
            Sent sent,
            Clock clock) {
        this.filings = filings;
        this.visits = visits;
        this.sheets = sheets;
        this.matters = matters;
        this.attachments = attachments;
        this.sent = sent;
        this.clock = clock;
    }

    @GetMapping("/public/follow")
    String ask(@RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("number", number);
        return "intake/follow";
    }

    @PostMapping("/public/follow")
    String open(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Instant now = clock.instant();
        String address = request.getRemoteAddr();
        if (!filings.mayGuess(number, address, now)) {
            return refused(number, PublicFilings.TOO_MANY_GUESSES, 429, response, model);
        }
        Optional<Followed> followed = filings.open(number, code);
        if (followed.isEmpty()) {
            filings.wrong(number, address, now);
            return refused(number, PublicFilings.WRONG_CODE, 403, response, model);
        }
        visits.add(request, followed.get());
        return "redirect:/public/matters/" + followed.get().matter();
    }

    @GetMapping("/public/matters/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean done,
            HttpServletRequest request,
            Model model) {
        Optional<Followed> followed = visits.find(request, id);
        if (followed.isEmpty()) {
            return "redirect:/public/follow";
        }
        Viewer by = filings.viewer(followed.get());
        model.addAttribute("sheet", sheets.of(by, find(by, followed.get().matter())));
        model.addAttribute("done", done);
        return PAGE;
    }

    @PostMapping("/public/matters/{id}/actions/{action}")
    String act(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Optional<Followed> followed = visits.find(request, id);
        if (followed.isEmpty()) {
            return "redirect:/public/follow";
        }
        Viewer by = filings.viewer(followed.get());
        MatterId matter = followed.get().matter();
        FollowedSheet sheet = sheets.of(by, find(by, matter));
        Optional<ActionForm> form = form(sheet, action);
        Map<String, List<String>> values = sent.values(by, typed, files);
        List<FormField> fields = form.map(ActionForm::fields).orElseGet(List::of);
        Command.Act act = new Command.Act(
                matter,
                action,
                sent.inputs(by, fields, values),
                sent.version(values).orElse(null));
        Outcome outcome = matters.act(by, act, sent.issue(by, values, clock.instant(), act));
        return switch (outcome) {
            case Outcome.Done done -> "redirect:/public/matters/" + id + "?done=true";
            case Outcome.Refused refused -> again(sheet, form, values, refused.refusal(), 422, response, model);
            case Outcome.Stale stale -> {
                FollowedSheet now = sheets.of(by, stale.matter());
                yield again(now, form(now, action), values, CHANGED, 409, response, model);
            }
            case Outcome.KeyReused reused -> again(sheet, form, values, CHANGED, 409, response, model);
            case Outcome.Missing missing -> throw missing();
        };
    }

    @GetMapping("/public/matters/{id}/attachments/{file}")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String file, HttpServletRequest request) {
        return visits.find(request, id)
                .flatMap(followed -> attachments.find(filings.viewer(followed), file))
                .map(Downloads::send)
                .orElseThrow(() -> new NotFound("attachment", "没有这个附件。", "There is no such attachment."));
    }

    private String again(
            FollowedSheet sheet,
            Optional<ActionForm> form,
            Map<String, List<String>> values,
            Refusal refusal,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute(
                "sheet",
                form.map(known -> sheet.with(known.again(values, refusal, sent.newKey())))
                        .orElse(sheet));
        if (form.isEmpty()) {
            model.addAttribute("refusal", refusal);
        }
        return PAGE;
    }

    private static Optional<ActionForm> form(FollowedSheet sheet, String action) {
        return sheet.actions().stream()
                .filter(each -> each.action().equals(action))
                .findFirst();
    }

    private static String refused(
            String number, Refusal refusal, int status, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("number", number);
        model.addAttribute("refusal", refusal);
        return "intake/follow";
    }

    private Matter find(Viewer by, MatterId id) {
        return matters.find(by, id).orElseThrow(FollowPages::missing);
    }

    private static NotFound missing() {
        return new NotFound("matter", "没有这个事项。", "There is no such matter.");
    }
}
