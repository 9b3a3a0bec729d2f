package org.huying.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one throw-away PostgreSQL of this JVM; it may forget on a crash, which makes it quick. */
public final class TestPostgres {

    private static final List<String> QUICK = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=300",
            "shared_buffers=128MB");

    private static final PostgresServer SERVER = start();

    private TestPostgres() {}

    public static PostgresServer server() {
        return SERVER;
    }

    /** Binaries are kept between runs, beside what the build makes. */
    static Path binaries() {
        return Path.of("target", "postgres").toAbsolutePath();
    }

    private static PostgresServer start() {
        try {
            Path directory = Files.createTempDirectory("huying-test-");
            Unprivileged who = Unprivileged.forThisProcess();
            PostgresServer server = PostgresServer.start(directory, binaries(), who, QUICK);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> PostgresServer.remove(directory)));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
