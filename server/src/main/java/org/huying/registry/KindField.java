package org.huying.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said of every thing of a kind.
 *
 * @param unit of a number
 * @param from the least that a number may be
 * @param to the most
 * @param choices of a choice
 */
public record KindField(
        String name,
        Bilingual title,
        Type type,
        boolean required,
        @Nullable Bilingual unit,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        List<Choice> choices) {

    public KindField {
        choices = List.copyOf(choices);
    }

    /** What is written in it. */
    public enum Type {
        TEXT,
        NUMBER,
        CHOICE,
        DAY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of the words of a choice. */
    public record Choice(String word, Bilingual title) {}

    /** What a value is called: the title of a choice, the number with its unit. */
    public Bilingual said(String value) {
        return switch (type) {
            case TEXT, DAY -> Bilingual.same(value);
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.word().equals(value))
                        .map(Choice::title)
                        .findFirst()
                        .orElseGet(() -> Bilingual.same(value));
            case NUMBER ->
                unit == null ? Bilingual.same(value) : new Bilingual(value + " " + unit.zh(), value + " " + unit.en());
        };
    }
}
