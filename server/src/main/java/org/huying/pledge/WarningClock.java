package org.huying.pledge;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.huying.base.DistrictCode;
import org.huying.platform.References;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets people be told of lights while the server serves: plans go on by the day, and reports come at any hour. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "huying.clockwork", matchIfMissing = true)
final class WarningClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WarningClock.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final Warnings warnings;
    private final DistrictCode district;
    private final InstantSource clock;
    private final References references;
    private @Nullable ScheduledThreadPoolExecutor thread;

    WarningClock(Warnings warnings, DistrictCode district, InstantSource clock, References references) {
        this.warnings = warnings;
        this.district = district;
        this.clock = clock;
        this.references = references;
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "pledge-lights");
            made.setDaemon(true);
            return made;
        });
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        one.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        one.scheduleWithFixedDelay(this::tell, FIRST.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
        thread = one;
    }

    private void tell() {
        try {
            warnings.tell(district, clock.instant());
        } catch (RuntimeException failure) {
            LOG.error("failure {} while telling of the lights of {}", references.next(), district, failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
