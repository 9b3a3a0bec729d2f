package org.huying.signal.counted;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.counting.Criterion;
import org.huying.counting.Measured;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.counting.store.MeasureStore;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.registry.Sight;
import org.huying.security.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The door to what criteria find among readings, of those of devices that a viewer may see. */
@Service
public class ReadingCounts {

    private final ReadingCountStore store;
    private final Function<DistrictCode, District> districts;

    /** Of a district as it is given, for tests and tools. */
    public static ReadingCounts over(MeasureStore store, Function<DistrictCode, District> districts) {
        return new ReadingCounts(new ReadingCountStore(store), districts);
    }

    @Autowired
    ReadingCounts(ReadingCountStore store, Districts districts) {
        this(store, districts::current);
    }

    ReadingCounts(ReadingCountStore store, Function<DistrictCode, District> districts) {
        this.store = store;
        this.districts = districts;
    }

    /** What each criterion finds, by rows and altogether. */
    public MeasuredRows measure(
            Viewer viewer,
            ReadingQuery query,
            Rows rows,
            List<Criterion<ReadingDay, ReadingClause, ReadingValue>> criteria) {
        Sight sight = Sight.of(viewer, districts.apply(viewer.district()));
        if (sight.nothing() || criteria.isEmpty()) {
            return new MeasuredRows(Map.of(), Collections.nCopies(criteria.size(), Measured.NOTHING));
        }
        return store.measure(day -> new ReadingRecords(viewer.district(), query, sight), rows, criteria);
    }

    /** A stretch of the readings behind what a criterion found, the latest first. */
    public List<CountedReading> list(
            Viewer viewer,
            ReadingQuery query,
            Criterion<ReadingDay, ReadingClause, ReadingValue> criterion,
            Part part,
            int offset,
            int size) {
        Sight sight = Sight.of(viewer, districts.apply(viewer.district()));
        if (sight.nothing()) {
            return List.of();
        }
        return store.list(new ReadingRecords(viewer.district(), query, sight), criterion, part, offset, size);
    }
}
