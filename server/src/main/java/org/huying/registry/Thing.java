package org.huying.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Point;
import org.jspecify.annotations.Nullable;

/**
 * A thing, as one of its entries says it.
 *
 * @param edition which of its entries, from one on
 * @param unit who answers for it
 * @param fields what else is said of it, by the names that its kind has
 * @param holdsFrom the first day on which this is so
 * @param registeredOn the first day of all that is known of it
 */
public record Thing(
        ThingId id,
        int edition,
        KindId kind,
        String name,
        @Nullable PlaceCode place,
        UnitCode unit,
        @Nullable Point point,
        State state,
        Map<String, String> fields,
        LocalDate holdsFrom,
        LocalDate registeredOn,
        Instant recordedAt,
        PersonId recordedBy) {

    public Thing {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The same as a wish for what should be so. */
    public ThingEntry entry() {
        return new ThingEntry(id, kind, name, place, unit, point, state, fields, holdsFrom);
    }
}
