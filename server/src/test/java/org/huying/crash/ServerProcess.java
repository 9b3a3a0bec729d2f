package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huying.base.Until;
import org.huying.cli.Huying;
import org.huying.platform.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The server as a process of its own on a durable PostgreSQL, killed and started again on the same database. */
final class DoomedServer implements AutoCloseable {

    static final String PASSWORD = "open sesame";

    /** What a process ends with that was ended by signal 9. */
    private static final int KILLED = 128 + 9;

    private final Path folder;
    private final PostgresServer database;
    private final int port;
    private @Nullable Process process;
    private int lives;

    private DoomedServer(Path folder, PostgresServer database, int port) {
        this.folder = folder;
        this.database = database;
        this.port = port;
    }

    static DoomedServer make() throws IOException {
        Path folder = Files.createTempDirectory("huying-crash-");
        PostgresServer database = PostgresServer.startDurable(folder.resolve("postgres"));
        return new DoomedServer(folder, database, freePort());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    PostgresServer database() {
        return database;
    }

    /** Returns when it serves; the first time it loads the demo district. */
    void start() throws IOException, InterruptedException {
        Path log = log(++lives);
        List<String> serve = List.of("serve", "--demo", "--host", "127.0.0.1", "--port", String.valueOf(port));
        Process started = java(log, serve);
        process = started;
        Until.holds("the server is ready", Duration.ofMinutes(3), () -> {
            if (!started.isAlive()) {
                throw new IOException("the server ended:\n" + Files.readString(log));
            }
            return Files.readString(log).contains("Ready: ");
        });
    }

    /** SIGKILL: nothing is flushed, closed or told. */
    void kill() throws InterruptedException {
        Process running = Optional.ofNullable(process).orElseThrow();
        assertThat(running.isAlive()).as("the server runs until it is killed").isTrue();
        running.destroyForcibly();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            assertThat(running.exitValue()).isEqualTo(KILLED);
        }
    }

    /** Whether {@code huying ledger verify}, in a process of its own, finds everything in order. */
    Verdict verify() throws IOException, InterruptedException {
        Path log = folder.resolve("verify.log");
        int code = java(log, List.of("ledger", "verify")).waitFor();
        return new Verdict(code, Files.readString(log));
    }

    /** What a command said, and its exit code. */
    record Verdict(int code, String said) {}

    /** Everything that the server complained about in all its lives. */
    String complaints() throws IOException {
        StringBuilder complaints = new StringBuilder();
        for (int life = 1; life <= lives; life++) {
            for (String line : Files.readAllLines(log(life))) {
                if (line.contains(" ERROR ")) {
                    complaints
                            .append("life ")
                            .append(life)
                            .append(": ")
                            .append(line)
                            .append('\n');
                }
            }
        }
        return complaints.toString();
    }

    /** Throws away files and logs; a run that failed leaves them to whoever looks into it. */
    void forget() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        for (int life = 1; life <= lives; life++) {
            Files.delete(log(life));
        }
        Files.delete(folder.resolve("verify.log"));
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
        PostgresServer.remove(folder.resolve("postgres"));
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isEmpty()) {
                Files.delete(folder);
            }
        }
    }

    private Process java(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Huying.class.getName()));
        command.addAll(arguments);
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("HUYING_DATABASE_URL", database.url());
        builder.environment().put("HUYING_DATABASE_USER", PostgresServer.USER);
        builder.environment().put("HUYING_DATABASE_PASSWORD", database.password());
        builder.environment().put("HUYING_DEMO_PASSWORD", PASSWORD);
        return builder.start();
    }

    private Path log(int life) {
        return folder.resolve("server-" + life + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
