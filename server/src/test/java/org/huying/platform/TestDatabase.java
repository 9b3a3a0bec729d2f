package org.huying.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.huying.platform.postgres.PostgresServer;
import org.huying.platform.postgres.TestPostgres;

/** Migrated, empty databases on the one real PostgreSQL of this JVM. */
public final class TestDatabase {

    private static final String TEMPLATE = "huying_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    static {
        execute("create database " + TEMPLATE);
        Flyway.configure()
                .dataSource(
                        TestPostgres.server().url(TEMPLATE),
                        PostgresServer.USER,
                        TestPostgres.server().password())
                .locations("classpath:db/migration")
                .defaultSchema("flyway")
                .load()
                .migrate();
    }

    private TestDatabase() {}

    /** A database of the caller's own, with the schema of every module and no rows. */
    public static HikariDataSource fresh() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(freshUrl());
        source.setUsername(PostgresServer.USER);
        source.setPassword(TestPostgres.server().password());
        source.setMaximumPoolSize(16);
        source.setMinimumIdle(0);
        return source;
    }

    /** The address of a fresh database, for a server that is started on it. */
    public static String freshUrl() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return TestPostgres.server().url(name);
    }

    private static synchronized void execute(String sql) {
        try (Connection connection = TestPostgres.server().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
