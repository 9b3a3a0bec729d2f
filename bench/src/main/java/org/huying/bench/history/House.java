package org.huying.bench.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.platform.Boot;
import org.huying.platform.DatabaseAddress;
import org.huying.platform.postgres.PostgresServer;
import org.huying.simulation.Simulations;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo district, served as it always is, on a durable PostgreSQL of its own under a folder. */
final class House implements AutoCloseable {

    static final String PASSWORD = "bench-of-huying-1";

    private final Path folder;
    private final PostgresServer database;
    private final ConfigurableApplicationContext context;

    private House(Path folder, PostgresServer database, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.database = database;
        this.context = context;
    }

    static House open(Path folder) throws SQLException {
        PostgresServer database = PostgresServer.startDurable(folder.resolve("postgres"));
        try (Connection connection = database.connect(PostgresServer.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set max_wal_size = '8GB'");
            statement.execute("alter system set checkpoint_timeout = '15min'");
            statement.execute("alter system set track_commit_timestamp = on");
        }
        database.stop();
        database = PostgresServer.startDurable(folder.resolve("postgres"));
        House house = new House(folder, database, serve(folder, database, false));
        Simulations simulations = house.bean(Simulations.class);
        Instant now = house.now();
        simulations.begin(house.district(), 2020, 0.1, LocalDate.ofInstant(now, Zones.CHINA), now);
        return house;
    }

    /** One more server on the same database. */
    ConfigurableApplicationContext another() {
        return another(false);
    }

    /** @param clockwork whether its own timers go */
    ConfigurableApplicationContext another(boolean clockwork) {
        return serve(folder, database, clockwork);
    }

    private static ConfigurableApplicationContext serve(Path folder, PostgresServer database, boolean clockwork) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", 0);
        properties.put("huying.demo", true);
        properties.put("huying.demo-password", PASSWORD);
        properties.put("huying.clockwork", clockwork);
        properties.put("logging.level.root", "warn");
        return Boot.forServing(DatabaseAddress.of(database), folder.resolve("data"), properties);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DistrictCode district() {
        return bean(DistrictCode.class);
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    Path log() {
        return folder.resolve("postgres");
    }

    Connection connect() throws SQLException {
        return database.connect(PostgresServer.DATABASE);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        context.close();
        database.stop();
    }
}
