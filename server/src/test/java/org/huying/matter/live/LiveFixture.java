package org.huying.matter.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.security.Viewer;

/** Two servers over one database, each looking for itself. */
final class LiveFixture {

    final AtomicReference<Instant> now = new AtomicReference<>(LedgerFixture.NOW);
    final LedgerFixture ledger;
    final InstantSource clock = now::get;

    LiveFixture(LedgerFixture ledger) {
        this.ledger = ledger;
    }

    Watch watch() {
        return new Watch(LedgerFixture.DISTRICT, new ChangeStore(ledger.jdbc), ledger.district::get);
    }

    Presences presences() {
        return new Presences(
                new PresenceStore(ledger.jdbc),
                (viewer, matter) -> ledger.desk.sees(viewer, ledger.matter(matter)),
                code -> ledger.district.get(),
                clock);
    }

    Live server() {
        return new Live(LedgerFixture.DISTRICT, watch(), presences(), this::seen);
    }

    private Set<MatterId> seen(Viewer viewer, Set<MatterId> ids) {
        return ledger.lists.page(viewer, MatterQuery.ALL.among(ids).sized(200), now.get()).rows().stream()
                .map(MatterRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    void later(long seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }
}
