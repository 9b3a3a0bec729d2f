package org.huying.matter.web.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Forbidden;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.line.Need;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.procedure.Command;
import org.huying.matter.web.ActionForm;
import org.huying.matter.web.Addressed;
import org.huying.matter.web.FormField;
import org.huying.matter.web.RefusalHints;
import org.huying.matter.web.Sent;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Asks the rules whether an action would be refused as it is filled in, before it is sent. Nothing happens by it. */
@Controller
class CheckPages {

    /** Says which inputs have files chosen that are not sent along. */
    private static final String CHOSEN = "_chosen";

    /** Stands for a file that is chosen and not yet sent. */
    private static final String A_FILE = "0".repeat(64);

    private final Matters matters;
    private final Sheets sheets;
    private final Sent sent;
    private final MessageSource messages;

    CheckPages(Matters matters, Sheets sheets, Sent sent, MessageSource messages) {
        this.matters = matters;
        this.sheets = sheets;
        this.sent = sent;
        this.messages = messages;
    }

    /**
     * What the rules say.
     *
     * @param message why it would be refused, or absent
     * @param field the input at fault, if one is
     * @param hint what to do instead
     * @param action an action of this reader that helps, if one does
     */
    record Verdict(
            boolean ok,
            @Nullable String message,
            @Nullable String field,
            @Nullable String rule,
            @Nullable String hint,
            @Nullable String action) {

        static final Verdict FINE = new Verdict(true, null, null, null, null, null);
    }

    @PostMapping("/matters/{id}/actions/{action}/check")
    @ResponseBody
    Verdict check(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        if (viewer.roles().equals(Set.of(Role.AUDITOR))) {
            throw new Forbidden("check", "审计岗位只读，不办理事项。", "An auditor only reads and takes no action.");
        }
        Matter matter = find(viewer, id);
        List<ActionForm> forms = sheets.forms(viewer, matter);
        List<FormField> fields = forms.stream()
                .filter(form -> form.action().equals(action))
                .findFirst()
                .map(ActionForm::fields)
                .orElseGet(List::of);
        Map<String, Object> inputs = sent.inputs(viewer, fields, values(fields, typed));
        Command.Act act = new Command.Act(matter.id(), action, inputs, null);
        List<String> offered = forms.stream().map(ActionForm::action).toList();
        return matters.refuses(viewer, act)
                .map(refusal -> verdict(refusal, offered, locale))
                .orElse(Verdict.FINE);
    }

    private static Map<String, List<String>> values(List<FormField> fields, MultiValueMap<String, String> typed) {
        Map<String, List<String>> values = new HashMap<>(typed);
        List<String> chosen = Optional.ofNullable(values.remove(CHOSEN)).orElseGet(List::of);
        for (FormField field : fields) {
            if (field.type() == Need.Type.ATTACHMENTS && chosen.contains(field.name())) {
                List<String> ids = new ArrayList<>(values.getOrDefault(field.name(), List.of()));
                ids.add(A_FILE);
                values.put(field.name(), ids);
            }
        }
        return values;
    }

    private Verdict verdict(Refusal refusal, List<String> offered, Locale locale) {
        return new Verdict(
                false,
                refusal.message().in(locale),
                refusal.field(),
                refusal.rule(),
                RefusalHints.of(refusal).map(hint -> hint.in(messages, locale)).orElse(null),
                RefusalHints.action(refusal).filter(offered::contains).orElse(null));
    }

    private Matter find(Viewer viewer, String id) {
        return Addressed.matter(matters, viewer, id);
    }
}
