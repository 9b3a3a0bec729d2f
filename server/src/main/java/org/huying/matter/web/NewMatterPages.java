package org.huying.matter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Forbidden;
import org.huying.base.Refusal;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.line.Need;
import org.huying.matter.Issue;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.matter.words.Channels;
import org.huying.security.Identity;
import org.huying.security.Telephone;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Filing at the centre, while the caller is on the telephone. */
@Controller
class NewMatterPages {

    private static final String PAGE = "matter/new";
    private static final String FORM = "new";

    private final Matters matters;
    private final Registrations registrations;
    private final Lines lines;
    private final Districts districts;
    private final Sent sent;
    private final Clock clock;

    NewMatterPages(
            Matters matters, Registrations registrations, Lines lines, Districts districts, Sent sent, Clock clock) {
        this.matters = matters;
        this.registrations = registrations;
        this.lines = lines;
        this.districts = districts;
        this.sent = sent;
        this.clock = clock;
    }

    @GetMapping("/matters/new")
    String show(Viewer viewer, @RequestParam(defaultValue = "") String line, Model model) {
        model.addAttribute("form", form(viewer, line, clock.instant()));
        return PAGE;
    }

    @PostMapping("/matters/new")
    String file(
            Viewer viewer,
            @RequestParam(defaultValue = "") String line,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Instant now = clock.instant();
        FilingForm form = form(viewer, line, now);
        Command.File filing = Filings.of(form, typed);
        Identity asker = new Identity(
                Sent.first(typed, "name").orElse(null),
                Sent.first(typed, "phone").orElse(null),
                null);
        Issue issue = sent.issue(viewer, typed, now, List.of(filing, asker.name() + "|" + asker.phone()));
        Outcome outcome = Telephone.refuses(asker.phone(), "phone")
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> registrations.file(viewer, filing, asker, issue));
        return switch (outcome) {
            case Outcome.Done done -> "redirect:/matters/" + done.matter().id() + "?done=true";
            case Outcome.Refused refused -> again(form, typed, refused.refusal(), 422, response, model);
            case Outcome.KeyReused reused -> again(form, typed, MatterPages.reused(), 409, response, model);
            case Outcome.Stale impossible -> throw new IllegalStateException("a filing is about no matter yet");
            case Outcome.Missing impossible -> throw new IllegalStateException("a filing is about no matter yet");
        };
    }

    private String again(
            FilingForm form,
            Map<String, List<String>> typed,
            Refusal refusal,
            int status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("form", form.again(typed, refusal, sent.newKey()));
        return PAGE;
    }

    private FilingForm form(Viewer viewer, String wanted, Instant now) {
        List<Line> open = lines.all(viewer.district()).stream()
                .filter(line -> !line.internal() && viewer.hasAny(line.filedBy()))
                .toList();
        Line line = chosen(open, wanted);
        Choices choices = new Choices(districts.current(viewer.district()), LocalDate.ofInstant(now, Zones.CHINA));
        List<FormField> fields = new ArrayList<>(basics(line, choices));
        fields.addAll(new Forms(line, choices, sent::newKey).fields(FORM, matters.filingNeeds(viewer, line.id(), now)));
        return new FilingForm(
                line.id().value(),
                line.title(),
                open.stream()
                        .map(each -> new LineChoice(each.id().value(), each.title()))
                        .toList(),
                fields,
                sent.newKey(),
                null);
    }

    private static Line chosen(List<Line> open, String wanted) {
        Optional<Line> named =
                open.stream().filter(line -> line.id().value().equals(wanted)).findFirst();
        Optional<Line> usual = open.stream()
                .filter(line -> line.id().value().equals("requests"))
                .findFirst();
        return named.or(() -> usual)
                .or(() -> open.stream().findFirst())
                .orElseThrow(() -> new Forbidden("file", "您的岗位不能登记事项。", "Your posts do not file matters."));
    }

    private static List<FormField> basics(Line line, Choices choices) {
        FormField channel = FormField.of(FORM, "channel", Need.Type.CHOICE, true, List.of(channels()))
                .with(List.of(Channels.OFFERED.getFirst()), null);
        return List.of(
                channel,
                FormField.of(FORM, "subject", Need.Type.STRING, true, List.of()),
                FormField.of(FORM, "text", Need.Type.TEXT, true, List.of()),
                FormField.of(FORM, "category", Need.Type.CATEGORY, false, Choices.categories(line, null)),
                FormField.of(FORM, "place", Need.Type.PLACE, false, choices.places(null)),
                FormField.of(FORM, "name", Need.Type.STRING, false, List.of()),
                FormField.of(FORM, "phone", Need.Type.STRING, false, List.of()),
                FormField.of(FORM, "confidential", Need.Type.BOOLEAN, false, List.of()),
                FormField.of(FORM, "urgent", Need.Type.BOOLEAN, false, List.of()));
    }

    private static FormField.Group channels() {
        return new FormField.Group(
                null,
                Channels.OFFERED.stream()
                        .map(channel -> new FormField.Option(channel, Channels.title(channel)))
                        .toList());
    }
}
