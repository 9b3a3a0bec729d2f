package org.huying.pledge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.words.Names;
import org.huying.pledge.Pledges;
import org.huying.pledge.review.Item;
import org.huying.pledge.review.Reading;
import org.huying.pledge.review.Readings;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of a review. */
@Component
class Reviews {

    private final Readings readings;
    private final Districts districts;
    private final Lines lines;
    private final Clock clock;

    Reviews(Readings readings, Districts districts, Lines lines, Clock clock) {
        this.readings = readings;
        this.districts = districts;
        this.lines = lines;
        this.clock = clock;
    }

    UnitNames units(Viewer by) {
        return new UnitNames(districts.current(by.district()), LocalDate.now(clock));
    }

    ReviewView of(Viewer by, int no, String shown, Map<Integer, Bilingual> refusals, Map<Integer, String> typed) {
        Reading reading = readings.require(by, no);
        List<Item> items = readings.items(by, no);
        District district = districts.current(by.district());
        Names names = new Names(district);
        Line line = lines.current(by.district(), Pledges.LINE);
        Map<String, Long> counts = items.stream()
                .collect(Collectors.groupingBy(item -> ReviewView.word(item.standing()), Collectors.counting()));
        List<ReviewView.Row> rows = items.stream()
                .map(item -> row(item, names, line))
                .filter(row -> shown.isEmpty() || row.standing().equals(shown))
                .toList();
        return new ReviewView(
                reading,
                names.person(reading.readBy()),
                reading.decidedBy() == null ? null : names.person(reading.decidedBy()),
                Segments.of(readings.text(by, no), items),
                rows,
                counts,
                shown,
                units(by).all(),
                refusals,
                typed,
                reviews(by, reading));
    }

    private static ReviewView.Row row(Item item, Names names, Line line) {
        return new ReviewView.Row(
                item,
                Names.category(line, item.terms().category()),
                item.terms().lead() == null ? null : names.unit(item.terms().lead()),
                item.terms().supporting().stream().map(names::unit).toList(),
                ReviewView.word(item.standing()));
    }

    /** An item as it stands, or as somebody has just typed it. */
    ItemView item(Viewer by, int no, int item, @Nullable TermsForm typed, @Nullable Refusal refusal, boolean stale) {
        Reading reading = readings.require(by, no);
        Item now = readings.requireItem(by, no, item);
        Names names = new Names(districts.current(by.district()));
        TermsForm form = typed != null
                ? typed
                : TermsForm.of(
                        now.terms(),
                        now.terms().lead() == null
                                ? ""
                                : names.unit(now.terms().lead()).zh(),
                        now.terms().supporting().stream()
                                .map(unit -> names.unit(unit).zh())
                                .collect(Collectors.joining("、")));
        List<ItemView.Revision> history = readings.history(by, no, item).stream()
                .map(one -> revision(one, names))
                .toList();
        return new ItemView(
                reading,
                now,
                now.revision(),
                form,
                refusal,
                stale,
                categories(by),
                units(by).all(),
                history,
                reviews(by, reading) && now.matter() == null);
    }

    private static ItemView.Revision revision(Item item, Names names) {
        return new ItemView.Revision(
                item,
                names.person(item.by()),
                item.terms().lead() == null ? null : names.unit(item.terms().lead()),
                item.terms().supporting().stream().map(names::unit).toList());
    }

    /** The form for what the reading missed. */
    ItemView added(Viewer by, int no, @Nullable TermsForm typed, @Nullable Refusal refusal) {
        Reading reading = readings.require(by, no);
        TermsForm form = typed != null ? typed : TermsForm.blank(LocalDate.of(reading.planYear(), 12, 31));
        return new ItemView(
                reading,
                null,
                0,
                form,
                refusal,
                false,
                categories(by),
                units(by).all(),
                List.of(),
                reviews(by, reading));
    }

    /** The same with the words that somebody has selected in the text. */
    ItemView begun(Viewer by, int no, TermsForm selected) {
        ItemView blank = added(by, no, null, null);
        String quote = selected.quote() == null ? "" : selected.quote().strip();
        return added(by, no, blank.form().quoting(quote, selected.starts()), null);
    }

    private List<ItemView.Category> categories(Viewer by) {
        return lines.current(by.district(), Pledges.LINE).categories().values().stream()
                .filter(Category::leaf)
                .map(category -> new ItemView.Category(category.code(), category.title()))
                .toList();
    }

    private static boolean reviews(Viewer by, Reading reading) {
        return reading.open() && by.has(Role.SUPERVISOR);
    }
}
