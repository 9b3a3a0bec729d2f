package org.huying.pledge.review;

import java.time.LocalDate;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.base.WellFormed;
import org.huying.district.District;
import org.huying.district.Unit;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.pledge.Bound;

/** What is wrong with an item as somebody corrected it, if anything; the first fault is named with its field (pure). */
final class Faults {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MEASURE = 40;
    private static final int LONGEST_REASON = 200;

    private final String text;
    private final Line line;
    private final District district;
    private final LocalDate today;

    Faults(String text, Line line, District district, LocalDate today) {
        this.text = text;
        this.line = line;
        this.district = district;
        this.today = today;
    }

    /** With the place of its quote, the first from where it is said to begin, or else the first of all. */
    Optional<Item.Terms> placed(Item.Terms terms) {
        if (terms.quote().isBlank()) {
            return Optional.empty();
        }
        int length = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.clamp(terms.starts(), 0, length));
        int ahead = text.indexOf(terms.quote(), from);
        int at = ahead >= 0 ? ahead : text.indexOf(terms.quote());
        return at < 0
                ? Optional.empty()
                : Optional.of(new Item.Terms(
                        terms.category(),
                        terms.name(),
                        terms.target(),
                        terms.measure(),
                        terms.bound(),
                        terms.counting(),
                        terms.baseline(),
                        terms.due(),
                        terms.quote(),
                        text.codePointCount(0, at),
                        terms.lead(),
                        terms.supporting(),
                        terms.leftOut()));
    }

    Optional<Refusal> of(Item.Terms terms) {
        if (terms.name().isBlank() || tooLong(terms.name(), LONGEST_NAME) || illFormed(terms.name())) {
            return fault("name", "名称须填写，不超过 100 字。", "A name is needed, of at most 100 characters.");
        }
        if (line.category(terms.category()).filter(Category::leaf).isEmpty()) {
            return fault("category", "没有这个分类。", "There is no such category.");
        }
        boolean beside = terms.bound() == Bound.IN_STEP || terms.bound() == Bound.ABOVE;
        if (terms.target() == null
                ? !terms.measure().isBlank() && !beside
                : terms.measure().isBlank()) {
            return fault("measure", "数量和单位须同时填写或同时空着。", "Quantity and unit go together.");
        }
        if (tooLong(terms.measure(), LONGEST_MEASURE) || illFormed(terms.measure())) {
            return fault("measure", "单位不超过 40 字。", "A unit has at most 40 characters.");
        }
        if (!finite(terms.target()) || !finite(terms.baseline())) {
            return fault("target", "数量不是数字。", "A quantity is a number.");
        }
        if (terms.leftOut() != null
                && (terms.leftOut().isBlank()
                        || tooLong(terms.leftOut(), LONGEST_REASON)
                        || illFormed(terms.leftOut()))) {
            return fault("reason", "请写明不列入的理由，不超过 200 字。", "Say why it is left out, in at most 200 characters.");
        }
        return units(terms);
    }

    private Optional<Refusal> units(Item.Terms terms) {
        UnitCode lead = terms.lead();
        if (lead != null && !handles(lead)) {
            return fault("lead", "这个单位不能承办。", "This unit does not handle matters.");
        }
        if (terms.supporting().stream().anyMatch(unit -> !handles(unit) || unit.equals(lead))) {
            return fault("supporting", "配合单位须能承办，且不是牵头单位。", "Supporting units handle matters and do not lead it.");
        }
        return Optional.empty();
    }

    private boolean handles(UnitCode code) {
        return district.unit(code, today).filter(Unit::handles).isPresent();
    }

    private static boolean finite(@org.jspecify.annotations.Nullable Double value) {
        return value == null || Double.isFinite(value);
    }

    private static boolean tooLong(String words, int most) {
        return words.codePointCount(0, words.length()) > most;
    }

    private static boolean illFormed(String words) {
        return WellFormed.fault(words).isPresent() || words.contains("\n");
    }

    static Refusal notQuoted() {
        return Refusal.of("quote", "原文里没有这句话；请从左边的原文里选取。", "The report does not say so; select the words in its text.")
                .at("quote")
                .by("quote");
    }

    static Refusal confirmed() {
        return Refusal.of(
                "item-confirmed", "这一条已经立项；请在事项上更正。", "This one is in the ledger already; correct the matter.");
    }

    private static Optional<Refusal> fault(String field, String zh, String en) {
        return Optional.of(Refusal.of("item", zh, en).at(field).by("item: " + field));
    }
}
