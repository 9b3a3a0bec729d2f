package org.huying.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The one throw-away PostgreSQL of this JVM; it may forget on a crash, which makes it quick. */
public final class TestPostgres {

    private static final List<String> QUICK = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=300",
            "shared_buffers=128MB");

    private static final Path DIRECTORY = directory();
    private static final PostgresServer SERVER =
            PostgresServer.start(DIRECTORY, binaries(), Unprivileged.forThisProcess(), QUICK);
    private static final AtomicBoolean STOPS_LATER = new AtomicBoolean();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!STOPS_LATER.get()) {
                stop();
            }
        }));
    }

    private TestPostgres() {}

    public static PostgresServer server() {
        return SERVER;
    }

    /** A directory of the caller's own, gone with the server. */
    public static Path scratch() {
        try {
            return Files.createTempDirectory(DIRECTORY, "scratch-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whoever asks stops it, after what still uses it. */
    public static void stopLater(Consumer<Runnable> later) {
        if (!STOPS_LATER.getAndSet(true)) {
            later.accept(TestPostgres::stop);
        }
    }

    /** Binaries are kept between runs, beside what the build makes. */
    static Path binaries() {
        return Path.of("target", "postgres").toAbsolutePath();
    }

    private static void stop() {
        PostgresServer.remove(DIRECTORY);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("huying-test-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
