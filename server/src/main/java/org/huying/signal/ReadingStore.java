package org.huying.signal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.counting.store.SqlStore;
import org.huying.counting.store.SqlText;
import org.huying.registry.KindId;
import org.huying.registry.ThingId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of readings. */
@Component
final class ReadingStore {

    private final JdbcTemplate jdbc;

    ReadingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which reading. */
    record Key(ThingId device, String series, Instant at) {

        static Key of(NewReading reading) {
            return new Key(reading.device(), reading.series(), reading.at());
        }
    }

    /** What was recorded of a reading: its editions' values, the first one first, and when that was last. */
    record Known(List<BigDecimal> values, Instant recordedAt) {

        Known {
            values = List.copyOf(values);
        }

        boolean stands(BigDecimal value) {
            return values.getLast().compareTo(value) == 0;
        }

        /** Whether it stood once. */
        boolean stood(BigDecimal value) {
            return values.stream().anyMatch(one -> one.compareTo(value) == 0);
        }
    }

    /** Keeps others from recording in the district until the transaction ends. */
    void lock(DistrictCode district) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('signal.reading'), hashtext(?))", district.value());
    }

    /** What is known of those that are there already. */
    Map<Key, Known> known(DistrictCode district, List<NewReading> readings) {
        SqlText sql = new SqlText()
                .add(
                        "select r.device, r.series, r.at, array_agg(r.value order by r.edition) as values,"
                                + " max(r.recorded_at) as recorded_at from (select distinct * from unnest(?::text[], ?::text[], ?::timestamptz[]) u (device, series, at)) n"
                                + " join signal.reading r on r.district = ? and r.device = n.device and r.series = n.series"
                                + " and r.at = n.at group by r.device, r.series, r.at",
                        devices(readings),
                        series(readings),
                        instants(readings),
                        district.value());
        Map<Key, Known> found = new HashMap<>();
        jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
            found.put(
                    new Key(new ThingId(row.getString("device")), row.getString("series"), at(row, "at")),
                    new Known(List.of((BigDecimal[]) row.getArray("values").getArray()), at(row, "recorded_at")));
        });
        return found;
    }

    private static String[] devices(List<NewReading> readings) {
        return readings.stream().map(reading -> reading.device().value()).toArray(String[]::new);
    }

    private static String[] series(List<NewReading> readings) {
        return readings.stream().map(NewReading::series).toArray(String[]::new);
    }

    private static String[] instants(List<NewReading> readings) {
        return readings.stream().map(reading -> reading.at().toString()).toArray(String[]::new);
    }

    /** @param readings as they are to stand, in one statement */
    void insert(DistrictCode district, List<Reading> readings, PersonId by, Instant at) {
        List<NewReading> plain = readings.stream()
                .map(one -> new NewReading(one.device(), one.series(), one.at(), one.value()))
                .toList();
        SqlText sql = new SqlText()
                .add(
                        "insert into signal.reading (district, device, series, at, edition, value, kind, unit, place,"
                                + " recorded_at, recorded_by)"
                                + " select ?, n.device, n.series, n.at, n.edition, n.value, n.kind, n.unit, n.place, ?, ?"
                                + " from unnest(?::text[], ?::text[], ?::timestamptz[], ?::integer[], ?::numeric[],"
                                + " ?::text[], ?::text[], ?::text[])"
                                + " n (device, series, at, edition, value, kind, unit, place)",
                        district.value(),
                        at,
                        by.value(),
                        devices(plain),
                        series(plain),
                        instants(plain),
                        readings.stream().map(Reading::edition).toArray(Integer[]::new),
                        readings.stream().map(Reading::value).toArray(BigDecimal[]::new),
                        readings.stream().map(one -> one.kind().value()).toArray(String[]::new),
                        readings.stream().map(one -> one.unit().value()).toArray(String[]::new),
                        readings.stream()
                                .map(one ->
                                        one.place() == null ? null : one.place().value())
                                .toArray(String[]::new));
        jdbc.update(sql.toString(), SqlStore.binding(sql));
    }

    /**
     * Those of a device in a time, the latest first.
     *
     * @param all with what was corrected, not only as they stand
     */
    List<Reading> list(
            DistrictCode district,
            ThingId device,
            String series,
            Instant from,
            Instant until,
            boolean all,
            int offset,
            int size) {
        return jdbc.query(
                """
                select %s r.*
                  from signal.reading r
                 where r.district = ? and r.device = ? and r.series = ? and r.at >= ? and r.at < ?
                 order by r.at desc, r.edition desc
                offset ? limit ?
                """.formatted(all ? "" : "distinct on (r.at)"),
                (row, number) -> reading(row),
                district.value(),
                device.value(),
                series,
                from.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC),
                offset,
                size);
    }

    private static Reading reading(ResultSet row) throws SQLException {
        String place = row.getString("place");
        return new Reading(
                new ThingId(row.getString("device")),
                row.getString("series"),
                at(row, "at"),
                row.getInt("edition"),
                row.getBigDecimal("value"),
                new KindId(row.getString("kind")),
                new UnitCode(row.getString("unit")),
                place == null ? null : new PlaceCode(place),
                at(row, "recorded_at"),
                new PersonId(row.getString("recorded_by")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
