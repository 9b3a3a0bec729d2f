package org.huying.matter.web;

import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The form on which the centre files.
 *
 * @param lines those in which the reader may file, for choosing another
 */
public record FilingForm(
        String lineId,
        Bilingual line,
        List<LineChoice> lines,
        List<FormField> fields,
        String key,
        @Nullable Refusal refusal) {

    public FilingForm {
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
    }

    /** The form again with what was typed. */
    public FilingForm again(Map<String, List<String>> typed, Refusal why, String newKey) {
        List<FormField> filled = fields.stream()
                .map(field -> field.with(
                        typed.getOrDefault(field.name(), List.of()),
                        field.name().equals(why.field()) ? why.message() : null))
                .toList();
        return new FilingForm(lineId, line, lines, filled, newKey, why);
    }

    /** Whether the refusal is not shown at one of the fields. */
    public boolean refusedAsAWhole() {
        return refusal != null && fields.stream().noneMatch(field -> field.error() != null);
    }
}
