package org.huying.matter.tally;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.huying.base.DistrictCode;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Reads the ledger and writes tallies by {@code copy}, on connections of its own. One transaction writes, so that whoever
 * reads sees the old tallies until all of the new ones are there; others read the ledger for it as it was at one instant.
 */
@Component
final class RebuildStore {

    private final DataSource source;

    RebuildStore(DataSource source) {
        this.source = source;
    }

    /** The ids of matters from one to before another. */
    record Range(long from, long until) {}

    /** What is done with a connection. */
    private interface Doing<T> {
        T with(Connection connection) throws SQLException;
    }

    /** A table of the tallies, its key besides the district, and its other columns. */
    private record Kind(String name, String key, String others, String wanted) {

        /** @param keys how many columns after the district are its key */
        static Kind of(TallyRows rows, int keys, String wanted) {
            return new Kind(rows.name(), rows.columns(1, 1 + keys), rows.columns(1 + keys, rows.width()), wanted);
        }

        String columns() {
            return "district, " + key + ", " + others;
        }
    }

    private static final Kind TALLIED = Kind.of(TallyRows.KEPT, 1, "true");

    private static final Kind BEFORE = Kind.of(TallyRows.BEFORE, 2, "true");

    private static final String SUMS =
            Arrays.stream(Sum.values()).map(Sum::column).collect(Collectors.joining(", "));

    private static final Kind CELLS = new Kind(
            "tally_cell",
            "cut, monthly, day, line, unit, place, category, channel",
            SUMS,
            "0 <> any(array[" + SUMS + "])");

    private static final Kind TIMES = Kind.of(TallyRows.TIMES, 8, "number <> 0");

    private static final List<Kind> KINDS = List.of(CELLS, TIMES, TALLIED, BEFORE);

