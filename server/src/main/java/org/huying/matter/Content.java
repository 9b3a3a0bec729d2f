package org.huying.matter;

import java.util.List;
import java.util.Map;
import org.huying.base.PlaceCode;
import org.huying.district.Point;
import org.jspecify.annotations.Nullable;

/**
 * What a matter is about. Corrections replace it, by an event.
 *
 * @param requesters references into the vault; the first is who asked first
 * @param confidential whether the handlers must not learn who asked
 * @param fields the line's own fields: text, whole and decimal numbers, yes or no, lists of text
 */
public record Content(
        String subject,
        String text,
        @Nullable String category,
        @Nullable PlaceCode place,
        @Nullable Point point,
        List<String> requesters,
        boolean confidential,
        boolean urgent,
        Map<String, Object> fields) {

    public Content {
        requesters = List.copyOf(requesters);
        fields = Map.copyOf(fields);
    }

    public Content withCategory(String newCategory) {
        return new Content(subject, text, newCategory, place, point, requesters, confidential, urgent, fields);
    }

    public Content withPlace(PlaceCode newPlace) {
        return new Content(subject, text, category, newPlace, point, requesters, confidential, urgent, fields);
    }

    public Content withUrgent() {
        return new Content(subject, text, category, place, point, requesters, confidential, true, fields);
    }

    public Content withRequesters(List<String> newRequesters) {
        return new Content(subject, text, category, place, point, newRequesters, confidential, urgent, fields);
    }

    public Content withFields(Map<String, Object> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, Object> all = new java.util.HashMap<>(fields);
        all.putAll(more);
        return new Content(subject, text, category, place, point, requesters, confidential, urgent, all);
    }
}
