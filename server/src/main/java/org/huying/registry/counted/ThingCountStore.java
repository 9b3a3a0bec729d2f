package org.huying.registry.counted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.counting.Criterion;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.counting.store.MeasureStore;
import org.huying.registry.KindId;
import org.huying.registry.State;
import org.huying.registry.ThingId;
import org.springframework.stereotype.Component;

/** Measures and lists things by criteria. */
@Component
final class ThingCountStore {

    private final MeasureStore store;

    ThingCountStore(MeasureStore store) {
        this.store = store;
    }

    MeasuredRows measure(
            Function<ThingDay, ThingRecords> on,
            Rows rows,
            List<Criterion<ThingDay, ThingClause, ThingNumber>> criteria) {
        return store.measure(on::apply, rows, criteria);
    }

    List<CountedThing> list(
            ThingRecords records,
            Criterion<ThingDay, ThingClause, ThingNumber> criterion,
            Part part,
            int offset,
            int size) {
        return store.list(records, criterion, part, offset, size, ThingCountStore::thing).stream()
                .map(one -> one.record().found(one.counted(), one.bar(), one.amount()))
                .toList();
    }

    private static CountedThing thing(ResultSet row) throws SQLException {
        String place = row.getString("place");
        return new CountedThing(
                new ThingId(row.getString("thing")),
                row.getInt("edition"),
                new KindId(row.getString("kind")),
                row.getString("name"),
                place == null ? null : new PlaceCode(place),
                new UnitCode(row.getString("unit")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("counted_on", LocalDate.class),
                false,
                null,
                null);
    }
}
