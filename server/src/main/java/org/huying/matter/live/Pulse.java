package org.huying.matter.live;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.huying.platform.DatabaseTrouble;
import org.huying.platform.References;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the server look once a second while it serves. It stops before the web server, which waits for open answers. */
@Component
@ConditionalOnWebApplication
final class Pulse implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Live live;
    private final References references;
    private @Nullable ScheduledThreadPoolExecutor thread;

    Pulse(Live live, References references) {
        this.live = live;
        this.references = references;
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "live");
            made.setDaemon(true);
            return made;
        });
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread = pool;
        live.open();
        pool.scheduleWithFixedDelay(() -> attempt(live::look), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        pool.scheduleWithFixedDelay(() -> attempt(live::tidy), 1, 5, TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
        live.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** The first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (DatabaseTrouble.of(failure).isPresent()) {
                LOG.debug("the database is in trouble; it is looked at again in {}", EVERY, failure);
                return;
            }
            LOG.error("failure {} in looking for changes", references.next(), failure);
        }
    }
}
