package org.huying.matter.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.matter.verify.Extent;
import org.huying.matter.verify.Finding;
import org.huying.matter.verify.Report;
import org.huying.matter.verify.Verification;
import org.huying.platform.References;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/** How the ledger is protected: its last seal, what waits to be sealed, and when it was last read again from end to end. */
@Service
public final class Integrity {

    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);
    private static final int SHOWN = 10;

    private final IntegrityStore store;
    private final Verification verification;
    private final References references;
    private final TaskExecutor tasks;
    private final Clock clock;
    private final Set<DistrictCode> running = ConcurrentHashMap.newKeySet();

    Integrity(IntegrityStore store, Verification verification, References references, TaskExecutor tasks, Clock clock) {
        this.store = store;
        this.verification = verification;
        this.references = references;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A seal by its number and instant. */
    public record Sealed(long number, Instant at) {}

    /**
     * How it stands.
     *
     * @param last the newest seal; null before the first
     * @param unsealed events that wait for the next
     * @param verified what verifying found before, the newest first
     * @param running whether the ledger is being read again now
     */
    public record State(@Nullable Sealed last, long unsealed, List<Verified> verified, boolean running) {}

    public State state(DistrictCode district) {
        return new State(
                store.last(district).orElse(null),
                store.unsealed(district),
                store.verified(district, SHOWN),
                running.contains(district));
    }

    /**
     * Begins to read the ledger again, apart from the request; false where that is under way already.
     *
     * @param since whether only what came after the last verification that found everything intact
     */
    public boolean verify(DistrictCode district, PersonId by, boolean since) {
        if (!running.add(district)) {
            return false;
        }
        tasks.execute(() -> {
            try {
                read(district, by, since ? Extent.SINCE_LAST : Extent.WHOLE);
            } catch (RuntimeException failure) {
                LOG.error("failure {} at verifying the ledger of {}", references.next(), district, failure);
            } finally {
                running.remove(district);
            }
        });
        return true;
    }

    private void read(DistrictCode district, PersonId by, Extent extent) {
        Instant begun = clock.instant();
        Report report = verification.verify(district, extent);
        Instant ended = clock.instant();
        store.add(
                district,
                new Verified(
                        ended,
                        by,
                        Duration.between(begun, ended),
                        report.since(),
                        report.matters(),
                        report.events(),
                        report.seals(),
                        report.unsealed(),
                        report.findings().size(),
                        report.findings().stream()
                                .findFirst()
                                .map(Finding::toString)
                                .orElse("")));
    }
}
