package org.huying.intake.centre;

import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.matter.web.FormField;
import org.huying.matter.web.FormField.Group;
import org.huying.matter.web.FormField.Option;
import org.jspecify.annotations.Nullable;

/**
 * The screen on which an operator takes a call down.
 *
 * @param lines those in which the operator may file
 * @param places what can be chosen without script
 * @param fields the line's own
 * @param settle what answering on the spot is called in this line, if it can be done
 * @param values what was typed, by field
 * @param again whether it was sent before and is shown again
 */
public record CallForm(
        String lineId,
        Bilingual line,
        List<LineChoice> lines,
        List<Group> categories,
        List<Group> places,
        List<Option> channels,
        List<FormField> fields,
        @Nullable Bilingual settle,
        String token,
        Map<String, String> values,
        @Nullable Refusal refusal,
        boolean again) {

    /** A line to choose. */
    public record LineChoice(String id, Bilingual title) {}

    public CallForm {
        lines = List.copyOf(lines);
        categories = List.copyOf(categories);
        places = List.copyOf(places);
        channels = List.copyOf(channels);
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field, String value) {
        return value(field).equals(value);
    }

    /** What is wrong with a field of ours. */
    public @Nullable Bilingual error(String field) {
        return refusal != null && field.equals(refusal.field()) ? refusal.message() : null;
    }

    /** Whether the refusal is not shown at one of the fields. */
    public boolean refusedAsAWhole() {
        return refusal != null
                && !CallForms.SHOWN.contains(String.valueOf(refusal.field()))
                && fields.stream().noneMatch(field -> field.error() != null);
    }
}
