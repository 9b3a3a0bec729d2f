package org.huying.registry.counted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.counting.By;
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

/** The door to what criteria find among the things of the register, of those that a viewer may see. */
@Service
public class ThingCounts {

    private final ThingCountStore store;
    private final Function<DistrictCode, District> districts;

    /** Of a district as it is given, for tests and tools. */
    public static ThingCounts over(MeasureStore store, Function<DistrictCode, District> districts) {
        return new ThingCounts(new ThingCountStore(store), districts);
    }

    @Autowired
    ThingCounts(ThingCountStore store, Districts districts) {
        this(store, districts::current);
    }

    ThingCounts(ThingCountStore store, Function<DistrictCode, District> districts) {
        this.store = store;
        this.districts = districts;
    }

    /**
     * What each criterion finds, by rows and altogether. Things that stand are counted at the end of each row that is a
     * period, and altogether at the end of the time: they do not add up.
     */
    public MeasuredRows measure(
            Viewer viewer,
            ThingsOfTime query,
            Rows rows,
            List<Criterion<ThingDay, ThingClause, ThingNumber>> criteria) {
        Sight sight = sight(viewer);
        if (sight.nothing() || criteria.isEmpty()) {
            return new MeasuredRows(Map.of(), Collections.nCopies(criteria.size(), Measured.NOTHING));
        }
        MeasuredRows found = store.measure(
                day -> new ThingRecords(viewer.district(), query, sight, day, ends(rows, query.to())), rows, criteria);
        if (rows.starts().isEmpty()) {
            return found;
        }
        List<Measured> atTheEnd = store.measure(
                        day -> new ThingRecords(viewer.district(), query, sight, day, List.of(query.to())),
                        Rows.of(By.KIND, Map.of()),
                        criteria)
                .total();
        List<Measured> total = new ArrayList<>(found.total());
        for (int at = 0; at < total.size(); at++) {
            if (criteria.get(at).day() == ThingDay.STANDING) {
                total.set(at, atTheEnd.get(at));
            }
        }
        return new MeasuredRows(found.rows(), total);
    }

    /** The last days of the periods; of the time where the rows are none. */
    private static List<LocalDate> ends(Rows rows, LocalDate last) {
        List<LocalDate> ends = new ArrayList<>();
        rows.starts().stream().skip(1).forEach(start -> ends.add(start.minusDays(1)));
        ends.add(last);
        return ends;
    }

    /** A stretch of the things behind what a criterion found, those registered last first. */
    public List<CountedThing> list(
            Viewer viewer,
            ThingsOfTime query,
            Criterion<ThingDay, ThingClause, ThingNumber> criterion,
            Part part,
            int offset,
            int size) {
        Sight sight = sight(viewer);
        if (sight.nothing()) {
            return List.of();
        }
        ThingRecords records = new ThingRecords(viewer.district(), query, sight, criterion.day(), List.of(query.to()));
        return store.list(records, criterion, part, offset, size);
    }

    private Sight sight(Viewer viewer) {
        return Sight.of(viewer, districts.apply(viewer.district()));
    }
}
