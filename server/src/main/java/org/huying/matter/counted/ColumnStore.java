package org.huying.matter.counted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huying.base.DistrictCode;
import org.huying.counting.store.SqlStore;
import org.huying.counting.store.SqlText;
import org.huying.matter.counted.Counted.Condition;
import org.huying.matter.tally.Tallies;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the facts that were tallied, with whom each matter belongs to, for those who keep them in memory. */
@Component
final class ColumnStore {

    private static final int AT_A_TIME = 5_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate glance;

    ColumnStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(AT_A_TIME);
        this.glance = new TransactionTemplate(transactions);
        glance.setReadOnly(true);
        glance.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * As far as a district's facts go.
     *
     * @param made when its tallies were last made as a whole
     * @param mark from which on events are not in them
     */
    record Stand(Instant made, long mark) {}

    /**
     * The facts of a matter.
     *
     * @param filed microseconds of the epoch, as are the other instants
     * @param closed {@link Columns#NEVER} while it is open
     * @param lon not a number where its point is not known
     * @param conditions a bit for each {@link Condition} that is true of it; that of {@code LATE} says that it can be late
     */
    record Row(
            long matter,
            long filed,
            long closed,
            long due,
            String line,
            String category,
            String channel,
            String unit,
            String place,
            double lon,
            double lat,
            int conditions,
            List<String> parties) {}

    /** Nothing where the tallies of the district were never made. */
    Optional<Stand> stand(DistrictCode district) {
        return jdbc
                .query(
                        """
                        select t.made_at, matter.followed(t.district, ?) as mark
                          from matter.tally t
                         where t.district = ?
                        """,
                        (row, number) -> new Stand(
                                row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getLong("mark")),
                        Tallies.FOLLOWER,
                        district.value())
                .stream()
                .findFirst();
    }

    /** Reads all, the oldest first, as they stand at one instant, which is where the result says. */
    Optional<Stand> all(DistrictCode district, Consumer<Row> each) {
        return read(district, new SqlText(), each);
    }

    /** Reads those of which events were tallied since; where nothing is told the tallies were made anew. */
    Optional<Stand> since(DistrictCode district, long mark, Consumer<Row> each) {
        SqlText changed = new SqlText()
                .add(
                        " and m.matter in (select e.matter from matter.event e where e.district = ? and e.mark >= ?"
                                + " and e.mark < matter.followed(e.district, ?))",
                        district.value(),
                        mark,
                        Tallies.FOLLOWER);
        return read(district, changed, each);
    }

    private Optional<Stand> read(DistrictCode district, SqlText which, Consumer<Row> each) {
        SqlText sql = new SqlText().add("""
                select m.matter, (extract(epoch from m.filed_at) * 1000000)::bigint as filed,
                       (extract(epoch from m.closed_at) * 1000000)::bigint as closed,
                       (extract(epoch from m.total_due) * 1000000)::bigint as due,
                       m.line, m.line || '/' || coalesce(m.category, '') as category, m.channel, m.unit,
                       coalesce(m.place, '') as place, m.lon, m.lat,
                       array(select p.unit from matter.party p
                              where p.district = m.district and p.matter = m.matter order by p.unit) as parties,
                       0""");
        for (Condition condition : Condition.values()) {
            sql.add(" | case when ");
            Conditions.add(sql, condition, Columns.END);
            sql.add(" then " + (1 << condition.ordinal()) + " else 0 end");
        }
        sql.add(" as conditions from matter.tallied m where m.district = ?", district.value());
        sql.add(which.toString(), which.values().toArray());
        sql.add(" order by m.matter");
        return glance.execute(status -> {
            Optional<Stand> stand = stand(district);
            if (stand.isPresent()) {
                jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
                    each.accept(row(row));
                });
            }
            return stand;
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        long closed = row.getLong("closed");
        boolean open = row.wasNull();
        double lon = row.getDouble("lon");
        boolean somewhere = !row.wasNull();
        return new Row(
                row.getLong("matter"),
                row.getLong("filed"),
                open ? Columns.NEVER : closed,
                row.getLong("due"),
                row.getString("line"),
                row.getString("category"),
                row.getString("channel"),
                row.getString("unit"),
                row.getString("place"),
                somewhere ? lon : Double.NaN,
                row.getDouble("lat"),
                row.getInt("conditions"),
                List.of((String[]) row.getArray("parties").getArray()));
    }
}
