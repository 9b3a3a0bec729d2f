package org.huying.demo;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the whole server with the demo district, over HTTP. */
@DemoServer
public abstract class OnTheDemo {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    protected Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    /** Waits until all that has happened is counted. */
    protected final void tallied() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (api.get("leader", "/statistics").body().path("waiting").asLong() > 0) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the tallies did not come up with the ledger in " + PATIENCE);
            }
            Thread.onSpinWait();
        }
    }

    protected final int port() {
        return port;
    }

    protected final String address(String path) {
        return "http://localhost:" + port + path;
    }
}
