package org.huying.matter.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.matter.procedure.Available;
import org.huying.matter.web.FormField.Group;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/** Makes forms of what may be done. */
public final class Forms {

    private final Line line;
    private final Choices choices;
    private final Supplier<String> keys;

    /** @param keys draws the key of each form */
    public Forms(Line line, Choices choices, Supplier<String> keys) {
        this.line = line;
        this.choices = choices;
        this.keys = keys;
    }

    public List<ActionForm> of(List<Available> available) {
        return available.stream().map(this::of).toList();
    }

    public ActionForm of(Available available) {
        Bilingual to = available.to() == null ? null : Names.stage(line, available.to());
        return new ActionForm(
                available.action(),
                available.title(),
                available.universal(),
                to,
                fields(available.action(), available.needs()),
                keys.get(),
                null);
    }

    public List<FormField> fields(String form, List<Available.Input> inputs) {
        return inputs.stream().map(input -> field(form, input)).toList();
    }

    private FormField field(String form, Available.Input input) {
        List<String> values = values(input.value());
        return new FormField(
                form,
                input.name(),
                Phrase.said(input.title()),
                input.type(),
                input.required(),
                groups(input, values.isEmpty() ? null : values.getFirst()),
                values,
                null,
                input.bounds());
    }

    private static List<String> values(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Objects::toString).toList()
                : value == null ? List.of() : List.of(value.toString());
    }

    private List<Group> groups(Available.Input input, @Nullable String chosen) {
        return switch (input.type()) {
            case CATEGORY -> Choices.categories(line, input.allowed().isEmpty() ? null : codes(input.allowed()));
            case PLACE -> choices.places(chosen);
            case PERSON -> choices.people(input.name().equals("leader"));
            case UNIT, UNITS -> input.allowed().isEmpty() ? choices.units() : alone(input.allowed());
            case CHOICE -> alone(input.allowed());
            case STRING, TEXT, INTEGER, NUMBER, BOOLEAN, DATE, ATTACHMENTS, MATTER -> List.of();
        };
    }

    private static Set<String> codes(List<Need.Choice> allowed) {
        return allowed.stream().map(Need.Choice::value).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Group> alone(List<Need.Choice> options) {
        return List.of(
                new Group(null, options.stream().map(FormField.Option::of).toList()));
    }
}
