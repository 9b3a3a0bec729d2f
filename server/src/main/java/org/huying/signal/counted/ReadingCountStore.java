package org.huying.signal.counted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.counting.Criterion;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.counting.store.MeasureStore;
import org.huying.registry.KindId;
import org.huying.registry.ThingId;
import org.springframework.stereotype.Component;

/** Measures and lists readings by criteria. */
@Component
final class ReadingCountStore {

    private final MeasureStore store;

    ReadingCountStore(MeasureStore store) {
        this.store = store;
    }

    MeasuredRows measure(
            Function<ReadingDay, ReadingRecords> on,
            Rows rows,
            List<Criterion<ReadingDay, ReadingClause, ReadingValue>> criteria) {
        return store.measure(on::apply, rows, criteria);
    }

    List<CountedReading> list(
            ReadingRecords records,
            Criterion<ReadingDay, ReadingClause, ReadingValue> criterion,
            Part part,
            int offset,
            int size) {
        return store.list(records, criterion, part, offset, size, ReadingCountStore::reading).stream()
                .map(one -> one.record().found(one.counted(), one.bar(), one.amount()))
                .toList();
    }

    private static CountedReading reading(ResultSet row) throws SQLException {
        String place = row.getString("place");
        return new CountedReading(
                new ThingId(row.getString("device")),
                row.getString("series"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("edition"),
                row.getBigDecimal("value"),
                new KindId(row.getString("kind")),
                new UnitCode(row.getString("unit")),
                place == null ? null : new PlaceCode(place),
                false,
                null,
                null);
    }
}
