package org.huying.matter.counted;

import java.util.List;
import org.huying.counting.Criterion;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.counting.store.MeasureStore;
import org.huying.counting.store.MeasureStore.Found;
import org.huying.matter.MatterId;
import org.huying.matter.counted.CountStore.Asked;
import org.huying.matter.counted.Counted.Day;
import org.springframework.stereotype.Component;

/** Measures and lists matters by criteria, from the facts that were tallied of each. */
@Component
final class CriterionStore {

    private final MeasureStore store;

    CriterionStore(MeasureStore store) {
        this.store = store;
    }

    MeasuredRows measure(Asked asked, Rows rows, List<Criterion<Day, Clause, Quantity>> criteria) {
        return store.measure(day -> new MatterRecords(asked, day), rows, criteria);
    }

    List<Found<MatterId>> list(
            Asked asked, Criterion<Day, Clause, Quantity> criterion, Part part, int offset, int size) {
        return store.list(
                new MatterRecords(asked, criterion.day()),
                criterion,
                part,
                offset,
                size,
                row -> new MatterId(row.getLong("matter")));
    }
}
