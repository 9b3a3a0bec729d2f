package org.huying.bench.loop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether what pgbench sends really writes what it should: seven events a loop, and a statement that finds no row writes none. */
enum Events {
    OF_HUYING("matter.event"),
    OF_THE_FLOOR("history");

    private final String table;

    Events(String table) {
        this.table = table;
    }

    long lastMatter(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(matter) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    void require(Connection connection, long first, int loops) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from " + table + " where matter >= ? and matter <= ?")) {
            statement.setLong(1, first);
            statement.setLong(2, first + loops);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) != (long) loops * Step.COUNT) {
                    throw new IllegalStateException("pgbench wrote " + row.getLong(1) + " rows of " + table + " in "
                            + loops + " loops of " + Step.COUNT + " steps");
                }
            }
        }
    }
}
