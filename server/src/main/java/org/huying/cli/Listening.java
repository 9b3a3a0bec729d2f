package org.huying.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the server listens. */
final class Listening {

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "the address to listen on; 0.0.0.0 is every one")
    private @Nullable String host;

    /** Refuses a port that is taken before anything else is started. */
    void check(String defaultHost) {
        String wanted = host == null ? defaultHost : host;
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(wanted), port));
        } catch (IOException | IllegalArgumentException taken) {
            throw new Unavailable("port " + port + " on " + wanted + " cannot be used (" + taken.getMessage()
                    + "); choose another with --port");
        }
    }

    Map<String, Object> properties(String defaultHost) {
        return Map.of("server.port", port, "server.address", host == null ? defaultHost : host);
    }

    String address() {
        return "http://localhost:" + port;
    }
}
