package org.huying.bench.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what the database did. It has a connection of its own; sessions tell their counts about once a second. */
public final class Meter implements AutoCloseable {

    private final Connection connection;

    /** @param connection to the database that is measured, for the meter alone */
    public Meter(Connection connection) {
        this.connection = connection;
    }

    /** Writes the dirty pages now, so that none of what follows is done on account of what went before. */
    public void checkpoint() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    public Reading read() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_current_wal_insert_lsn()::text,
                               (select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'),
                               tup_inserted + tup_updated + tup_deleted,
                               xact_commit
                          from pg_stat_database
                         where datname = current_database()
                        """)) {
            row.next();
            return new Reading(
                    System.nanoTime(),
                    Machine.busyMillis(),
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4));
        }
    }

    /** Bytes of the write-ahead log between two readings. */
    public long walBytes(Reading from, Reading to) throws SQLException {
        return number("select pg_wal_lsn_diff('" + to.lsn() + "', '" + from.lsn() + "')::bigint");
    }

    /** Those bytes of them that are whole pages, logged when a page is changed first after a checkpoint. */
    public long pageBytes(Reading from, Reading to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_walinspect");
        }
        return number("select coalesce(sum(fpi_size), 0)::bigint from pg_get_wal_stats('" + from.lsn() + "', least('"
                + to.lsn() + "'::pg_lsn, pg_current_wal_flush_lsn()))");
    }

    /**
     * Bytes of the write-ahead log between two readings, without whole pages, by the table or index that they change, the
     * largest first; what changes none, such as the ends of transactions, has an empty name.
     */
    public Map<String, Long> walByRelation(Reading from, Reading to) throws SQLException {
        long rest = walBytes(from, to) - pageBytes(from, to);
        Map<String, Long> bytes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.relname, sum(b.record_length - b.block_fpi_length)::bigint as bytes
                          from pg_get_wal_block_info('%s', least('%s'::pg_lsn, pg_current_wal_flush_lsn())) b
                          join pg_class c on pg_relation_filenode(c.oid) = b.relfilenode
                         where b.block_id = 0
                         group by 1
                         order by 2 desc, 1
                        """.formatted(from.lsn(), to.lsn()))) {
            while (row.next()) {
                bytes.put(row.getString(1), row.getLong(2));
                rest -= row.getLong(2);
            }
        }
        bytes.put("", Math.max(0, rest));
        return bytes;
    }

    /** Begins to count statements, of all sessions. */
    public void countStatements() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
            track("top", statement);
        }
    }

    /** How many statements sessions of this database sent since, without those that begin and end transactions. */
    public long statementsCounted() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            track("none", statement);
        }
        return number("""
                select coalesce(sum(calls), 0)::bigint
                  from pg_stat_statements
                 where dbid = (select oid from pg_database where datname = current_database())
                """);
    }

    /** It takes a session until its next statement to hear of it. */
    private static void track(String what, Statement statement) throws SQLException {
        statement.execute("alter system set pg_stat_statements.track = '" + what + "'");
        statement.execute("select pg_reload_conf()");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
