package org.huying.matter.clockwork;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.UnitAbolished;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Surroundings;
import org.huying.matter.procedure.Command;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands the open matters of an abolished unit over to its successor, on the day from which the unit is no more. Where it
 * stops, it goes on after the next start.
 */
@Component
class Successions {

    private static final int BATCH = 200;

    private final SuccessionStore store;
    private final Followers followers;
    private final Surroundings surroundings;
    private final InstantSource clock;

    Successions(SuccessionStore store, Followers followers, Surroundings surroundings, InstantSource clock) {
        this.store = store;
        this.followers = followers;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** Within the transaction that abolishes, so that the work is noted with it or not at all. */
    @EventListener
    void note(UnitAbolished abolished) {
        store.add(abolished.district(), abolished.unit(), abolished.day(), clock.instant());
        surroundings.forgetAfterCommit();
    }

    /** Does what can be done now. It is done when nothing is left and nobody can still assign to the unit. */
    void work(DistrictCode district, Instant now) {
        LocalDate today = now.atZone(Zones.CHINA).toLocalDate();
        for (SuccessionStore.Row row : store.open(district, today)) {
            handOver(district, row.unit(), today, now);
            Instant effective = row.day().atStartOfDay(Zones.CHINA).toInstant();
            Instant known = effective.isAfter(row.since()) ? effective : row.since();
            if (!now.isBefore(known.plus(Followers.SETTLED))) {
                store.finish(district, row.unit(), row.day(), now);
            }
        }
    }

    private void handOver(DistrictCode district, UnitCode unit, LocalDate today, Instant now) {
        UnitCode successor = surroundings.district(district).successorOf(unit, today);
        if (successor.equals(unit)) {
            return;
        }
        List<MatterId> next = store.openMattersOf(district, unit, 0, BATCH);
        while (!next.isEmpty()) {
            followers.follow(district, next, id -> new Command.Succeed(id, unit, successor), now);
            next = store.openMattersOf(district, unit, next.getLast().value(), BATCH);
        }
    }
}
