package org.huying.pledge.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.pledge.Bound;
import org.huying.pledge.Counting;
import org.huying.pledge.review.Item;
import org.jspecify.annotations.Nullable;

/** An item as its form holds it: what people typed, so that nothing of it is lost where it is refused. */
public record TermsForm(
        @Nullable String category,
        @Nullable String name,
        @Nullable String target,
        @Nullable String measure,
        @Nullable String bound,
        @Nullable String counting,
        @Nullable String baseline,
        @Nullable String due,
        @Nullable String quote,
        @Nullable String starts,
        @Nullable String lead,
        @Nullable String supporting) {

    private static final int LONGEST_NAME = 60;

    /** What the form says, or what of it cannot be read. */
    sealed interface Said {
        record Terms(Item.Terms terms) implements Said {}

        record Unread(Refusal refusal) implements Said {}
    }

    static TermsForm of(Item.Terms terms, String lead, String supporting) {
        return new TermsForm(
                terms.category(),
                terms.name(),
                plain(terms.target()),
                terms.measure(),
                terms.bound().word(),
                terms.counting().word(),
                plain(terms.baseline()),
                terms.due().toString(),
                terms.quote(),
                String.valueOf(terms.starts()),
                lead,
                supporting);
    }

    /** For something that is to be added by hand. */
    static TermsForm blank(LocalDate due) {
        return new TermsForm(
                "0301", "", "", "", Bound.AT_LEAST.word(), Counting.TOTAL.word(), "", due.toString(), "", "0", "", "");
    }

    /** The same about other words of the text, which also make its first name. */
    TermsForm quoting(String words, @Nullable String from) {
        String called = words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME);
        return new TermsForm(
                category, called, target, measure, bound, counting, baseline, due, words, from, lead, supporting);
    }

    private static String plain(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** @param before what of it the form does not hold, or null where it is new */
    Said read(UnitNames names, Item.@Nullable Terms before) {
        Optional<Double> amount = number(target);
        Optional<Double> from = number(baseline);
        if (amount.isEmpty() && !said(target).isEmpty()) {
            return unread("target", "数量不是数字。", "A quantity is a number.");
        }
        if (from.isEmpty() && !said(baseline).isEmpty()) {
            return unread("baseline", "起点值不是数字。", "A baseline is a number.");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(said(due));
        } catch (DateTimeParseException noDay) {
            return unread("due", "请填写完成日期，如 2026-12-31。", "Say by which day, such as 2026-12-31.");
        }
        Optional<UnitCode> leading = names.find(said(lead));
        if (leading.isEmpty() && !said(lead).isEmpty()) {
            return unread(
                    "lead", "没有这个单位，或不止一个：" + said(lead), "No unit, or more than one, is called so: " + said(lead));
        }
        List<UnitCode> others = new ArrayList<>();
        for (String part : UnitNames.apart(said(supporting))) {
            Optional<UnitCode> other = names.find(part);
            if (other.isEmpty()) {
                return unread("supporting", "没有这个单位，或不止一个：" + part, "No unit, or more than one, is called so: " + part);
            }
            others.add(other.get());
        }
        return new Said.Terms(new Item.Terms(
                said(category),
                said(name),
                amount.orElse(null),
                said(measure),
                Bound.of(said(bound)),
                Counting.of(said(counting)),
                from.orElse(null),
                day,
                before == null
                        ? (quote == null ? "" : quote.replace("\r\n", "\n").strip())
                        : before.quote(),
                before == null ? number(starts).map(Double::intValue).orElse(0) : before.starts(),
                leading.orElse(null),
                others.stream().distinct().toList(),
                before == null ? null : before.leftOut()));
    }

    private static Said unread(String field, String zh, String en) {
        return new Said.Unread(Refusal.of("item", zh, en).at(field));
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** Empty for what is blank or no number. */
    private static Optional<Double> number(@Nullable String typed) {
        try {
            return said(typed).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(said(typed).replace(",", "").replace("，", "")).doubleValue());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
