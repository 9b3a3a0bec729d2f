package org.huying.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.huying.platform.Boot;
import org.huying.platform.DatabaseAddress;
import org.huying.platform.postgres.PostgresServer;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded PostgreSQL of a district, durable as always, for one run of the bench, with a database for each who is
 * measured. It can count statements and look into its own log; it does neither unless a meter asks.
 */
public final class Database implements AutoCloseable {

    private final Path folder;
    private final PostgresServer server;

    private Database(Path folder, PostgresServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts an empty one; what a run before left behind is thrown away. */
    public static Database start(String name) throws SQLException {
        Path folder = Boot.home().resolve("bench/target").resolve(name);
        PostgresServer.remove(folder);
        PostgresServer first = PostgresServer.startDurable(folder);
        try (Connection connection = first.connect(PostgresServer.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            statement.execute("alter system set pg_stat_statements.track = 'none'");
            statement.execute("alter system set pg_stat_statements.track_utility = off");
        }
        first.stop();
        return new Database(folder, PostgresServer.startDurable(folder));
    }

    public Connection connect() throws SQLException {
        return server.connect(PostgresServer.DATABASE);
    }

    /** A new, empty database. */
    public DatabaseAddress create(String name) throws SQLException {
        return create(name, "template0");
    }

    /** A new database that is a copy of another, to which nobody is connected. */
    public DatabaseAddress create(String name, String original) throws SQLException {
        execute("create database " + name + " template " + original);
        return new DatabaseAddress(server.url(name), PostgresServer.USER, server.password());
    }

    public void drop(String name) throws SQLException {
        execute("drop database " + name);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A connection to the database at an address, such as for a meter. */
    public static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    /** A folder of the run's own beside the database's, empty. */
    public Path folder(String name) throws IOException {
        Path own = Boot.home().resolve("bench/target").resolve(name);
        FileSystemUtils.deleteRecursively(own);
        return Files.createDirectories(own);
    }

    @Override
    public void close() {
        server.stop();
        PostgresServer.remove(folder);
    }
}
