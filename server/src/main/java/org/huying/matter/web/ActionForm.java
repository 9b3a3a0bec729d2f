package org.huying.matter.web;

import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An action as a form.
 *
 * @param to the title of the stage that it leads to, for an action of the line
 * @param key files or acts once, however often the form is sent (law 10)
 * @param refusal why it was refused, where it was just tried
 */
public record ActionForm(
        String action,
        Bilingual title,
        boolean universal,
        @Nullable Bilingual to,
        List<FormField> fields,
        String key,
        @Nullable Refusal refusal) {

    public ActionForm {
        fields = List.copyOf(fields);
    }

    public boolean tried() {
        return refusal != null;
    }

    /** The form again with what was typed, and the refusal at its field or, where it has none, at the top. */
    public ActionForm again(Map<String, List<String>> typed, @Nullable Refusal why, String newKey) {
        List<FormField> filled = fields.stream()
                .map(field -> field.with(
                        typed.getOrDefault(field.name(), List.of()),
                        why != null && field.name().equals(why.field()) ? why.message() : null))
                .toList();
        return new ActionForm(action, title, universal, to, filled, newKey, why);
    }

    /** Whether the refusal is not shown at one of the fields. */
    public boolean refusedAsAWhole() {
        return refusal != null && fields.stream().noneMatch(field -> field.error() != null);
    }
}
