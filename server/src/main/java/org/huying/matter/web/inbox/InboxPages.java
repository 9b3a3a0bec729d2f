package org.huying.matter.web.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.matter.Total;
import org.huying.matter.web.inbox.Filter.View;
import org.huying.matter.web.views.SavedView;
import org.huying.matter.web.views.SavedViews;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What lies on a reader's desk, the most pressing first. */
@Controller
class InboxPages {

    private static final int SUGGESTIONS = 20;

    private final Inboxes inboxes;
    private final SavedViews views;
    private final Districts districts;
    private final Clock clock;

    InboxPages(Inboxes inboxes, SavedViews views, Districts districts, Clock clock) {
        this.inboxes = inboxes;
        this.views = views;
        this.districts = districts;
        this.clock = clock;
    }

    /** Without a wish of its own a visit begins with the view that the reader chose for that. */
    @GetMapping("/inbox")
    String inbox(
            Viewer viewer,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        Map<String, String> wish = Filter.asked(asked)
                ? asked
                : views.usual(viewer).map(InboxPages::parameters).orElse(asked);
        model.addAttribute("inbox", inboxes.of(viewer, Filter.of(wish, Sieve.usual(viewer)), after, before));
        return "matter/inbox";
    }

    /** The rows of some matters, as far as the list still shows them; for a page that is already open. */
    @GetMapping("/inbox/rows")
    String rows(Viewer viewer, @RequestParam Map<String, String> asked, @RequestParam String ids, Model model) {
        Filter filter = Filter.of(asked, Sieve.usual(viewer));
        model.addAttribute("rows", inboxes.among(viewer, filter, Ids.of(ids)));
        model.addAttribute("acts", !viewer.has(Role.AUDITOR));
        return "matter/inbox/rows";
    }

    /** How many matters lie behind each tab and in each stage; for a page that is already open. */
    @GetMapping("/inbox/numbers")
    String numbers(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        Filter filter = Filter.of(asked, Sieve.usual(viewer));
        Map<String, Total> totals = new HashMap<>();
        for (View view : View.values()) {
            totals.put(view.word(), inboxes.total(viewer, filter.in(view)));
        }
        for (SavedView saved : views.list(viewer)) {
            totals.put(saved.id(), inboxes.total(viewer, Filter.of(parameters(saved), Sieve.usual(viewer))));
        }
        model.addAttribute("totals", totals);
        return "matter/inbox/numbers";
    }

    @GetMapping("/inbox/places")
    String places(Viewer viewer, @RequestParam(defaultValue = "") String place, Model model) {
        model.addAttribute("found", whereabouts(viewer).placesLike(place, SUGGESTIONS));
        return "matter/inbox/suggestions";
    }

    @GetMapping("/inbox/units")
    String units(Viewer viewer, @RequestParam(defaultValue = "") String unit, Model model) {
        model.addAttribute("found", whereabouts(viewer).unitsLike(unit, SUGGESTIONS));
        return "matter/inbox/suggestions";
    }

    private Whereabouts whereabouts(Viewer viewer) {
        return new Whereabouts(districts.current(viewer.district()), LocalDate.ofInstant(clock.instant(), Zones.CHINA));
    }

    private static Map<String, String> parameters(SavedView view) {
        Map<String, String> parameters = new HashMap<>();
        UriComponentsBuilder.fromUriString("/inbox?" + view.query())
                .build()
                .getQueryParams()
                .forEach((String name, List<String> values) -> parameters.put(
                        name,
                        UriUtils.decode(values.getFirst() == null ? "" : values.getFirst(), StandardCharsets.UTF_8)));
        return parameters;
    }
}
