package org.huying.platform.postgres;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts an embedded server again that has given up. PostgreSQL gets over a crash by itself, but not over one after which its
 * log has no room left: then it ends, and somebody must start it once there is room. Elsewhere that is the work of the
 * system's own service manager.
 */
public final class PostgresKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PostgresServer server;
    private final Thread thread;
    private boolean told;

    private PostgresKeeper(PostgresServer server) {
        this.server = server;
        this.thread = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this::watch);
    }

    /** Watches a server until closed, which must be before it is stopped. */
    public static PostgresKeeper of(PostgresServer server) {
        PostgresKeeper keeper = new PostgresKeeper(server);
        keeper.thread.start();
        return keeper;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PAUSE);
                look();
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private void look() {
        try {
            if (server.gone()) {
                server.startAgain();
                told = false;
                LOG.warn("PostgreSQL had ended and was started again");
            }
        } catch (IOException failure) {
            if (!told) {
                LOG.error(
                        "PostgreSQL has ended and does not start; it is tried again until it does: {}",
                        failure.getMessage());
                told = true;
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
