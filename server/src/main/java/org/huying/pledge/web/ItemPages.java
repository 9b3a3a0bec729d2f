package org.huying.pledge.web;

import java.time.Clock;
import org.huying.base.Refusal;
import org.huying.pledge.review.Item;
import org.huying.pledge.review.Readings;
import org.huying.pledge.review.Readings.Revised;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item of a reading: corrected, left out, taken in again, or added by hand; with all that was made of it. */
@Controller
class ItemPages {

    private final Readings readings;
    private final Reviews reviews;
    private final Clock clock;

    ItemPages(Readings readings, Reviews reviews, Clock clock) {
        this.readings = readings;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/pledges/readings/{no}/items/{item}")
    ModelAndView item(Viewer viewer, @PathVariable int no, @PathVariable int item) {
        return page(reviews.item(viewer, no, item, null, null, false), HttpStatus.OK);
    }

    @PostMapping("/pledges/readings/{no}/items/{item}")
    ModelAndView revise(
            Viewer viewer,
            @PathVariable int no,
            @PathVariable int item,
            @RequestParam int seen,
            @RequestParam(defaultValue = "correct") String act,
            @RequestParam(defaultValue = "") String reason,
            TermsForm form) {
        Item.Terms before = readings.requireItem(viewer, no, item).terms();
        TermsForm.Said said = switch (act) {
            case "leave-out" -> new TermsForm.Said.Terms(before.leftOutFor(reason.strip()));
            case "take-in" -> new TermsForm.Said.Terms(before.leftOutFor(null));
            default -> form.read(reviews.units(viewer), before);
        };
        @Nullable TermsForm typed = act.equals("correct") ? form : null;
        return switch (said) {
            case TermsForm.Said.Unread unread -> refused(viewer, no, item, typed, unread.refusal());
            case TermsForm.Said.Terms terms ->
                switch (readings.revise(viewer, no, item, seen, terms.terms(), clock.instant())) {
                    case Revised.Done done -> back(no, item);
                    case Revised.Refused refused -> refused(viewer, no, item, typed, refused.refusal());
                    case Revised.Stale stale ->
                        page(reviews.item(viewer, no, item, typed, null, true), HttpStatus.CONFLICT);
                };
        };
    }

    private ModelAndView refused(Viewer viewer, int no, int item, @Nullable TermsForm typed, Refusal refusal) {
        return page(reviews.item(viewer, no, item, typed, refusal, false), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/pledges/readings/{no}/items/new")
    ModelAndView blank(Viewer viewer, @PathVariable int no) {
        return page(reviews.added(viewer, no, null, null), HttpStatus.OK);
    }

    /** The form with the words that were selected in the text, or the item that they make. */
    @PostMapping("/pledges/readings/{no}/items/new")
    ModelAndView add(
            Viewer viewer, @PathVariable int no, @RequestParam(defaultValue = "add") String act, TermsForm form) {
        if (act.equals("begin")) {
            return page(reviews.begun(viewer, no, form), HttpStatus.OK);
        }
        return switch (form.read(reviews.units(viewer), null)) {
            case TermsForm.Said.Unread unread ->
                page(reviews.added(viewer, no, form, unread.refusal()), HttpStatus.UNPROCESSABLE_CONTENT);
            case TermsForm.Said.Terms terms ->
                switch (readings.add(viewer, no, terms.terms(), clock.instant())) {
                    case Revised.Done done -> back(no, done.item().no());
                    case Revised.Refused refused ->
                        page(reviews.added(viewer, no, form, refused.refusal()), HttpStatus.UNPROCESSABLE_CONTENT);
                    case Revised.Stale stale -> throw new IllegalStateException("what is new is never stale");
                };
        };
    }

    private static ModelAndView page(ItemView view, HttpStatus status) {
        ModelAndView page = new ModelAndView("pledge/item", status);
        page.addObject("view", view);
        return page;
    }

    private static ModelAndView back(int no, int item) {
        return new ModelAndView("redirect:/pledges/readings/" + no + "#i" + item);
    }
}
