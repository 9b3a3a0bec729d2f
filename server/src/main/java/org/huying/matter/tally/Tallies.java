package org.huying.matter.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the tallies: brings them up with the ledger, and tells how far they are behind.
 *
 * <p>Any number of servers may tally at the same time. Each takes rows of the outbox that nobody else has locked, reads on
 * from the facts as they were last committed, and takes of each matter only what follows them without a gap: where
 * another holds an earlier event of the matter, the later ones stay in the outbox for the next round. So no two ever
 * change the facts of one matter at a time, and no matter needs a lock of its own.
 */
@Component
public final class Tallies {

    static final int MOST = 2_000;

    private final TallyStore store;
    private final TransactionTemplate transaction;

    Tallies(TallyStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tallies all that waits and that nobody else is tallying; how many events that were. */
    public long work(DistrictCode district) {
        long all = 0;
        int tallied;
        do {
            tallied = batch(district, MOST);
            all += tallied;
        } while (tallied > 0);
        return all;
    }

    /** Whether the tallies of the district were ever made; before that nothing is tallied. */
    public boolean made(DistrictCode district) {
        return store.made(district);
    }

    public Lag lag(DistrictCode district) {
        return store.lag(district).orElse(Lag.NONE);
    }

    /** One transaction: so many events at most. */
    int batch(DistrictCode district, int most) {
        return Objects.requireNonNull(transaction.execute(status -> inTransaction(district, most)));
    }

    private int inTransaction(DistrictCode district, int most) {
        if (!store.share(district) || !store.made(district)) {
            return 0;
        }
        List<TallyStore.Taken> taken = store.take(district, most);
        if (taken.isEmpty()) {
            return 0;
        }
        Set<Long> matters = taken.stream().map(TallyStore.Taken::matter).collect(Collectors.toSet());
        Set<Long> children = store.children(district, matters);
        Map<Long, Facts> found = store.facts(district, matters);
        Map<Long, History> histories = new LinkedHashMap<>();
        List<Long> done = new ArrayList<>();
        List<Integer> seqs = new ArrayList<>();
        for (TallyStore.Taken event : taken) {
            if (!children.contains(event.matter())) {
                History history = histories.computeIfAbsent(event.matter(), matter -> new History(found.get(matter)));
                if (event.step().seq() > history.seq() + 1) {
                    continue; // somebody else is tallying an earlier one
                }
                if (event.step().seq() == history.seq() + 1) {
                    history.read(event.step(), event.glimpse());
                }
            }
            done.add(event.matter());
            seqs.add(event.step().seq());
        }
        if (!done.isEmpty()) {
            write(district, histories, done, seqs);
        }
        return done.size();
    }

    private void write(DistrictCode district, Map<Long, History> histories, List<Long> done, List<Integer> seqs) {
        Changes changes = new Changes();
        Map<Long, Facts> now = new HashMap<>();
        List<TallyStore.Before> before = new ArrayList<>();
        histories.forEach((matter, history) -> {
            Facts facts = history.now();
            if (facts != null && facts != history.found()) {
                now.put(matter, facts);
                changes.replace(history.found(), facts);
                history.past().forEach(past -> before.add(new TallyStore.Before(matter, past)));
            }
        });
        store.keep(district, now);
        store.keepBefore(district, before);
        store.forget(district, done, seqs);
        store.addMoments(district, changes.moments());
        store.add(district, changes.cells());
    }
}
