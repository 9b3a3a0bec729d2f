package org.huying.intake.web;

import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.matter.web.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The form on which residents file.
 *
 * @param token the form's own; however often it is sent, one matter is filed
 */
public record FilePage(
        String lineId,
        Bilingual line,
        List<FormField> fields,
        String lon,
        String lat,
        String token,
        @Nullable Refusal refusal) {

    public FilePage {
        fields = List.copyOf(fields);
    }

    /** The form again with what was typed. A new token where the old one was used for other words. */
    public FilePage again(Map<String, List<String>> typed, Refusal why, String nextToken) {
        List<FormField> filled = fields.stream()
                .map(field -> field.with(
                        typed.getOrDefault(field.name(), List.of()),
                        field.name().equals(why.field()) ? why.message() : null))
                .toList();
        return new FilePage(lineId, line, filled, first(typed, "lon"), first(typed, "lat"), nextToken, why);
    }

    /** Whether the refusal is not shown at one of the fields. */
    public boolean refusedAsAWhole() {
        return refusal != null && fields.stream().noneMatch(field -> field.error() != null);
    }

    private static String first(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
