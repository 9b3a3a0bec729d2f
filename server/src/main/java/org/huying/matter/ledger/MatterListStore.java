package org.huying.matter.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.line.LineId;
import org.huying.line.Phase;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterQuery.Order;
import org.huying.matter.MatterRow;
import org.huying.matter.StageCount;
import org.huying.security.PhoneFinding;
import org.huying.security.RequesterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists of matters. Every one of them is restricted to what its viewer may see. */
@Component
final class MatterListStore {

    static final String ROW = """
            select m.matter, m.number, m.line, t.subject, m.category, m.place, m.stage, m.phase, m.holder, m.person, m.lead,
                   m.stage_due, m.total_due, m.paused, m.urgent, m.urged, m.supervised, m.filed_at, m.closed_at, m.version
              from matter.matter m
              join matter.matter_text t on t.district = m.district and t.matter = m.matter
             where m.district = ?""";

    private static final String OVERDUE =
            "m.phase <> 'closed' and not m.paused and (m.stage_due < ? or m.total_due < ?)";

    private final JdbcTemplate jdbc;

    /**
     * A query as the store needs it.
     *
     * @param places the codes of the place asked for and of those below it; empty where none was
     * @param phone the number that is sought, if it is one and the viewer may find by it
     */
    record Asked(
            MatterQuery query, Set<String> places, @Nullable PhoneFinding phone) {}

    MatterListStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row more than asked for, where there is one.
     *
     * @param asked the query, with what it means in this district for this viewer
     */
    List<MatterRow> list(DistrictCode district, Visibility visibility, Asked asked, Instant now) {
        MatterQuery query = asked.query();
        SqlText sql = new SqlText().add(ROW, district.value());
        visibility.restrict(sql);
        filter(sql, district, asked, now);
        if (query.after() != null) {
            after(sql, Cursor.parse(query.order(), query.after()));
        }
        sql.add(query.order() == Order.DUE ? " order by m.stage_due, m.matter" : " order by m.matter desc");
        sql.add(" limit ?", query.size() + 1);
        return jdbc.query(sql.toString(), SqlStore.binding(sql), (row, number) -> row(row, now));
    }

    List<StageCount> counts(DistrictCode district, Visibility visibility, Asked asked, Instant now) {
        SqlText sql = new SqlText()
                .add(
                        "select m.line, m.stage, m.phase, count(*) as matters, count(*) filter (where " + OVERDUE
                                + ") as overdue from matter.matter m where m.district = ? and m.phase <> 'closed'",
                        now,
                        now,
                        district.value());
        visibility.restrict(sql);
        filter(sql, district, asked, now);
        sql.add(" group by m.line, m.stage, m.phase order by m.line, m.phase, m.stage");
        return jdbc.query(sql.toString(), SqlStore.binding(sql), (row, number) -> count(row));
    }

    private static void filter(SqlText sql, DistrictCode district, Asked asked, Instant now) {
        MatterQuery query = asked.query();
        equal(sql, "line", query.line() == null ? null : query.line().value());
        equal(sql, "stage", query.stage());
        equal(sql, "phase", query.phase() == null ? null : query.phase().word());
        String[] holders = query.holders().stream().map(UnitCode::value).toArray(String[]::new);
        if (holders.length == 1) {
            sql.add(" and m.holder = ?", holders[0]);
        } else if (holders.length > 1) {
            sql.add(" and m.holder = any(?)", (Object) holders);
        }
        if (!query.turns().isEmpty()) {
            String[] turns = query.turns().stream()
                    .map(turn -> turn.line() + "/" + turn.stage())
                    .toArray(String[]::new);
            sql.add(" and m.line || '/' || m.stage = any(?)", (Object) turns);
        }
        if (!query.asks().isEmpty()) {
            sql.add(" and m.asks <> '{}' and m.asks && ?", (Object) query.asks().toArray(String[]::new));
        }
        equal(sql, "person", query.person() == null ? null : query.person().value());
        equal(sql, "parent", query.parent() == null ? null : query.parent().value());
        if (query.category() != null) {
            sql.add(" and starts_with(m.category, ?)", query.category());
        }
        if (query.place() != null) {
            sql.add(" and m.place = any(?)", (Object) asked.places().toArray(String[]::new));
        }
        if (query.open() != null) {
            sql.add(query.open() ? " and m.phase <> 'closed'" : " and m.phase = 'closed'");
        }
        if (query.overdue() != null) {
            sql.add(" and (" + OVERDUE + (query.overdue() ? ") is true" : ") is not true"), now, now);
        }
        if (query.supervised()) {
            sql.add(" and m.supervised > 0");
        }
        if (query.q() != null && !query.q().isBlank()) {
            search(sql, district, query.q().strip(), asked.phone());
        }
    }

    private static void equal(SqlText sql, String column, @Nullable Object value) {
        if (value != null) {
            sql.add(" and m." + column + " = ?", value);
        }
    }

    private static void search(SqlText sql, DistrictCode district, String words, @Nullable PhoneFinding phone) {
        sql.add(
                " and m.matter in (select k.matter from matter.matter k where k.district = ? and k.number = ?",
                district.value(),
                words.toUpperCase(Locale.ROOT));
        Integer[] grams = Grams.sought(words);
        if (grams.length > 0) {
            sql.add(
                    " union all select w.matter from matter.matter_text w where w.district = ? and w.grams @> ?",
                    district.value(),
                    grams);
        }
        if (phone != null) {
            sql.add(
                    " union all select w.matter from matter.matter_text w where w.district = ? and w.phones @> ?::text[]"
                            + " union all select q.matter from matter.requester q where q.district = ?"
                            + " and q.requester = any(?)",
                    district.value(),
                    new String[] {phone.hash()},
                    district.value(),
                    phone.requesters().stream().map(RequesterId::value).toArray(String[]::new));
        }
        sql.add(")");
    }

    private static void after(SqlText sql, Cursor cursor) {
        if (cursor.due() == null) {
            sql.add(" and m.matter < ?", cursor.id().value());
        } else {
            sql.add(
                    " and (m.stage_due, m.matter) > (?, ?)",
                    cursor.due(),
                    cursor.id().value());
        }
    }

    private static StageCount count(ResultSet row) throws SQLException {
        return new StageCount(
                new LineId(row.getString("line")),
                row.getString("stage"),
                phase(row),
                row.getLong("matters"),
                row.getLong("overdue"));
    }

    static MatterRow row(ResultSet row, Instant now) throws SQLException {
        Phase phase = phase(row);
        Instant stageDue = instant(row, "stage_due");
        Instant totalDue = row.getObject("total_due", OffsetDateTime.class).toInstant();
        boolean paused = row.getBoolean("paused");
        String place = row.getString("place");
        String person = row.getString("person");
        String lead = row.getString("lead");
        return new MatterRow(
                new MatterId(row.getLong("matter")),
                row.getString("number"),
                new LineId(row.getString("line")),
                row.getString("subject"),
                row.getString("category"),
                place == null ? null : new PlaceCode(place),
                row.getString("stage"),
                phase,
                new UnitCode(row.getString("holder")),
                person == null ? null : new PersonId(person),
                lead == null ? null : new UnitCode(lead),
                stageDue,
                totalDue,
                paused,
                row.getBoolean("urgent"),
                row.getInt("urged"),
                row.getInt("supervised"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                row.getInt("version"),
                phase.open() && !paused && (totalDue.isBefore(now) || (stageDue != null && stageDue.isBefore(now))));
    }

    private static Phase phase(ResultSet row) throws SQLException {
        return Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
