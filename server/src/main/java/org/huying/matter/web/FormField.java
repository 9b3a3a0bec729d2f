package org.huying.matter.web;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.line.Bounds;
import org.huying.line.Need;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One input of a form: what it is called, what it takes, what was typed, and what is wrong with that.
 *
 * @param form the form that it stands in; ids of two forms on one page must not meet
 * @param groups the values to choose from, where they are few
 * @param values what was typed or chosen, or what is used when nothing is
 * @param bounds what a value must keep to beyond its type
 */
public record FormField(
        String form,
        String name,
        Phrase title,
        Need.Type type,
        boolean required,
        List<Group> groups,
        List<String> values,
        @Nullable Bilingual error,
        Bounds bounds) {

    /** More choices than this are searched rather than looked through. */
    private static final int MANY = 9;

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

    /** One without bounds. */
    public FormField(
            String form,
            String name,
            Phrase title,
            Need.Type type,
            boolean required,
            List<Group> groups,
            List<String> values,
            @Nullable Bilingual error) {
        this(form, name, title, type, required, groups, values, error, Bounds.NONE);
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
        return new FormField(form, name, title, type, required, groups, typed, wrong, bounds);
    }

    public String hintId() {
        return id() + "-hint";
    }

    /** Whether its choices are so many that one types a piece of the name. */
    public boolean searched() {
        return options().size() > MANY;
    }

    public @Nullable String least() {
        return bounds.minimum() == null ? null : bounds.minimum().toPlainString();
    }

    public @Nullable String most() {
        return bounds.maximum() == null ? null : bounds.maximum().toPlainString();
    }

    /** The pattern as a browser takes it, which binds it to the whole text where the line need not. */
    public @Nullable String wholePattern() {
        String pattern = bounds.pattern();
        if (pattern == null || pattern.contains("|")) {
            return null; // left to the rules
        }
        String begin = pattern.startsWith("^") ? "" : ".*";
        String end = pattern.endsWith("$") && !pattern.endsWith("\\$") ? "" : ".*";
        return begin + pattern.replaceFirst("^\\^", "").replaceFirst("(?<!\\\\)\\$$", "") + end;
    }

    /** What is said below it: its form and its bounds. */
    public @Nullable Phrase hint() {
        if (least() != null && most() != null) {
            return Phrase.of("sheet.field.between", String.valueOf(least()), String.valueOf(most()));
        }
        if (least() != null) {
            return Phrase.of("sheet.field.least", String.valueOf(least()));
        }
        if (most() != null) {
            return Phrase.of("sheet.field.most", String.valueOf(most()));
        }
        if (bounds.pattern() != null) {
            return Phrase.of("sheet.field.pattern", String.valueOf(bounds.pattern()));
        }
        return switch (type) {
            case MATTER -> Phrase.of("matter.field.matter-hint");
            case ATTACHMENTS -> Phrase.of("sheet.field.files");
            case STRING, TEXT, INTEGER, NUMBER, BOOLEAN, DATE, CHOICE, CATEGORY, PLACE, UNIT, UNITS, PERSON -> null;
        };
    }
}
