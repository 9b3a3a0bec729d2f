package org.huying.matter.clockwork;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.Reindexing;
import org.huying.matter.seal.Sealer;
import org.huying.platform.DatabaseTrouble;
import org.huying.platform.References;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the server's own work going while it serves: timers, followers of changes, seals, housekeeping, and the index of
 * words where it is not whole. A few threads do it, however many matters wait.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "huying.clockwork", matchIfMissing = true)
final class Clockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final int THREADS = 4;

    /** Rounds of timers at the same time: while one waits for the disk, the other decides. */
    private static final int TURNS = 2;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final DistrictCode district;
    private final InstantSource clock;
    private final References references;
    private final Timers timers;
    private final Sealer sealer;
    private final Consumer<Instant> following;
    private final Consumer<Instant> housekeeping;
    private final Consumer<Instant> indexing;
    private @Nullable ScheduledThreadPoolExecutor threads;

    Clockwork(
            DistrictCode district,
            InstantSource clock,
            References references,
            Timers timers,
            Sealer sealer,
            Republications republications,
            Successions successions,
            Housekeeping housekeeping,
            Reindexing reindexing) {
        this.district = district;
        this.clock = clock;
        this.references = references;
        this.timers = timers;
        this.sealer = sealer;
        this.following = now -> {
            republications.work(district, now);
            successions.work(district, now);
        };
        this.housekeeping = now -> housekeeping.work(district, now);
        this.indexing = now -> reindexing.work(district, now);
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "clockwork");
            thread.setDaemon(true);
            return thread;
        });
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        threads = pool;
        every(pool, Duration.ofHours(6), "housekeeping", housekeeping);
        every(pool, Duration.ofSeconds(15), "indexing words", indexing);
        every(pool, Duration.ofSeconds(2), "following changes", following);
        every(pool, Duration.ofSeconds(15), "reading ahead", now -> timers.readAhead(district, now));
        every(pool, Duration.ofMinutes(1), "sealing", now -> sealer.seal(district, now));
        for (int each = 0; each < TURNS; each++) {
            pool.execute(() -> turn(pool));
        }
    }

    /** Seals what happened since the last minute, so that nothing is left unprotected while nobody serves. */
    @Override
    public synchronized void stop() {
        if (threads == null) {
            return;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the clockwork is still busy after {}", STOPPING);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads = null;
        attempt("sealing", now -> sealer.seal(district, now));
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /** Stops after the web server has finished what runs, so that the last seal covers that too. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    private void every(ScheduledThreadPoolExecutor pool, Duration pause, String what, Consumer<Instant> work) {
        pool.scheduleWithFixedDelay(() -> attempt(what, work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Fires, and comes back when the next timer can be due. */
    private void turn(ScheduledThreadPoolExecutor pool) {
        Duration[] rest = {AFTER_FAILURE};
        attempt("timers", now -> {
            timers.fire(district, now);
            rest[0] = timers.rest(district, clock.instant());
        });
        pool.schedule(() -> turn(pool), rest[0].toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failure is logged and the work comes round again; the database may be away for a while. */
    private void attempt(String what, Consumer<Instant> work) {
        try {
            work.accept(clock.instant());
        } catch (RuntimeException failure) {
            Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
            if (trouble.isPresent()) {
                LOG.warn("{} in {} of {}: {}", trouble.get(), what, district, failure.getMessage());
                return;
            }
            LOG.error("failure {} in {} of {}", references.next(), what, district, failure);
        }
    }
}
