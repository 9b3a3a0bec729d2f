package org.huying.platform.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether a server can keep the promise that what was acknowledged survives a crash (law 9). */
public final class Durability {

    private static final int OLDEST = 15;
    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");

    private Durability() {}

    /** Refuses a server that is too old, or that would lose acknowledged commands when the machine fails. */
    public static void require(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new PostgresFailure("PostgreSQL " + OLDEST + " or newer is needed; this is "
                    + connection.getMetaData().getDatabaseProductVersion());
        }
        List<String> lost = new ArrayList<>();
        for (String setting : SETTINGS) {
            String value = setting(connection, setting);
            if ("off".equals(value)) {
                lost.add(setting + " is off");
            }
        }
        if (!lost.isEmpty()) {
            throw new PostgresFailure("this PostgreSQL may lose what it has acknowledged, so Huying does not start: "
                    + String.join(", ", lost) + "; turn them on");
        }
    }

    public static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
