package org.huying.matter.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.huying.base.DistrictCode;
import org.huying.counting.store.SqlStore;
import org.huying.counting.store.SqlText;
import org.huying.matter.Total;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts what a list finds, no further than a reader waits. A list shows a page of what may be a million matters, and
 * where few of those that are walked through belong to it, counting all would take as long as all of them do.
 */
@Component
final class TotalStore {

    private static final int TOGETHER = 500;
    private static final int MOST_MILLIS = 30;

    /** What PostgreSQL calls a statement that was stopped, by its time being up or else. */
    private static final String STOPPED = "57014";

    private final JdbcTemplate jdbc;

    TotalStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param most how far to count where that is quick */
    Total total(DistrictCode district, Visibility visibility, MatterListStore.Asked asked, int most, Instant now) {
        SqlText sql = new SqlText().add("select 1");
        boolean seen = Candidates.add(sql, district, visibility, asked);
        sql.add(" where m.district = ?", district.value());
        if (!seen) {
            visibility.restrictFew(sql);
        }
        MatterFilter.add(sql, district, asked, now, MatterListStore.met(asked));
        sql.add(" limit ?", most + 1);
        Total total = jdbc.execute((ConnectionCallback<Total>) connection -> counted(connection, sql, most));
        return total == null ? Total.NONE : total;
    }

    private static Total counted(Connection connection, SqlText sql, int most) throws SQLException {
        if (!connection.getAutoCommit()) {
            // What is stopped would take the transaction that it is part of with it.
            return counted(connection, sql, most, Long.MAX_VALUE);
        }
        connection.setAutoCommit(false);
        try (Statement limits = connection.createStatement()) {
            limits.execute("set local statement_timeout = " + MOST_MILLIS);
            return counted(connection, sql, most, MOST_MILLIS * 1_000_000L);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Total counted(Connection connection, SqlText sql, int most, long nanos) throws SQLException {
        long begun = System.nanoTime();
        long found = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            statement.setFetchSize(TOGETHER);
            SqlStore.binding(sql).setValues(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found++;
                    if (found > most || (found % TOGETHER == 0 && System.nanoTime() - begun > nanos)) {
                        return new Total(Math.min(found, most), true);
                    }
                }
            }
            return new Total(found, false);
        } catch (SQLException failure) {
            if (STOPPED.equals(failure.getSQLState()) && nanos < Long.MAX_VALUE) {
                return new Total(found, true);
            }
            throw failure;
        }
    }
}