    /**
     * Does something while nobody tallies the district.
     *
     * @param aside whether what is written is only to be held against what is there
     */
    <T> T alone(DistrictCode district, boolean aside, Function<Making, T> work) {
        return connected(connection -> {
            lock(connection, district, "select pg_advisory_lock(hashtext('matter.tally'), hashtext(?))");
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                takeAllTheTime(connection);
                T result = work.apply(new Making(connection, district, aside));
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                lock(connection, district, "select pg_advisory_unlock(hashtext('matter.tally'), hashtext(?))");
            }
        });
    }

    private static void lock(Connection connection, DistrictCode district, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, district.value());
            statement.execute();
        }
    }

    /** Of a district of millions a statement takes longer than anybody waits for a page, and so does a pause between two. */
    private static void takeAllTheTime(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0");
            statement.execute("set local idle_in_transaction_session_timeout = 0");
        }
    }

    private <T> T connected(Doing<T> doing) {
        try (Connection connection = source.getConnection()) {
            return doing.with(connection);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("making tallies", null, failure);
        }
    }

    private static <T> T within(Connection connection, Doing<T> doing) {
        try {
            return doing.with(connection);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("making tallies", null, failure);
        }
    }

    /** A making of tallies, in its transaction. */
    final class Making {

        private final Connection writing;
        private final DistrictCode district;
        private final boolean aside;
        private final String schema;
        private final String snapshot;
        private boolean parted;

        private Making(Connection writing, DistrictCode district, boolean aside) {
            this.writing = writing;
            this.district = district;
            this.aside = aside;
            this.schema = aside ? "pg_temp" : "matter";
            this.snapshot = one("select pg_export_snapshot()");
            for (Kind kind : KINDS) {
                run(
                        aside
                                ? "create temporary table " + kind.name() + " (like matter." + kind.name()
                                        + " including indexes) on commit drop"
                                : "delete from matter." + kind.name() + " where district = '" + district.value() + "'");
            }
        }

        /** Stretches of so many ids each, in which there are matters. */
        List<Range> ranges(long each) {
            List<Range> ranges = new ArrayList<>();
            long from = 0;
            while (true) {
                String next = one("select coalesce(min(matter), -1) from matter.event where district = '"
                        + district.value() + "' and matter >= " + from);
                long first = Long.parseLong(next);
                if (first < 0) {
                    return ranges;
                }
                ranges.add(new Range(first, first + each));
                from = first + each;
            }
        }

        /** Reads a stretch of the ledger on a connection of its own; how many events there were. */
        long read(Range range, Folded folded) {
            return connected(connection -> {
                connection.setAutoCommit(false);
                takeAllTheTime(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set transaction isolation level repeatable read, read only");
                    statement.execute("set transaction snapshot '" + snapshot + "'");
                    // A stretch is read along the key, as a reader of all of the ledger would not; each of them is a
                    // part of it.
                    statement.execute("set local enable_seqscan = off");
                    statement.execute("set local work_mem = '128MB'");
                    return copied(connection, range, folded);
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            });
        }

        private long copied(Connection connection, Range range, Folded folded) throws SQLException {
            CopiedEvents events = new CopiedEvents(folded::read);
            CopyOut copy = copying(connection).copyOut(reading(range));
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                events.read(message);
            }
            folded.finish();
            return events.events();
        }

        private String reading(Range range) {
            String types = Reading.TYPES.stream().sorted().collect(Collectors.joining("', '", "'", "'"));
            return """
                    copy (select e.matter, e.seq, e.at, e.role, e.type, case when e.type in (%s)
                               then coalesce(e.packed, '\\x00'::bytea || convert_to(e.body, 'UTF8')) end
                            from matter.event e
                           where e.district = '%s' and e.matter >= %d and e.matter < %d%s
                           order by e.matter, e.seq) to stdout (format binary)
                    """.formatted(
                            types,
                            district.value(),
                            range.from(),
                            range.until(),
                            aside ? TALLIED_ALREADY.formatted(district.value(), Tallies.FOLLOWER) : "");
        }

        void keep(Folded folded) {
            CopyText now = new CopyText();
            folded.kept().forEach(kept -> now.row(TallyStore.row(district, kept.matter(), kept.facts())));
            copy(schema + "." + TALLIED.name(), TALLIED, now);
            CopyText before = new CopyText();
            folded.before().forEach(past -> before.row(TallyStore.row(district, past)));
            copy(schema + "." + BEFORE.name(), BEFORE, before);
        }

        /** Puts parts of cells aside, where there are too many to be held in memory. */
        void putAside(Changes changes) {
            if (!parted) {
                for (Kind kind : List.of(CELLS, TIMES)) {
                    run("create temporary table part_" + kind.name() + " (like matter." + kind.name()
                            + ") on commit drop");
                }
                parted = true;
            }
            write("pg_temp.part_", changes);
        }

        /** The last cells; with those that were put aside these are all. */
        void keep(Changes changes) {
            if (!parted) {
                write(schema + ".", changes);
                return;
            }
            putAside(changes);
            for (Kind kind : List.of(CELLS, TIMES)) {
                String sums = Arrays.stream(kind.others().split(", "))
                        .map("sum(%s)"::formatted)
                        .collect(Collectors.joining(", "));
                run("insert into " + schema + "." + kind.name() + " (" + kind.columns() + ") select district, "
                        + kind.key() + ", " + sums + " from pg_temp.part_" + kind.name() + " group by district, "
                        + kind.key());
            }
        }

        private void write(String prefix, Changes changes) {
            CopyText cells = new CopyText();
            changes.cells().forEach(added -> cells.row(cell(added)));
            copy(prefix + CELLS.name(), CELLS, cells);
            CopyText times = new CopyText();
            changes.moments().forEach(moved -> times.row(TallyStore.row(district, moved)));
            copy(prefix + TIMES.name(), TIMES, times);
        }

        private Object[] cell(Changes.Added added) {
            Cell cell = added.cell();
            Object[] row = new Object[9 + Sum.COUNT];
            Object[] key = {
                district.value(),
                cell.cut().code(),
                cell.monthly(),
                cell.day(),
                cell.line(),
                cell.unit(),
                cell.place(),
                cell.category(),
                cell.channel()
            };
            System.arraycopy(key, 0, row, 0, key.length);
            for (Sum sum : Sum.values()) {
                row[key.length + sum.ordinal()] = added.sums()[sum.ordinal()];
            }
            return row;
        }

        private void copy(String table, Kind kind, CopyText rows) {
            if (rows.empty()) {
                return;
            }
            within(writing, connection -> {
                try {
                    return copying(connection)
                            .copyIn(
                                    "copy " + table + " (" + kind.columns() + ") from stdin",
                                    new ByteArrayInputStream(rows.bytes()));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }

        /** All events that were seen are tallied; those of transactions that had not ended wait. */
        void made(Instant now, long events) {
            run("insert into matter.follower (district, name, mark, moved_at) values ('" + district.value() + "', '"
                    + Tallies.FOLLOWER + "', matter.horizon(), '" + now + "')"
                    + " on conflict (district, name) do update set mark = excluded.mark, moved_at = excluded.moved_at");
            within(writing, connection -> {
                try (PreparedStatement statement = connection.prepareStatement("""
                        insert into matter.tally (district, made_at, events)
                        values (?, ?, ?)
                        on conflict (district) do update set made_at = excluded.made_at, events = excluded.events
                        """)) {
                    statement.setString(1, district.value());
                    statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                    statement.setLong(3, events);
                    return statement.executeUpdate();
                }
            });
        }

        /** The first row that is kept otherwise than it was made aside. */
        Optional<Difference> difference() {
            return KINDS.stream().flatMap(kind -> difference(kind).stream()).findFirst();
        }

        private Optional<Difference> difference(Kind kind) {
            String columns = kind.columns();
            return within(writing, connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                """
                                select kept.text as kept, made.text as made
                                  from (select %1$s, row(%2$s)::text as text from matter.%3$s
                                         where district = '%4$s' and %5$s) kept
                                  full join (select %1$s, row(%2$s)::text as text from pg_temp.%3$s where %5$s) made
                                       using (%1$s)
                                 where kept.text is distinct from made.text
                                 order by %1$s
                                 limit 1
                                """.formatted(kind.key(), columns, kind.name(), district.value(), kind.wanted()))) {
                    return row.next()
                            ? Optional.of(new Difference(kind.name(), row.getString("kept"), row.getString("made")))
                            : Optional.empty();
                }
            });
        }

        private void run(String sql) {
            within(writing, connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                }
            });
        }

        private String one(String sql) {
            return within(writing, connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    return row.getString(1);
                }
            });
        }
    }

    /** What still waits is in no tally yet, and is left out where tallies are held against the ledger. */
    private static final String TALLIED_ALREADY = """

                             and (e.mark < (select matter.followed('%1$s', '%2$s'))
                                  or e.seq <= (select t.seq from matter.tallied t
                                                where t.district = '%1$s' and t.matter = e.matter))""";

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
