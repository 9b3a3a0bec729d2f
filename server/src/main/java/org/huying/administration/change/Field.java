package org.huying.administration.change;

import java.util.List;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as it is shown.
 *
 * @param name also the key of its label: {@code admin.field.NAME}
 * @param values what it holds
 * @param error what is wrong with it
 */
public record Field(
        String name,
        Type type,
        boolean required,
        List<Ground.Choice> choices,
        List<String> values,
        @Nullable Bilingual error) {

    /** How it is filled in. */
    public enum Type {
        TEXT,
        /** A code that is given once and never changed. */
        CODE,
        LONG,
        NUMBER,
        DATE,
        TIME,
        MOMENT,
        CHOICE,
        /** Several of the choices, in their order. */
        ORDERED,
        /** Typed, with suggestions. */
        SUGGESTED,
        /** What the form is about; it is not changed here. */
        FIXED,
        /** The entries of a duty list. */
        ENTRIES,
        /** The turns of a roster. */
        TURNS
    }

    public Field {
        choices = List.copyOf(choices);
        values = List.copyOf(values);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The value at a place of a list that may be shorter. */
    public String value(int at) {
        return at < values.size() ? values.get(at) : "";
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    public String id() {
        return "field-" + name;
    }

    public String errorId() {
        return "error-" + name;
    }

    /** What it holds is called. */
    public Bilingual title(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Ground.Choice::title)
                .findFirst()
                .orElseGet(() -> Bilingual.same(value.isEmpty() ? "—" : value));
    }
}
