package org.huying.matter.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Lately.Known;
import org.springframework.stereotype.Component;

/** Where matters stand: the folds of their chains (law 3), of which the latest are known by heart. */
@Component
final class States {

    private static final int TOGETHER = 400;

    private final LedgerStore store;
    private final Lately lately;

    States(LedgerStore store, Lately lately) {
        this.store = store;
        this.lately = lately;
    }

    Optional<Matter> find(DistrictCode district, MatterId id) {
        return known(district, id).map(Known::matter);
    }

    /** As it stands now, read without locking. */
    Optional<Known> known(DistrictCode district, MatterId id) {
        Optional<Known> current = lately.find(district, id)
                .filter(known ->
                        store.head(district, id).filter(known::endsLike).isPresent());
        return current.or(() -> read(district, List.of(id)).stream().findFirst());
    }

    /** As they stand now, without locking, in the order of their ids; those that are not there are left out. */
    List<Matter> list(DistrictCode district, Collection<MatterId> ids) {
        return read(district, ids).stream().map(Known::matter).toList();
    }

    /** Locks a matter and, before it, its parent, if it is a child. */
    List<Held> lock(DistrictCode district, MatterId id) {
        return held(district, store.lock(district, id));
    }

    /** Locks those of the matters that nobody else holds and whose timers are due; the earliest first. */
    List<Held> lockDue(DistrictCode district, Instant now, int most) {
        return held(district, store.lockDue(district, now.atOffset(ZoneOffset.UTC), most));
    }

    /** Matters whose timers are due, and those that had to be locked for them. */
    record Due(List<Held> due, List<Held> parents) {}

    /** Likewise children, whose parents nobody else holds. */
    Due lockDueChildren(DistrictCode district, Instant now, int most) {
        List<LedgerStore.Head> parents = store.lockParentsOfDue(district, now.atOffset(ZoneOffset.UTC), most);
        if (parents.isEmpty()) {
            return new Due(List.of(), List.of());
        }
        List<MatterId> ids = parents.stream().map(LedgerStore.Head::matter).toList();
        List<LedgerStore.Head> children = store.lockDueChildren(district, now.atOffset(ZoneOffset.UTC), ids);
        return new Due(held(district, children), held(district, parents));
    }

    /** What is locked cannot change any more, so its chain is read after its row. */
    private List<Held> held(DistrictCode district, List<LedgerStore.Head> rows) {
        Map<MatterId, Known> states = new HashMap<>();
        List<MatterId> unknown = new ArrayList<>();
        for (LedgerStore.Head row : rows) {
            lately.find(district, row.matter())
                    .filter(known -> known.endsLike(row))
                    .ifPresentOrElse(known -> states.put(row.matter(), known), () -> unknown.add(row.matter()));
        }
        if (!unknown.isEmpty()) {
            read(district, unknown).forEach(known -> states.put(known.matter().id(), known));
        }
        return rows.stream().map(row -> held(row, states.get(row.matter()))).toList();
    }

    /**
     * Reads the chains of those whose timers fall due from after one instant until another, if they are so many that
     * reading them then would keep the last of them waiting.
     *
     * @param many fewer are left until they are due
     * @param most so many of the earliest
     */
    int readAhead(DistrictCode district, Instant after, Instant until, int many, int most) {
        List<LedgerStore.Head> rows =
                store.dueUntil(district, after.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), most);
        if (rows.size() < many) {
            return 0;
        }
        List<MatterId> unknown = rows.stream()
                .filter(row -> lately.find(district, row.matter())
                        .filter(known -> known.endsLike(row))
                        .isEmpty())
                .map(LedgerStore.Head::matter)
                .toList();
        for (int from = 0; from < unknown.size(); from += TOGETHER) {
            fold(district, unknown.subList(from, Math.min(unknown.size(), from + TOGETHER)))
                    .forEach(known -> lately.expect(district, known));
        }
        return unknown.size();
    }

    private static Held held(LedgerStore.Head row, @org.jspecify.annotations.Nullable Known known) {
        if (known == null || !known.endsLike(row)) {
            throw new IllegalStateException("the chain of matter " + row.matter() + " does not end as its row says");
        }
        return Held.found(known.matter(), known.head());
    }

    private List<Known> read(DistrictCode district, Collection<MatterId> ids) {
        List<Known> folded = fold(district, ids);
        folded.forEach(known -> lately.learn(district, known));
        return folded;
    }

    private List<Known> fold(DistrictCode district, Collection<MatterId> ids) {
        List<Known> folded = new ArrayList<>();
        Matter matter = null;
        Entry last = null;
        List<Entry> entries =
                ids.size() == 1 ? store.entries(district, ids.iterator().next(), 0) : store.entries(district, ids);
        for (Entry entry : entries) {
            if (last != null && matter != null && !entry.matter().equals(last.matter())) {
                folded.add(new Known(matter, last.hash()));
                matter = null;
            }
            matter = Matter.apply(matter, entry.recorded());
            last = entry;
        }
        if (last != null && matter != null) {
            folded.add(new Known(matter, last.hash()));
        }
        return folded;
    }
}
