package org.huying.matter.counted;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.counting.Criterion;
import org.huying.counting.Measured;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.huying.counting.store.MeasureStore.Found;
import org.huying.matter.MatterId;
import org.huying.matter.MatterRow;
import org.huying.matter.counted.CountStore.Asked;
import org.huying.matter.counted.Counted.Day;
import org.huying.matter.ledger.Lists;
import org.huying.matter.ledger.Shared;
import org.huying.matter.ledger.Surroundings;
import org.huying.matter.ledger.Visibility;
import org.huying.security.Viewer;
import org.springframework.stereotype.Service;

/**
 * The door to what criteria find among the tallied facts of matters. What is measured and what is listed come from the same
 * conditions on the same rows, so that the matters of a figure are as many as it says (law 6).
 */
@Service
public class Criteria {

    private final CriterionStore store;
    private final MatterCounts counts;
    private final Surroundings surroundings;
    private final Shared shared;
    private final Lists lists;

    Criteria(CriterionStore store, MatterCounts counts, Surroundings surroundings, Shared shared, Lists lists) {
        this.store = store;
        this.counts = counts;
        this.surroundings = surroundings;
        this.shared = shared;
        this.lists = lists;
    }

    /** All that an answer depends on but the time. */
    private record Question(
            DistrictCode district,
            Visibility visibility,
            CountQuery query,
            Rows rows,
            List<Criterion<Day, Clause, Quantity>> criteria) {}

    /** What each criterion finds, by rows and altogether. */
    public MeasuredRows measure(
            Viewer viewer, CountQuery query, Rows rows, List<Criterion<Day, Clause, Quantity>> criteria) {
        Visibility visibility = Visibility.of(viewer, surroundings);
        if (visibility.nothing() || criteria.isEmpty()) {
            return new MeasuredRows(Map.of(), Collections.nCopies(criteria.size(), Measured.NOTHING));
        }
        return shared.answer(
                new Question(viewer.district(), visibility, query, rows, List.copyOf(criteria)),
                () -> store.measure(counts.asked(viewer, query), rows, criteria));
    }

    /** A stretch of the matters behind what a criterion found, the newest first. */
    public List<MeasuredMatter> list(
            Viewer viewer,
            CountQuery query,
            Criterion<Day, Clause, Quantity> criterion,
            Part part,
            int offset,
            int size) {
        if (Visibility.of(viewer, surroundings).nothing()) {
            return List.of();
        }
        Asked asked = counts.asked(viewer, query);
        List<Found<MatterId>> found = store.list(asked, criterion, part, offset, size);
        List<MatterId> ids = found.stream().map(Found::record).toList();
        Map<MatterId, MatterRow> rows = lists.named(viewer, ids, counts.now()).stream()
                .collect(Collectors.toMap(MatterRow::id, Function.identity()));
        return found.stream()
                .filter(one -> rows.containsKey(one.record()))
                .map(one -> new MeasuredMatter(
                        Objects.requireNonNull(rows.get(one.record())), one.counted(), one.bar(), one.amount()))
                .toList();
    }
}
