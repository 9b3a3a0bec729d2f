package org.huying.calendar;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;

/** A promised length of time, such as {@code 5 working-days}. */
public record Limit(int amount, LimitUnit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s+([a-z-]+)");

    public Limit {
        if (amount < 1 || amount > unit.most()) {
            throw new IllegalArgumentException(
                    "a limit in " + unit.word() + " is between 1 and " + unit.most() + ", not " + amount);
        }
    }

    /**
     * Reads {@code 5 working-days}, {@code 1 hour}.
     *
     * @throws IllegalArgumentException with words that can be shown to the author of a line
     */
    public static Limit parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a limit is a whole number and a unit, such as '5 working-days', not '" + text + "'");
        }
        LimitUnit unit = LimitUnit.find(matcher.group(2)).orElseThrow(() -> unknown(matcher.group(2)));
        return new Limit(Integer.parseInt(matcher.group(1)), unit);
    }

    /** What {@link #parse} reads: {@code 1 hour}, {@code 5 working-days}. */
    public String text() {
        return amount + " " + (amount == 1 ? unit.singular() : unit.word());
    }

    public Bilingual title() {
        return unit.title(amount);
    }

    /** Counts only while offices work. */
    public boolean working() {
        return unit.working();
    }

    /** Leaves the starting day out and ends at a close of business. */
    public boolean wholeDays() {
        return unit.wholeDays();
    }

    @Override
    public String toString() {
        return text();
    }

    private static IllegalArgumentException unknown(String word) {
        String known = Arrays.stream(LimitUnit.values()).map(LimitUnit::word).collect(Collectors.joining(", "));
        return new IllegalArgumentException("'" + word + "' is not a unit of time limits; the units are " + known);
    }
}
