package org.huying.pledge.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.pledge.review.Confirming;
import org.huying.pledge.review.Item;
import org.huying.pledge.review.Readings;
import org.huying.pledge.review.Readings.Revised;
import org.huying.security.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done to many items of a reading at once: lead units, a day, leaving out, taking in, confirming. */
@Controller
class ChosenPages {

    private final Readings readings;
    private final Confirming confirming;
    private final Reviews reviews;
    private final Clock clock;

    ChosenPages(Readings readings, Confirming confirming, Reviews reviews, Clock clock) {
        this.readings = readings;
        this.confirming = confirming;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What is being done, and what came of it. */
    private static final class Deed {

        private final Viewer by;
        private final int no;
        private final Instant at;
        private final Map<Integer, Bilingual> refusals = new HashMap<>();
        private final Map<Integer, String> typed = new HashMap<>();
        private int done;

        Deed(Viewer by, int no, Instant at) {
            this.by = by;
            this.no = no;
            this.at = at;
        }
    }

    @PostMapping("/pledges/readings/{no}/chosen")
    ModelAndView chosen(Viewer viewer, @PathVariable int no, @RequestParam MultiValueMap<String, String> form) {
        Deed deed = new Deed(viewer, no, clock.instant());
        List<Item> items = readings.items(viewer, no);
        String shown = said(form, "shown");
        String act = said(form, "do");
        Set<Integer> chosen = act.equals("confirm-all") ? open(items) : chosen(form);
        leads(deed, items, form);
        if (chosen.isEmpty() && !act.equals("save")) {
            deed.refusals.put(0, new Bilingual("请先勾选条目。", "Choose items first."));
        } else {
            act(deed, act, chosen, form);
        }
        if (deed.refusals.isEmpty()) {
            return new ModelAndView("redirect:/pledges/readings/" + no + "?done=" + deed.done
                    + (shown.isEmpty() ? "" : "&shown=" + shown));
        }
        ModelAndView page = new ModelAndView("pledge/review", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("view", reviews.of(viewer, no, shown, deed.refusals, deed.typed));
        page.addObject("before", false);
        page.addObject("done", deed.done);
        return page;
    }

    private void act(Deed deed, String act, Set<Integer> chosen, MultiValueMap<String, String> form) {
        switch (act) {
            case "confirm", "confirm-all" -> confirm(deed, chosen);
            case "leave-out" -> {
                String reason = said(form, "reason");
                each(deed, chosen, terms -> terms.leftOutFor(reason));
            }
            case "take-in" -> each(deed, chosen, terms -> terms.leftOutFor(null));
            case "due" -> due(deed, chosen, said(form, "due"));
            default -> {
                // The lead units alone were to be kept, which they are.
            }
        }
    }

    private void due(Deed deed, Set<Integer> chosen, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            each(deed, chosen, terms -> terms.dueOn(day));
        } catch (DateTimeParseException noDay) {
            deed.refusals.put(0, new Bilingual("请填写完成日期。", "Say by which day."));
        }
    }

    private void confirm(Deed deed, Set<Integer> chosen) {
        Set<Integer> ready =
                chosen.stream().filter(item -> !deed.refusals.containsKey(item)).collect(Collectors.toSet());
        for (Confirming.Confirmed one : confirming.confirm(deed.by, deed.no, ready, deed.at)) {
            switch (one) {
                case Confirming.Confirmed.Done done -> deed.done++;
                case Confirming.Confirmed.Refused refused ->
                    deed.refusals.put(refused.item().no(), refused.refusal().message());
            }
        }
    }

    /** The lead units as they were typed into the rows; what has not changed makes no revision. */
    private void leads(Deed deed, List<Item> items, MultiValueMap<String, String> form) {
        UnitNames names = reviews.units(deed.by);
        for (Item item : items) {
            List<String> said = form.get("lead-" + item.no());
            if (said == null || item.standing() == Item.Standing.CONFIRMED) {
                continue;
            }
            String typed = said.getFirst().strip();
            Optional<UnitCode> unit = names.find(typed);
            if (unit.isEmpty() && !typed.isEmpty()) {
                deed.typed.put(item.no(), typed);
                deed.refusals.put(
                        item.no(),
                        new Bilingual("没有这个单位，或不止一个：" + typed, "No unit, or more than one, is called so: " + typed));
            } else if (!unit.equals(Optional.ofNullable(item.terms().lead()))) {
                revise(deed, item, item.terms().ledBy(unit.orElse(null)));
            }
        }
    }

    private void each(Deed deed, Set<Integer> chosen, UnaryOperator<Item.Terms> change) {
        for (Item item : readings.items(deed.by, deed.no)) {
            if (chosen.contains(item.no())
                    && item.standing() != Item.Standing.CONFIRMED
                    && !change.apply(item.terms()).equals(item.terms())) {
                revise(deed, item, change.apply(item.terms()));
            }
        }
    }

    private void revise(Deed deed, Item item, Item.Terms terms) {
        switch (readings.revise(deed.by, deed.no, item.no(), item.revision(), terms, deed.at)) {
            case Revised.Done done -> deed.done++;
            case Revised.Refused refused ->
                deed.refusals.put(item.no(), refused.refusal().message());
            case Revised.Stale stale ->
                deed.refusals.put(
                        item.no(), new Bilingual("刚刚已由他人修改，请再看一遍。", "Somebody else has just changed it; look again."));
        }
    }

    private static Set<Integer> open(List<Item> items) {
        return items.stream()
                .filter(item -> item.standing() == Item.Standing.OPEN)
                .map(Item::no)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> chosen(MultiValueMap<String, String> form) {
        return form.getOrDefault("item", List.of()).stream()
                .filter(no -> no.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String said(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
