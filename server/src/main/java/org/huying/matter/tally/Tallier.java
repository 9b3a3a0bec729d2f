package org.huying.matter.tally;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.huying.base.DistrictCode;
import org.huying.platform.DatabaseTrouble;
import org.huying.platform.References;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets a server tally twice a second while it serves; first of all it makes the tallies that were never made. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "huying.clockwork", matchIfMissing = true)
final class Tallier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Tallier.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final DistrictCode district;
    private final InstantSource clock;
    private final References references;
    private final Tallies tallies;
    private final Rebuild rebuild;
    private @Nullable ScheduledThreadPoolExecutor thread;

    Tallier(DistrictCode district, InstantSource clock, References references, Tallies tallies, Rebuild rebuild) {
        this.district = district;
        this.clock = clock;
        this.references = references;
        this.tallies = tallies;
        this.rebuild = rebuild;
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "tallier");
            made.setDaemon(true);
            return made;
        });
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        thread = pool;
        pool.scheduleWithFixedDelay(this::attempt, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread == null) {
            return;
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the tallies are still being made after {}", STOPPING);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** A failure is logged and the work comes round again; what was not committed still waits. */
    private void attempt() {
        try {
            rebuild.rebuildIfMissing(district, clock.instant());
            tallies.work(district);
        } catch (RuntimeException failure) {
            Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
            if (trouble.isPresent()) {
                LOG.warn("{} in tallying {}: {}", trouble.get(), district, failure.getMessage());
                return;
            }
            LOG.error("failure {} in tallying {}", references.next(), district, failure);
        }
    }
}
