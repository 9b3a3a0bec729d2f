package org.huying.matter.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.counting.store.SqlStore;
import org.huying.counting.store.SqlText;
import org.huying.district.Point;
import org.huying.matter.MatterId;
import org.huying.matter.MatterRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what else is going on at some places, within what a viewer may see. */
@Component
final class NeighbourStore {

    private static final int MOST = 150;

    private final JdbcTemplate jdbc;

    NeighbourStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter and where it is, if that was said more exactly than by its place. */
    record Found(MatterRow row, @Nullable Point point) {}

    /** Those that are open, and those that were filed since then; the open and newest first. */
    List<Found> list(
            DistrictCode district,
            Visibility visibility,
            MatterId except,
            Set<String> places,
            Instant since,
            Instant now) {
        SqlText sql = new SqlText()
                .add("select n.* from (")
                .add(MatterListStore.ROW.replace("m.version\n", "m.version, m.lon, m.lat\n"), district.value());
        visibility.restrictFew(sql);
        String[] all = places.toArray(String[]::new);
        sql.add(
                " and m.matter <> ? and (m.place = any(?) and m.closed_at is null or m.place = any(?) and m.filed_at > ?)",
                except.value(),
                all,
                all,
                since);
        sql.add(" order by m.closed_at is not null, m.filed_at desc, m.matter limit ?) n", MOST);
        sql.add(" order by n.phase = 'closed', n.filed_at desc, n.matter");
        return jdbc.query(sql.toString(), SqlStore.binding(sql), (row, number) -> found(row, now));
    }

    private static Found found(ResultSet row, Instant now) throws SQLException {
        Double lon = row.getObject("lon", Double.class);
        Double lat = row.getObject("lat", Double.class);
        Point point = lon == null || lat == null ? null : new Point(lon, lat);
        return new Found(MatterListStore.row(row, now), point);
    }
}
