package org.huying.matter.web.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.matter.MatterId;
import org.huying.matter.web.ActionForm;
import org.huying.matter.web.FormKeys;
import org.huying.matter.web.Sent;
import org.huying.matter.web.bulk.Bulk.Result;
import org.huying.matter.web.inbox.Ids;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One form for several matters, and what became of each. */
@Controller
class BulkPages {

    /** What the form carries besides the inputs of the action; no input of a line has a dot in its name. */
    private static final String CARRIED = "desk.";

    private static final String VERSION = CARRIED + "version.";

    private final Bulks bulks;
    private final Sent sent;
    private final FormKeys keys;

    BulkPages(Bulks bulks, Sent sent, FormKeys keys) {
        this.bulks = bulks;
        this.sent = sent;
        this.keys = keys;
    }

    @GetMapping("/inbox/bulk")
    String choose(
            Viewer viewer,
            @RequestParam(name = "m", defaultValue = "") List<String> chosen,
            @RequestParam(name = "act", defaultValue = "") String action,
            @RequestParam(defaultValue = "/inbox") String back,
            Model model) {
        model.addAttribute("bulk", bulks.of(viewer, ids(chosen), action, list(back)));
        return "matter/inbox/bulk";
    }

    @PostMapping("/inbox/bulk")
    String carryOut(
            Viewer viewer,
            @RequestParam(name = "desk.m", defaultValue = "") List<String> chosen,
            @RequestParam(name = "desk.action") String action,
            @RequestParam(name = "desk.back", defaultValue = "/inbox") String back,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultiValueMap<String, MultipartFile> files,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Bulk bulk = bulks.of(viewer, ids(chosen), action, list(back));
        Map<String, List<String>> values = new HashMap<>(sent.values(viewer, typed, files));
        values.keySet().removeIf(name -> name.startsWith(CARRIED));
        ActionForm form = bulk.form();
        Map<String, Object> inputs = sent.inputs(viewer, form == null ? List.of() : form.fields(), values);
        String key = keys.of(Sent.first(values, "key"));
        List<Result> results = bulks.carryOut(viewer, bulk, action, inputs, versions(typed), key);
        Optional<Refusal> shared = form == null ? Optional.empty() : shared(results);
        if (shared.isPresent()) {
            response.setStatus(422);
            ActionForm again = Objects.requireNonNull(form).again(values, shared.get(), keys.next());
            model.addAttribute(
                    "bulk", new Bulk(bulk.items(), bulk.choices(), again, bulk.cut(), bulk.missing(), bulk.back()));
            return "matter/inbox/bulk";
        }
        model.addAttribute(
                "results",
                new Bulk.Results(form == null ? Bilingual.same(action) : form.title(), results, action, bulk.back()));
        return "matter/inbox/results";
    }

    /** What is wrong with the form itself, since all were refused for the same field. */
    private static Optional<Refusal> shared(List<Result> results) {
        List<Refusal> refusals = results.stream()
                .map(Result::refusal)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean all = !results.isEmpty() && results.stream().noneMatch(Result::done);
        return all && refusals.size() == 1 && refusals.getFirst().field() != null
                ? Optional.of(refusals.getFirst())
                : Optional.empty();
    }

    private static Map<String, Integer> versions(Map<String, List<String>> typed) {
        return typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(VERSION)
                        && entry.getValue().getFirst().matches("\\d{1,9}"))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(VERSION.length()),
                        entry -> Integer.valueOf(entry.getValue().getFirst())));
    }

    private static List<MatterId> ids(List<String> chosen) {
        return chosen.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .flatMap(text -> Ids.find(text).stream())
                .toList();
    }

    /** A list of ours, never another address. */
    private static String list(String back) {
        return back.matches("/(inbox|board)(\\?[\\x21-\\x7e]*)?") ? back : "/inbox";
    }
}
