package org.huying.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import org.huying.base.DistrictCode;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The SQL of news, on a connection that belongs to whoever listens. */
final class NewsStore {

    private final Connection connection;
    private final DistrictCode district;

    NewsStore(Connection connection, DistrictCode district) {
        this.connection = connection;
        this.district = district;
    }

    void listen() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen huying_news");
        }
    }

    /** Moves with each piece of news; 0 before the first. */
    long number() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select number from platform.news where district = ?")) {
            statement.setString(1, district.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Waits until something is told, no longer than this; whether it was about the district. */
    boolean told(Duration patience) throws SQLException {
        PGNotification[] told =
                connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(patience.toMillis()));
        return told != null
                && Arrays.stream(told).anyMatch(each -> each.getParameter().equals(district.value()));
    }
}
