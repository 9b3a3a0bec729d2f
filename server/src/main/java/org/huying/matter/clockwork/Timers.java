package org.huying.matter.clockwork;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.matter.Issue;
import org.huying.matter.MatterId;
import org.huying.matter.Outcome;
import org.huying.matter.ledger.Desk;
import org.huying.matter.ledger.Rounds;
import org.huying.matter.procedure.Command;
import org.huying.platform.DatabaseTrouble;
import org.huying.platform.References;
import org.huying.security.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fires what has fallen due in a district. Any number of servers may do so at the same time: a timer is part of a
 * matter's state, so that whoever comes second finds it gone (law 10).
 */
@Component
public final class Timers {

    /** Many enough that a round trip and a flush are little beside them, few enough that their locks are short. */
    static final int BATCH = 400;

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final Duration BUSY = Duration.ofMillis(50);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AHEAD = Duration.ofSeconds(60);

    private final Rounds rounds;
    private final Desk desk;
    private final TimerStore store;
    private final References references;

    Timers(Rounds rounds, Desk desk, TimerStore store, References references) {
        this.rounds = rounds;
        this.desk = desk;
        this.store = store;
        this.references = references;
    }

    /** Fires all that is due; how many matters there were. */
    public int fire(DistrictCode district, Instant now) {
        int all = 0;
        int fired;
        do {
            fired = together(district, now, false) + together(district, now, true);
            all += fired;
        } while (fired > 0);
        return all;
    }

    /** Makes ready for what falls due in the next moments. */
    void readAhead(DistrictCode district, Instant now) {
        rounds.readAhead(district, now, now.plus(AHEAD));
    }

    /** How long nothing can be due, as far as is known now: at most a second, since others may file meanwhile. */
    Duration rest(DistrictCode district, Instant now) {
        Duration next =
                store.next(district, now).map(due -> Duration.between(now, due)).orElse(IDLE);
        return next.compareTo(BUSY) < 0 ? BUSY : next.compareTo(IDLE) > 0 ? IDLE : next;
    }

    /**
     * Many at once; one by one where one of them fails, so that it stops no other. A database in trouble is no fault of a
     * matter's: all of them are tried again.
     */
    private int together(DistrictCode district, Instant now, boolean children) {
        try {
            return children ? rounds.fireChildren(district, now, BATCH) : rounds.fire(district, now, BATCH);
        } catch (RuntimeException failure) {
            if (DatabaseTrouble.of(failure).isPresent()) {
                throw failure;
            }
            LOG.debug("a round of timers failed and is done again one by one", failure);
            return oneByOne(district, now, store.due(district, now, children, BATCH));
        }
    }

    private int oneByOne(DistrictCode district, Instant now, List<MatterId> due) {
        due.forEach(matter -> one(district, now, matter));
        return due.size();
    }

    private void one(DistrictCode district, Instant now, MatterId matter) {
        try {
            Outcome outcome = desk.carryOut(Viewer.system(district), new Command.Fire(matter), Issue.once(now));
            if (!(outcome instanceof Outcome.Done done)
                    || done.matter().nextTimer().filter(at -> !at.isAfter(now)).isPresent()) {
                throw new IllegalStateException("matter " + matter + " is still due after it was fired: " + outcome);
            }
            if (store.troubled(district, matter)) {
                store.forget(district, matter);
            }
        } catch (RuntimeException failure) {
            if (DatabaseTrouble.of(failure).isPresent()) {
                throw failure;
            }
            String reference = references.next();
            LOG.error("failure {} in the timers of matter {} of {}", reference, matter, district, failure);
            store.note(district, matter, now, reference, String.valueOf(failure.getMessage()));
        }
    }
}
