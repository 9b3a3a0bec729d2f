package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.huying.base.Until;
import org.jspecify.annotations.Nullable;

/** A server as a process of its own, stopped and started again on the same port. */
final class ServerProcess implements AutoCloseable {

    /** What a process ends with that was ended by signal 9, and by 15. */
    private static final int KILLED = 128 + 9;

    private static final int TERMINATED = 128 + 15;

    private final Site site;
    private final String name;
    private final int port = freePort();
    private @Nullable Process process;
    private int lives;

    ServerProcess(Site site, String name) {
        this.site = site;
        this.name = name;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns when it serves; the first time it loads the demo district. */
    void start() throws IOException, InterruptedException {
        Path log = log(++lives);
        List<String> serve = List.of("serve", "--demo", "--host", "127.0.0.1", "--port", String.valueOf(port));
        Process started = site.java(log, serve);
        process = started;
        Until.holds("the server is ready", Duration.ofMinutes(6), () -> {
            if (!started.isAlive()) {
                throw new IOException("the server ended:\n" + Files.readString(log));
            }
            return Files.readString(log).contains("Ready: ");
        });
    }

    /** SIGKILL: nothing is flushed, closed or told. */
    void kill() throws InterruptedException {
        Process running = running();
        running.destroyForcibly();
        ends(running, KILLED);
    }

    /** SIGTERM: it finishes what it has begun. */
    void stop() throws InterruptedException {
        Process running = running();
        running.destroy();
        ends(running, TERMINATED);
    }

    private Process running() {
        Process running = Optional.ofNullable(process).orElseThrow();
        assertThat(running.isAlive()).as("the server runs until it is ended").isTrue();
        return running;
    }

    private static void ends(Process running, int code) throws InterruptedException {
        assertThat(running.waitFor(90, TimeUnit.SECONDS)).isTrue();
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            assertThat(running.exitValue()).isEqualTo(code);
        }
    }

    /** Everything that the server complained about in all its lives. */
    String complaints() throws IOException {
        StringBuilder complaints = new StringBuilder();
        for (int life = 1; life <= lives; life++) {
            for (String line : Files.readAllLines(log(life))) {
                if (line.contains(" ERROR ")) {
                    complaints.append("%s, life %d: %s%n".formatted(name, life, line));
                }
            }
        }
        return complaints.toString();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private Path log(int life) {
        return site.folder().resolve(name + "-" + life + ".log");
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
