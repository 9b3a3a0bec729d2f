package org.huying.intake.centre;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.intake.Calls;
import org.huying.intake.Calls.Taken;
import org.huying.intake.FormToken;
import org.huying.intake.centre.Receipt.Then;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.web.Addressed;
import org.huying.matter.web.Sent;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** From a call to a registered matter. */
@Controller
class CentrePages {

    private static final String PAGE = "intake/centre";

    private final CallForms forms;
    private final Calls calls;
    private final Matters matters;
    private final Sent sent;
    private final RegisteredSheets sheets;
    private final Clock clock;

    CentrePages(CallForms forms, Calls calls, Matters matters, Sent sent, RegisteredSheets sheets, Clock clock) {
        this.forms = forms;
        this.calls = calls;
        this.matters = matters;
        this.sent = sent;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/centre")
    String show(Viewer viewer, @RequestParam(defaultValue = "") String line, Model model) {
        model.addAttribute("form", forms.fresh(viewer, line, null, clock.instant()));
        return PAGE;
    }

    /** A call as it was sent. */
    private record Call(Viewer by, CallForm form, Map<String, List<String>> typed, FormToken token, Instant at) {

        Optional<String> said(String field) {
            return CallForms.said(typed, field);
        }
    }

    @PostMapping("/centre")
    String register(
            Viewer viewer,
            @RequestParam(defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) MultiValueMap<String, MultipartFile> files,
            HttpSession session,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Call call = call(viewer, typed, files);
        if (!then.equals("settle")) {
            return registered(call, Then.NOTHING, null, session, response, model);
        }
        if (call.said("reply").isEmpty()) {
            return again(call, reply(), response, model);
        }
        return registered(call, Then.SETTLE, null, session, response, model);
    }

    @PostMapping("/centre/into/{id}")
    String merge(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) MultiValueMap<String, MultipartFile> files,
            HttpSession session,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Matter into = find(viewer, id);
        return registered(call(viewer, typed, files), Then.MERGE, into, session, response, model);
    }

    @PostMapping("/centre/urge/{id}")
    String urge(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpSession session,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Matter matter = find(viewer, id);
        Call call = call(viewer, typed, null);
        Optional<String> words = call.said("text");
        if (words.isEmpty()) {
            return again(call, words(), response, model);
        }
        Outcome outcome = calls.urge(viewer, matter.id(), words.get(), call.token(), call.at());
        Optional<Refusal> why = refusal(outcome);
        if (why.isPresent()) {
            return again(call, why.get(), response, model);
        }
        new Receipt(id, null, Then.URGE, null, null, null).keep(session);
        return "redirect:/centre/registered/" + matter.id();
    }

    @GetMapping("/centre/registered/{id}")
    String registered(Viewer viewer, @PathVariable String id, HttpSession session, Model model) {
        forms.line(viewer, "");
        Matter matter = find(viewer, id);
        Receipt receipt =
                Receipt.find(session, id).orElseGet(() -> new Receipt(id, null, Then.NOTHING, null, null, null));
        model.addAttribute("sheet", sheets.of(viewer, matter, receipt));
        return "intake/registered";
    }

    private Call call(
            Viewer viewer, Map<String, List<String>> typed, @Nullable MultiValueMap<String, MultipartFile> files)
            throws IOException {
        Instant now = clock.instant();
        Map<String, List<String>> values = sent.values(viewer, typed, files);
        String line = Sent.first(values, "line").orElse("");
        CallForm form =
                forms.fresh(viewer, line, CallForms.said(values, "place").orElse(null), now);
        FormToken token =
                FormToken.find(Sent.first(values, "token").orElse("")).orElseGet(() -> new FormToken(form.token()));
        return new Call(viewer, form, values, token, now);
    }

    private String registered(
            Call call,
            Then then,
            @Nullable Matter into,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        Taken taken;
        try {
            taken = calls.register(
                    call.by(),
                    forms.filing(call.form(), call.typed()),
                    CallForms.caller(call.typed()),
                    call.token(),
                    call.at());
        } catch (Refused refused) {
            taken = new Taken.Refused(refused.refusal());
        }
        return switch (taken) {
            case Taken.Refused refused -> again(call, refused.refusal(), response, model);
            case Taken.Registered registered -> {
                Receipt receipt = new Receipt(
                        registered.matter().id().toString(),
                        registered.code() == null ? null : registered.code().shown(),
                        then,
                        into == null ? null : into.id().toString(),
                        null,
                        null);
                followed(call, then, registered.matter(), into)
                        .map(receipt::but)
                        .orElse(receipt)
                        .keep(session);
                yield "redirect:/centre/registered/" + registered.matter().id();
            }
        };
    }

    /** What was to be done with it at once; why it was refused, if it was. It stays registered then. */
    private Optional<Refusal> followed(Call call, Then then, Matter registered, @Nullable Matter into) {
        return switch (then) {
            case NOTHING, URGE -> Optional.empty();
            case SETTLE -> {
                Line line = forms.line(call.by(), call.form().lineId());
                Optional<Action> action = calls.settling(call.by(), line);
                String reply = call.said("reply").orElse("");
                yield action.isEmpty()
                        ? Optional.of(noSettling())
                        : refusal(calls.settle(call.by(), registered, action.get(), reply, call.token(), call.at()));
            }
            case MERGE ->
                into == null
                        ? Optional.empty()
                        : refusal(calls.merge(call.by(), registered, into.id(), call.token(), call.at()));
        };
    }

    private static Optional<Refusal> refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Optional.empty();
            case Outcome.Refused refused -> Optional.of(refused.refusal());
            case Outcome.KeyReused reused ->
                Optional.of(Refusal.of("form-used", "这张表单已经提交过。", "This form was sent before."));
            case Outcome.Missing missing -> Optional.of(Addressed.missing().refusal());
            case Outcome.Stale impossible -> throw new IllegalStateException("no version was named");
        };
    }

    private String again(Call call, Refusal why, HttpServletResponse response, Model model) {
        boolean used = why.code().equals("form-used");
        response.setStatus(used ? HttpServletResponse.SC_CONFLICT : 422);
        String token = used ? call.form().token() : call.token().value();
        model.addAttribute("form", forms.again(call.form(), call.typed(), token, why));
        return PAGE;
    }

    private Matter find(Viewer viewer, String id) {
        return Addressed.matter(matters, viewer, id);
    }

    private static Refusal reply() {
        return Refusal.of("missing", "当场办结要写明怎么答复的。", "To settle it at once, write what was answered.")
                .at("reply");
    }

    private static Refusal words() {
        return Refusal.of("missing", "请写下来电人催办时怎么说的。", "Write what the caller said.")
                .at("text");
    }

    private static Refusal noSettling() {
        return Refusal.of("settle", "这条业务线不能当场办结。", "Nothing is settled on the spot in this line.");
    }
}
