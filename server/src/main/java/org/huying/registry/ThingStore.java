package org.huying.registry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.counting.store.SqlStore;
import org.huying.counting.store.SqlText;
import org.huying.district.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries of the register. */
@Component
final class ThingStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    ThingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from writing in the district's register until the transaction ends. */
    void lock(DistrictCode district) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('registry.entry'), hashtext(?))", district.value());
    }

    /** The latest entry of each of these things, whatever day it holds from. */
    Map<ThingId, Thing> latest(DistrictCode district, Collection<ThingId> ids) {
        SqlText sql = new SqlText()
                .add(
                        "select distinct on (e.thing) e.*, min(e.holds_from) over (partition by e.thing) as registered_on"
                                + " from registry.entry e where e.district = ? and e.thing = any(?)"
                                + " order by e.thing, e.edition desc",
                        district.value(),
                        ids.stream().map(ThingId::value).toArray(String[]::new));
        Map<ThingId, Thing> found = new HashMap<>();
        jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
            Thing thing = thing(row);
            found.put(thing.id(), thing);
        });
        return found;
    }

    /** All that was recorded of a thing, the latest first. */
    List<Thing> history(DistrictCode district, ThingId id) {
        return jdbc.query(
                "select e.*, min(e.holds_from) over () as registered_on from registry.entry e"
                        + " where e.district = ? and e.thing = ? order by e.edition desc",
                (row, number) -> thing(row),
                district.value(),
                id.value());
    }

    /** Those that were there on a day, in the order of their codes, each with how many there are. */
    List<Counted> list(
            DistrictCode district,
            LocalDate day,
            Sight sight,
            ThingQuery query,
            Set<String> places,
            int offset,
            int size) {
        SqlText sql = new SqlText()
                .add(
                        "select m.*, count(*) over () as number from (select distinct on (e.thing) e.*,"
                                + " min(e.holds_from) over (partition by e.thing) as registered_on from registry.entry e"
                                + " where e.district = ? and e.holds_from <= ? order by e.thing, e.edition desc) m"
                                + " where m.district = ?",
                        district.value(),
                        day,
                        district.value());
        sight.restrict(sql);
        if (query.kind() != null) {
            sql.add(" and m.kind = ?", query.kind().value());
        }
        if (query.unit() != null) {
            sql.add(" and m.unit = ?", query.unit().value());
        }
        if (query.within() != null) {
            sql.add(" and m.place = any(?)", (Object) places.toArray(String[]::new));
        }
        if (query.state() != null) {
            sql.add(" and m.state = ?", query.state().word());
        }
        if (query.text() != null) {
            sql.add(
                    " and (strpos(lower(m.name), lower(?)) > 0 or starts_with(lower(m.thing), lower(?)))",
                    query.text(),
                    query.text());
        }
        sql.add(" order by m.thing offset ? limit ?", offset, size);
        return jdbc.query(
                sql.toString(), SqlStore.binding(sql), (row, number) -> new Counted(thing(row), row.getLong("number")));
    }

    record Counted(Thing thing, long all) {}

    void insert(
            DistrictCode district,
            List<ThingEntry> entries,
            List<Integer> editions,
            Numbers numbers,
            PersonId by,
            Instant at) {
        jdbc.batchUpdate("""
                insert into registry.entry
                       (district, thing, edition, recorded_at, recorded_by, holds_from, kind, name, place, unit, lon, lat,
                        state, numbers, fields)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """, new BatchPreparedStatementSetter() {

            @Override
            public void setValues(java.sql.PreparedStatement statement, int index) throws SQLException {
                ThingEntry entry = entries.get(index);
                Point point = entry.point();
                List<@Nullable Object> values = new ArrayList<>();
                values.add(district.value());
                values.add(entry.id().value());
                values.add(editions.get(index));
                values.add(at.atOffset(ZoneOffset.UTC));
                values.add(by.value());
                values.add(entry.holdsFrom());
                values.add(entry.kind().value());
                values.add(entry.name());
                values.add(entry.place() == null ? null : entry.place().value());
                values.add(entry.unit().value());
                values.add(point == null ? null : point.lon());
                values.add(point == null ? null : point.lat());
                values.add(entry.state().word());
                values.add(JSON.writeValueAsString(numbers.of(entry)));
                values.add(JSON.writeValueAsString(entry.fields()));
                for (int at = 0; at < values.size(); at++) {
                    statement.setObject(at + 1, values.get(at));
                }
            }

            @Override
            public int getBatchSize() {
                return entries.size();
            }
        });
    }

    /** The fields of an entry that are numbers. */
    @FunctionalInterface
    interface Numbers {

        Map<String, BigDecimal> of(ThingEntry entry);
    }

    private static Thing thing(ResultSet row) throws SQLException {
        String place = row.getString("place");
        double lon = row.getDouble("lon");
        Point point = row.wasNull() ? null : new Point(lon, row.getDouble("lat"));
        return new Thing(
                new ThingId(row.getString("thing")),
                row.getInt("edition"),
                new KindId(row.getString("kind")),
                row.getString("name"),
                place == null ? null : new PlaceCode(place),
                new UnitCode(row.getString("unit")),
                point,
                State.find(row.getString("state")).orElseThrow(),
                JSON.readValue(row.getString("fields"), FIELDS),
                row.getObject("holds_from", LocalDate.class),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getString("recorded_by")));
    }
}
