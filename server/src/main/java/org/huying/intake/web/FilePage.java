package org.huying.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;
import org.huying.matter.web.FormField;
import org.jspecify.annotations.Nullable;

/**
 * The form on which residents file: what, where, who.
 *
 * @param anonymous whether the line lets somebody file unnamed
 * @param basics the fields that every line has, by name
 * @param needs those of the line itself
 * @param asker who files, of {@code named}, {@code anonymous} and {@code account}
 * @param token the form's own; however often it is sent, one matter is filed
 */
public record FilePage(
        String lineId,
        Bilingual line,
        boolean anonymous,
        Map<String, FormField> basics,
        List<FormField> needs,
        String lon,
        String lat,
        String asker,
        String token,
        @Nullable Refusal refusal) {

    /** What the rules call otherwise than the form. */
    private static final Map<String, String> SHOWN_AT =
            Map.of("point", "place", "file", "photos", "attachments", "photos");

    public FilePage {
        basics = Map.copyOf(basics);
        needs = List.copyOf(needs);
    }

    public FormField field(String name) {
        FormField field = basics.get(name);
        if (field == null) {
            throw new IllegalArgumentException("the form has no field " + name);
        }
        return field;
    }

    /** All fields, as what came back is read by them. */
    List<FormField> fields() {
        List<FormField> all = new ArrayList<>(basics.values());
        all.addAll(needs);
        return all;
    }

    /** The form again with what was typed. A new token where the old one was used for other words. */
    FilePage again(Map<String, List<String>> typed, Refusal why, String nextToken) {
        Map<String, FormField> filled = new LinkedHashMap<>();
        basics.forEach((name, field) -> filled.put(name, filled(field, typed, why)));
        return new FilePage(
                lineId,
                line,
                anonymous,
                filled,
                needs.stream().map(field -> filled(field, typed, why)).toList(),
                first(typed, "lon"),
                first(typed, "lat"),
                Set.of("anonymous", "account").contains(first(typed, "asker")) ? first(typed, "asker") : "named",
                nextToken,
                why);
    }

    private static FormField filled(FormField field, Map<String, List<String>> typed, Refusal why) {
        return field.with(
                typed.getOrDefault(field.name(), List.of()), field.name().equals(shownAt(why)) ? why.message() : null);
    }

    /** The field at which a refusal is shown; none where it is about the whole. */
    static @Nullable String shownAt(Refusal why) {
        String field = why.field();
        return field == null ? null : SHOWN_AT.getOrDefault(field, field);
    }

    /** Why the files were refused, if they were. */
    public @Nullable Bilingual photosError() {
        return refusal != null && "photos".equals(shownAt(refusal)) ? refusal.message() : null;
    }

    /** Whether the refusal is not shown at one of the fields. */
    public boolean refusedAsAWhole() {
        return refusal != null && photosError() == null && fields().stream().noneMatch(field -> field.error() != null);
    }

    private static String first(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
