package org.huying.matter.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Proceedings;
import org.springframework.stereotype.Component;

/** Fires what has fallen due, many matters in one transaction of two statements. */
@Component
public final class Rounds {

    private static final int MANY = 1_000;
    private static final int MOST_AHEAD = 20_000;

    private final Docketing docketing;
    private final Surroundings surroundings;
    private final States states;
    private final Lately lately;
    private final Retrying retrying;

    Rounds(Docketing docketing, Surroundings surroundings, States states, Lately lately, Retrying retrying) {
        this.docketing = docketing;
        this.surroundings = surroundings;
        this.states = states;
        this.lately = lately;
        this.retrying = retrying;
    }

    /**
     * Fires the matters that have waited longest; those that another server has in its hands are left to it. Children
     * are not among them.
     *
     * @return how many there were
     * @throws RuntimeException if one of them fails; then none of them was fired
     */
    public int fire(DistrictCode district, Instant at, int most) {
        return round(district, at, now -> new States.Due(states.lockDue(district, now, most), List.of()));
    }

    /** The same for children, after their parents are locked. */
    public int fireChildren(DistrictCode district, Instant at, int most) {
        return round(district, at, now -> states.lockDueChildren(district, now, most));
    }

    /**
     * Reads what falls due until an instant before it does, where it is much: at the close of business the clocks of
     * thousands run out together, and whoever has read their chains by then has only to decide.
     *
     * @return how many were read
     */
    public int readAhead(DistrictCode district, Instant now, Instant until) {
        return states.readAhead(district, now, until, MANY, MOST_AHEAD);
    }

    private int round(DistrictCode district, Instant at, Function<Instant, States.Due> locking) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        AtomicReference<List<Held>> written = new AtomicReference<>(List.of());
        int many = retrying.inTransaction(attempt -> {
            States.Due locked = locking.apply(now);
            JdbcDocket docket = docketing.open(district);
            docket.take(locked.parents());
            docket.take(locked.due());
            Proceedings proceedings = new Proceedings(surroundings.of(district));
            for (Held held : locked.due()) {
                MatterId id = held.now().id();
                proceedings.carryOut(new Command.Fire(id), Actor.CLOCKWORK, now, docket);
                docket.lock(id).ifPresent(fired -> refuseToSpin(fired, now));
            }
            docketing.write(docket, Optional.empty());
            written.set(List.copyOf(docket.held()));
            return locked.due().size();
        });
        lately.learn(district, written.get());
        return many;
    }

    /** A matter that stays due after it was fired would be fired for ever. */
    private static void refuseToSpin(Matter matter, Instant now) {
        if (matter.nextTimer().filter(at -> !at.isAfter(now)).isPresent()) {
            throw new IllegalStateException("matter " + matter.id() + " is still due after it was fired");
        }
    }
}
