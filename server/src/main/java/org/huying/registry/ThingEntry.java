package org.huying.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Point;
import org.jspecify.annotations.Nullable;

/** What is to be recorded of a thing. */
public record ThingEntry(
        ThingId id,
        KindId kind,
        String name,
        @Nullable PlaceCode place,
        UnitCode unit,
        @Nullable Point point,
        State state,
        Map<String, String> fields,
        LocalDate holdsFrom) {

    public ThingEntry {
        name = name.strip();
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Whether an entry says all this already. */
    boolean saidBy(Thing thing) {
        return thing.entry().equals(this);
    }
}
