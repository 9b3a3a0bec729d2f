package org.huying.intake.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.huying.base.Refused;
import org.huying.base.Zones;
import org.huying.line.Line;
import org.huying.matter.procedure.Command;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What the screen asks for while it is being filled in. What is typed comes in the body, since addresses are logged; nothing
 * is changed.
 */
@Controller
class CentreAids {

    private static final int SUGGESTED = 12;

    private final CallForms forms;
    private final Besides besides;
    private final Places places;
    private final Categories categories;
    private final Clock clock;

    CentreAids(CallForms forms, Besides besides, Places places, Categories categories, Clock clock) {
        this.forms = forms;
        this.besides = besides;
        this.places = places;
        this.categories = categories;
        this.clock = clock;
    }

    /** Something to choose, in the reader's language. */
    record Suggestion(String code, String name, String above) {}

    @PostMapping("/centre/beside")
    String beside(
            Viewer viewer,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        CallForm form = forms.fresh(viewer, line, null, clock.instant());
        Command.File filing;
        try {
            filing = forms.filing(form, typed);
        } catch (Refused noPlace) {
            typed.remove("place");
            filing = forms.filing(form, typed);
        }
        Line chosen = forms.line(viewer, line);
        model.addAttribute("beside", besides.of(viewer, chosen, filing, phone, clock.instant()));
        return "intake/beside";
    }

    @PostMapping("/centre/places")
    @ResponseBody
    List<Suggestion> places(Viewer viewer, @RequestParam(defaultValue = "") String q, Locale locale) {
        forms.line(viewer, "");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        return suggestions(places.find(viewer, q, today, SUGGESTED), locale);
    }

    @PostMapping("/centre/categories")
    @ResponseBody
    List<Suggestion> categories(
            Viewer viewer,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String q,
            Locale locale) {
        return suggestions(categories.find(forms.line(viewer, line), q, SUGGESTED), locale);
    }

    private static List<Suggestion> suggestions(List<Named> named, Locale locale) {
        return named.stream()
                .map(one -> new Suggestion(
                        one.code(),
                        one.name().in(locale),
                        one.above() == null ? "" : one.above().in(locale)))
                .toList();
    }
}
