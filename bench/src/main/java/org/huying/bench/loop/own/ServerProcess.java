package org.huying.bench.loop.own;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huying.bench.Child;
import org.huying.cli.Huying;
import org.huying.platform.DatabaseAddress;

/** {@code huying serve} as a process of its own, as a district runs it. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long GLANCE = 200;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Returns when it serves the demo district.
     *
     * @param folder where it keeps what is not in the database, such as its keys
     */
    public static ServerProcess start(DatabaseAddress database, Path folder, List<String> options)
            throws IOException, InterruptedException {
        int port = freePort();
        Path log = folder.resolve("server.log");
        Files.createDirectories(folder);
        ProcessBuilder builder = Child.java(
                        Huying.class,
                        options,
                        List.of(
                                "serve",
                                "--demo",
                                "--host",
                                "127.0.0.1",
                                "--port",
                                String.valueOf(port),
                                "--data",
                                folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("HUYING_DATABASE_URL", database.url());
        builder.environment().put("HUYING_DATABASE_USER", database.user());
        builder.environment().put("HUYING_DATABASE_PASSWORD", database.password());
        builder.environment().put("HUYING_DEMO_PASSWORD", OwnServer.PASSWORD);
        Process process = builder.start();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("Ready: ")) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IOException("the server did not come up:\n" + Files.readString(log));
            }
            Thread.sleep(GLANCE);
        }
        return new ServerProcess(process, port);
    }

    public int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
