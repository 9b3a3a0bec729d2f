package org.huying.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.huying.base.DistrictCode;
import org.huying.platform.postgres.PostgresFailure;
import org.huying.platform.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/**
 * Which Huying a command works on, as a picocli mixin: the database named by {@code HUYING_DATABASE_URL}, else the demo
 * in a data directory, whether a server runs on it now or not.
 *
 * <pre>{@code
 * @Mixin
 * private Installation installation;
 *
 * public Integer call() {
 *     return installation.with(context -> work(context.getBean(Matters.class)));
 * }
 * }</pre>
 */
public final class Installation {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the demo's data directory (default: .huying/demo beside the launcher)")
    private @Nullable Path data;

    @Option(
            names = "--district",
            paramLabel = "CODE",
            description = "the district's code, or HUYING_DISTRICT (default: 420107)")
    private @Nullable String district;

    private final @Nullable DatabaseAddress known;

    /** Looks for the database where a terminal says that it is. */
    public Installation() {
        this(null, null);
    }

    /** On a database that is known already. */
    Installation(@Nullable DatabaseAddress known, @Nullable Path data) {
        this.known = known;
        this.data = data;
    }

    /** Boots the modules without web server and timers, and gives the answer of the work as the exit code. */
    public int with(ToIntFunction<ApplicationContext> work) {
        if (known != null) {
            return with(known, data == null ? Boot.servedData() : data, work);
        }
        Optional<DatabaseAddress> named = DatabaseAddress.of(System.getenv());
        if (named.isPresent()) {
            named.get().check();
            return with(named.get(), data == null ? Boot.servedData() : data, work);
        }
        Path directory = data == null ? Boot.demoData() : data;
        return DataDirectory.open(directory)
                .map(own -> onOwnServer(own, work))
                .orElseGet(() -> onRunningServer(directory, work));
    }

    private int onOwnServer(DataDirectory directory, ToIntFunction<ApplicationContext> work) {
        try (directory) {
            PostgresServer server = PostgresServer.startDurable(directory.database());
            Thread onInterrupt = new Thread(server::stop, "stop");
            Runtime.getRuntime().addShutdownHook(onInterrupt);
            try {
                return with(DatabaseAddress.of(server), directory.path(), work);
            } finally {
                stop(server, onInterrupt);
            }
        }
    }

    /** Unless the process is ending already, when the hook stops it. */
    private static void stop(PostgresServer server, Thread onInterrupt) {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException ending) {
            return;
        }
        server.stop();
    }

    private int onRunningServer(Path directory, ToIntFunction<ApplicationContext> work) {
        PostgresServer server = PostgresServer.running(directory.resolve("postgres"))
                .orElseThrow(() -> new PostgresFailure(
                        "another Huying is starting or stopping on " + directory + "; try again in a moment"));
        return with(DatabaseAddress.of(server), directory, work);
    }

    private int with(DatabaseAddress database, Path data, ToIntFunction<ApplicationContext> work) {
        try (ConfigurableApplicationContext context = Boot.forCommand(database, data, properties())) {
            return work.applyAsInt(context);
        }
    }

    private Map<String, Object> properties() {
        if (district == null) {
            return Map.of();
        }
        try {
            return Map.of("huying.district", new DistrictCode(district).value());
        } catch (IllegalArgumentException malformed) {
            throw new Unstartable(String.valueOf(malformed.getMessage()), malformed);
        }
    }
}
