package org.huying.bench.loop.floors;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.huying.bench.loop.Contender;
import org.huying.bench.loop.Step;
import org.huying.bench.loop.Words;
import org.huying.bench.measure.Client;
import org.huying.platform.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/** A loop in plain JDBC, each client on a connection of its own; without chain, keys, rules, roles and outbox. */
public final class Floor implements Contender {

    /** As many digits as Huying's ids have. */
    private static final long FIRST = 202_600_000_000_000L;

    private final DatabaseAddress database;
    private final Style style;
    private final Driver driver;
    private final AtomicLong ids = new AtomicLong(FIRST);
    private final List<Connection> connections = new ArrayList<>();

    /** How a step is written. */
    public enum Style {
        /** {@code select … for update}, {@code update}, {@code insert}. */
        LOCKING,
        /** An {@code update} of the version that was seen, and an {@code insert}. */
        OPTIMISTIC,
        /** Both in one statement, a data-modifying common table expression, without a transaction around it. */
        ONE_STATEMENT
    }

    public Floor(DatabaseAddress database, Style style) throws SQLException {
        this(database, style, new org.postgresql.Driver());
    }

    /** @param driver that makes the connections */
    public Floor(DatabaseAddress database, Style style, Driver driver) throws SQLException {
        this.database = database;
        this.driver = driver;
        this.style = style;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(FloorSchema.TABLES);
        }
    }

    @Override
    public Client client(int number) {
        try {
            Connection connection = connect();
            synchronized (connections) {
                connections.add(connection);
            }
            FloorStore store = new FloorStore(connection);
            connection.setAutoCommit(style == Style.ONE_STATEMENT);
            return () -> loop(connection, store);
        } catch (SQLException refused) {
            throw new IllegalStateException("no connection for client " + number, refused);
        }
    }

    private void loop(Connection connection, FloorStore store) throws SQLException {
        long matter = ids.incrementAndGet();
        OffsetDateTime due = now().plusDays(5);
        for (Step step : Step.values()) {
            Move move = new Move(matter, step, now(), step == Step.CLOSE ? null : due, said(step));
            switch (style) {
                case LOCKING -> store.takeLocking(move);
                case OPTIMISTIC -> store.takeOptimistic(move);
                case ONE_STATEMENT -> store.takeInOneStatement(move);
            }
            if (style != Style.ONE_STATEMENT) {
                connection.commit();
            }
        }
    }

    /** The matter that was begun last. */
    public long last() {
        return ids.get();
    }

    static @Nullable String said(Step step) {
        return switch (step) {
            case FILE, ADMIT, DISPATCH, ACCEPT, VERIFY -> null;
            case HANDLE -> Words.FEEDBACK;
            case CLOSE -> Words.REPLY;
        };
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private Connection connect() throws SQLException {
        Properties who = new Properties();
        who.put("user", database.user());
        who.put("password", database.password());
        return Objects.requireNonNull(driver.connect(database.url(), who));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
