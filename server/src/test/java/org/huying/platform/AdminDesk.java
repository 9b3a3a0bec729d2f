package org.huying.platform;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.platform.postgres.PostgresServer;
import org.huying.platform.postgres.TestPostgres;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** An administrator's terminal beside servers, all on one database. */
public final class AdminDesk implements AutoCloseable {

    private final DatabaseAddress database;
    private final Path data;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    public AdminDesk() {
        this(
                new DatabaseAddress(
                        TestDatabase.freshUrl(),
                        PostgresServer.USER,
                        TestPostgres.server().password()),
                TestPostgres.scratch());
    }

    /** On what is there already. */
    public AdminDesk(DatabaseAddress database, Path data) {
        this.database = database;
        this.data = data;
    }

    /** Runs a command as the terminal does: in a process' own modules, which end with it. */
    public int run(Class<?> command, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = new CommandLine(command, new OnThisDatabase());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }

    /** The modules of a server whose clockwork is turned by hand. */
    public ConfigurableApplicationContext modules() {
        ConfigurableApplicationContext modules = Boot.forCommand(database, data, Map.of());
        running.add(modules);
        return modules;
    }

    /** The environment of a process that is started on this database. */
    public Map<String, String> environment() {
        return Map.of(
                "HUYING_DATABASE_URL", database.url(),
                "HUYING_DATABASE_USER", database.user(),
                "HUYING_DATABASE_PASSWORD", database.password());
    }

    public DatabaseAddress database() {
        return database;
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() {
        running.forEach(ConfigurableApplicationContext::close);
    }

    private final class OnThisDatabase implements CommandLine.IFactory {

        @Override
        @SuppressWarnings("unchecked")
        public <K> K create(Class<K> type) throws Exception {
            return type == Installation.class
                    ? (K) new Installation(database, data)
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
