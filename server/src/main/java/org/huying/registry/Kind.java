package org.huying.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things, as an edition says it.
 *
 * @param fields what is said of each of them, in the order of the file
 * @param series what they measure
 */
public record Kind(
        KindId id,
        int edition,
        Bilingual title,
        @Nullable Bilingual about,
        @Nullable String cites,
        Map<String, KindField> fields,
        Map<String, Series> series) {

    public Kind {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    }

    public Kind published(int newEdition) {
        return new Kind(id, newEdition, title, about, cites, fields, series);
    }
}
