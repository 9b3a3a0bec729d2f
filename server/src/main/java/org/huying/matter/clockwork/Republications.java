package org.huying.matter.clockwork;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.calendar.CalendarPublished;
import org.huying.matter.MatterId;
import org.huying.matter.Workloads;
import org.huying.matter.ledger.Surroundings;
import org.huying.matter.procedure.Command;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Computes the deadlines of open matters anew when a year's calendar is published; none becomes earlier (law 4). Where it
 * stops, it goes on after the next start.
 */
@Component
class Republications {

    private static final int BATCH = 200;

    private final RepublicationStore store;
    private final Workloads workloads;
    private final Followers followers;
    private final Surroundings surroundings;
    private final InstantSource clock;

    Republications(
            RepublicationStore store,
            Workloads workloads,
            Followers followers,
            Surroundings surroundings,
            InstantSource clock) {
        this.store = store;
        this.workloads = workloads;
        this.followers = followers;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** Within the transaction that publishes, so that the work is noted with it or not at all. */
    @EventListener
    void note(CalendarPublished published) {
        store.add(published.district(), published.edition(), published.year(), clock.instant());
        surroundings.forgetAfterCommit();
    }

    /** Does what can be done now. */
    void work(DistrictCode district, Instant now) {
        for (RepublicationStore.Row row : store.open(district, now.minus(Followers.SETTLED))) {
            long reached = row.reached();
            List<MatterId> next = workloads.openAfter(district, reached, BATCH);
            while (!next.isEmpty()) {
                followers.follow(district, next, id -> new Command.Recalculate(id, row.year()), now);
                reached = next.getLast().value();
                store.reach(district, row.edition(), reached);
                next = workloads.openAfter(district, reached, BATCH);
            }
            store.finish(district, row.edition(), now);
        }
    }
}
