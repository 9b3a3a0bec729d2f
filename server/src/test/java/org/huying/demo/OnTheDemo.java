package org.huying.demo;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the whole server with the demo district, over HTTP. */
@DemoServer
public abstract class OnTheDemo {

    @LocalServerPort
    private int port;

    protected Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    protected final int port() {
        return port;
    }

    protected final String address(String path) {
        return "http://localhost:" + port + path;
    }
}
