package org.huying.matter.tally;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.FollowerStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the tallies: brings them up with the ledger, and tells how far they are behind.
 *
 * <p>Any number of servers may tally, one at a time: each takes the events that follow those that were tallied last, and
 * whoever comes meanwhile goes away again. What was tallied of a matter is known by its last event, so that one that is
 * offered twice counts once.
 */
@Component
public final class Tallies {

    /** By which name it is known how far they are. */
    public static final String FOLLOWER = "tally";

    static final int MOST = 2_000;

    private final TallyStore store;
    private final FollowerStore followers;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Tallies(TallyStore store, FollowerStore followers, InstantSource clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.followers = followers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tallies what waits, unless another does; how many events that were. What comes in meanwhile is left for the next time. */
    public long work(DistrictCode district) {
        long all = 0;
        int tallied;
        do {
            tallied = batch(district, MOST);
            all += tallied;
        } while (tallied >= MOST);
        return all;
    }

    /** Whether the tallies of the district were ever made; before that nothing is tallied. */
    public boolean made(DistrictCode district) {
        return store.made(district);
    }

    public Lag lag(DistrictCode district) {
        return store.lag(district).orElse(Lag.NONE);
    }

    /** One transaction: about so many events; how many they were. */
    int batch(DistrictCode district, int most) {
        return Objects.requireNonNull(transaction.execute(status -> inTransaction(district, most)));
    }

    private int inTransaction(DistrictCode district, int most) {
        if (!store.share(district) || !store.made(district)) {
            return 0;
        }
        Optional<Long> from = followers.locked(district, FOLLOWER, clock.instant());
        if (from.isEmpty()) {
            return 0;
        }
        FollowerStore.Stretch stretch = followers.stretch(district, from.get(), most);
        List<TallyStore.Taken> taken = store.list(district, stretch);
        if (taken.isEmpty()) {
            return 0;
        }
        Set<Long> matters = taken.stream().map(TallyStore.Taken::matter).collect(Collectors.toSet());
        Set<Long> children = store.children(district, matters);
        Map<Long, Facts> found = store.facts(district, matters);
        Map<Long, History> histories = new LinkedHashMap<>();
        for (TallyStore.Taken event : taken) {
            if (!children.contains(event.matter())) {
                read(
                        district,
                        event,
                        histories.computeIfAbsent(event.matter(), matter -> new History(found.get(matter))));
            }
        }
        write(district, histories);
        followers.move(district, FOLLOWER, stretch.until(), clock.instant());
        return taken.size();
    }

    /** An earlier one that ended later is read with the one that follows it; it is passed over when it is offered itself. */
    private void read(DistrictCode district, TallyStore.Taken event, History history) {
        int seq = event.step().seq();
        if (seq > history.seq() + 1) {
            store.between(district, event.matter(), history.seq(), seq)
                    .forEach(earlier -> history.read(earlier.step(), earlier.glimpse()));
        }
        if (seq == history.seq() + 1) {
            history.read(event.step(), event.glimpse());
        } else if (seq > history.seq()) {
            throw new IllegalStateException("event %d of matter %d follows %d, and none between them is there"
                    .formatted(seq, event.matter(), history.seq()));
        }
    }

    private void write(DistrictCode district, Map<Long, History> histories) {
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
        store.addMoments(district, changes.moments());
        store.add(district, changes.cells());
    }
}
