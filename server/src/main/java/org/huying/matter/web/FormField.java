package org.huying.matter.web;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.line.Need;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One input of a form: what it is called, what it takes, what was typed, and what is wrong with that.
 *
 * @param form the form that it stands in; ids of two forms on one page must not meet
 * @param groups the values to choose from, where they are few
 * @param values what was typed or chosen, or what is used when nothing is
 */
public record FormField(
        String form,
        String name,
        Phrase title,
        Need.Type type,
        boolean required,
        List<Group> groups,
        List<String> values,
        @Nullable Bilingual error) {

    /** Options that belong together, under a heading where there is one. */
    public record Group(@Nullable Bilingual heading, List<Option> options) {

        public Group {
            options = List.copyOf(options);
        }
    }

    /** A value to choose. */
    public record Option(String value, Phrase title) {

        public static Option of(Need.Choice choice) {
            return new Option(choice.value(), Phrase.said(choice.title()));
        }
    }

    public FormField {
        groups = List.copyOf(groups);
        values = List.copyOf(values);
    }

    /** A field of ours, called by {@code matter.field.<name>}. */
    public static FormField of(String form, String name, Need.Type type, boolean required, List<Group> groups) {
        return new FormField(form, name, Phrase.of("matter.field." + name), type, required, groups, List.of(), null);
    }

    public String id() {
        return form + "-" + name;
    }

    public String errorId() {
        return id() + "-error";
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    public List<Option> options() {
        return groups.stream().flatMap(group -> group.options().stream()).toList();
    }

    public FormField with(List<String> typed, @Nullable Bilingual wrong) {
        return new FormField(form, name, title, type, required, groups, typed, wrong);
    }
}
