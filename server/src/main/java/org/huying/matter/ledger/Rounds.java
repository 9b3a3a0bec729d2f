package org.huying.matter.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Proceedings;
import org.springframework.stereotype.Component;

/** Fires what has fallen due, many matters in one transaction of two statements. */
@Component
public final class Rounds {

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
     * are not among them: their parents have to be locked first.
     *
     * @return how many there were
     * @throws RuntimeException if one of them fails; then none of them was fired
     */
    public int fire(DistrictCode district, Instant at, int most) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        List<Held> fired = retrying.inTransaction(attempt -> {
            List<Held> due = states.lockDue(district, now, most);
            if (due.isEmpty()) {
                return due;
            }
            JdbcDocket docket = docketing.open(district);
            docket.take(due);
            Proceedings proceedings = new Proceedings(surroundings.of(district));
            for (Held held : due) {
                proceedings.carryOut(new Command.Fire(held.now().id()), Actor.CLOCKWORK, now, docket);
                refuseToSpin(held.now(), now);
            }
            docketing.write(docket, Optional.empty());
            return List.copyOf(docket.held());
        });
        lately.learn(district, fired);
        return fired.size();
    }

    /** A matter that stays due after it was fired would be fired for ever. */
    private static void refuseToSpin(Matter matter, Instant now) {
        if (matter.nextTimer().filter(at -> !at.isAfter(now)).isPresent()) {
            throw new IllegalStateException("matter " + matter.id() + " is still due after it was fired");
        }
    }
}
