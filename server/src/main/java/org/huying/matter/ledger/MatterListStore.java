package org.huying.matter.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.counting.store.SqlStore;
import org.huying.counting.store.SqlText;
import org.huying.line.LineId;
import org.huying.line.Phase;
import org.huying.matter.Burden;
import org.huying.matter.Closure;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterQuery.Order;
import org.huying.matter.MatterRow;
import org.huying.matter.StageCount;
import org.huying.matter.ledger.MatterFilter.Met;
import org.huying.security.PhoneFinding;
import org.huying.security.RequesterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lists of matters. Every one of them is restricted to what its viewer may see. */
@Component
final class MatterListStore {

    private static final String COLUMNS = """
            select m.matter, m.number, m.line, t.subject, m.category, m.place, m.stage, m.phase, m.holder, m.person, m.lead,
                   m.stage_due, m.total_due, m.paused, m.urgent, m.urged, m.supervised, m.filed_at, m.closed_at,
                   m.next_timer, m.closing, m.version
            """;

    private static final String TEXT =
            " join matter.matter_text t on t.district = m.district and t.matter = m.matter where m.district = ?";

    static final String ROW = COLUMNS + " from matter.matter m" + TEXT;

    /** The same where many are put in order of which few are shown: the text of those few is read, and of no other. */
    private static final String SHOWN = COLUMNS.replace(
            "t.subject",
            "(select t.subject from matter.matter_text t where t.district = m.district and t.matter = m.matter) as subject");

    private final JdbcTemplate jdbc;

    /**
     * A query as the store needs it.
     *
     * @param places the codes of the place asked for and of those below it; empty where none was
     * @param named the matters that the words of a search name, by number or by whose they are
     * @param phone the number that is sought, if it is one and the viewer may find by it
     * @param found all that the words of a search find, where it is known
     * @param byWords whether what they find is asked whose it is, rather than what is the viewer's whether it is found
     */
    record Asked(
            MatterQuery query,
            Set<String> places,
            List<Long> named,
            @Nullable PhoneFinding phone,
            @Nullable List<Long> found,
            boolean byWords) {

        boolean searched() {
            return !words().isBlank();
        }

        String words() {
            String words = query.q();
            return words == null ? "" : words.strip();
        }

        Asked finding(@Nullable List<Long> all, boolean first) {
            return new Asked(query, places, named, phone, all, first);
        }
    }

    MatterListStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose number it is, and those in which somebody has asked who has the phone that it is. */
    List<Long> named(DistrictCode district, String words, @Nullable PhoneFinding phone) {
        SqlText sql = new SqlText()
                .add(
                        "select l.matter from matter.lasting l where l.district = ? and l.number = ?",
                        district.value(),
                        words.strip().toUpperCase(Locale.ROOT));
        if (phone != null) {
            sql.add(
                    " union select q.matter from matter.requester q where q.district = ? and q.requester = any(?)",
                    district.value(),
                    phone.requesters().stream().map(RequesterId::value).toArray(String[]::new));
        }
        sql.add(" order by 1");
        return jdbc.query(sql.toString(), SqlStore.binding(sql), (row, number) -> row.getLong(1));
    }

    /** All that words find, whoever may see it, in no order; nothing where that is more than so many. */
    Optional<List<Long>> found(DistrictCode district, Asked asked, int most) {
        SqlText sql =
                new SqlText().add("select w.matter from matter.findable w where w.district = ?", district.value());
        MatterFilter.words(sql, asked);
        sql.add(" limit ?", most + 1);
        List<Long> found = jdbc.query(sql.toString(), SqlStore.binding(sql), (row, number) -> row.getLong(1));
        return found.size() > most ? Optional.empty() : Optional.of(found);
    }

    /**
     * One row more than asked for, where there is one.
     *
     * @param asked the query, with what it means in this district for this viewer
     */
    List<MatterRow> list(DistrictCode district, Visibility visibility, Asked asked, Instant now) {
        MatterQuery query = asked.query();
        SqlText sql = new SqlText().add(SHOWN);
        boolean seen = Candidates.add(sql, district, visibility, asked);
        sql.add(" where m.district = ?", district.value());
        if (!seen) {
            visibility.restrictFew(sql);
        }
        MatterFilter.add(sql, district, asked, now, met(asked));
        turnTo(sql, query);
        order(sql, query.order() == Order.DUE, query.before() != null);
        sql.add(" limit ?", query.size() + 1);
        return jdbc.query(sql.toString(), SqlStore.plannedAnew(sql), (row, number) -> row(row, now));
    }

    /** What a list or its total meets before it is held against what the words find. */
    static Met met(Asked asked) {
        if (Candidates.found(asked)) {
            return Met.FOUND;
        }
        return Boolean.TRUE.equals(asked.query().open()) ? Met.OPEN : Met.ANY;
    }

    List<MatterRow> named(DistrictCode district, Visibility visibility, Collection<MatterId> ids, Instant now) {
        SqlText sql = new SqlText().add(ROW, district.value());
        visibility.restrictFew(sql);
        sql.add(" and m.matter = any(?) order by m.matter desc", (Object)
                ids.stream().map(MatterId::value).toArray(Long[]::new));
        return jdbc.query(sql.toString(), SqlStore.binding(sql), (row, number) -> row(row, now));
    }

    List<StageCount> counts(DistrictCode district, Visibility visibility, Asked asked, Instant now) {
        SqlText sql = new SqlText()
                .add(
                        "select m.line, m.stage, m.phase, count(*) as matters, count(*) filter (where "
                                + MatterFilter.OVERDUE
                                + ") as overdue",
                        now,
                        now);
        open(sql, district, visibility);
        MatterFilter.add(sql, district, asked, now, Met.OPEN);
        sql.add(" group by m.line, m.stage, m.phase order by m.line, m.phase, m.stage");
        return jdbc.query(sql.toString(), SqlStore.plannedAnew(sql), (row, number) -> count(row));
    }

    /** What is open and the viewer's. */
    private static void open(SqlText sql, DistrictCode district, Visibility visibility) {
        boolean seen = Candidates.addOpen(sql, district, visibility);
        sql.add(" where m.district = ?" + MatterFilter.OPEN, district.value());
        if (!seen) {
            visibility.restrictFew(sql);
        }
    }

    List<Burden> burdens(DistrictCode district, Visibility visibility, Asked asked, Instant now) {
        SqlText sql = new SqlText()
                .add(
                        "select m.holder, m.place, count(*) as matters, count(*) filter (where " + MatterFilter.OVERDUE
                                + ") as overdue, count(*) filter (where m.supervised > 0) as supervised",
                        now,
                        now);
        open(sql, district, visibility);
        MatterFilter.add(sql, district, asked, now, Met.OPEN);
        sql.add(" group by m.holder, m.place order by m.holder, m.place");
        return jdbc.query(sql.toString(), SqlStore.plannedAnew(sql), (row, number) -> burden(row));
    }

    /** Those of these that the viewer may see. */
    List<MatterId> visible(DistrictCode district, Visibility visibility, Set<MatterId> ids) {
        SqlText sql = new SqlText()
                .add(
                        "select m.matter from matter.matter m where m.district = ? and m.matter = any(?)",
                        district.value(),
                        ids.stream().map(MatterId::value).toArray(Long[]::new));
        visibility.restrictFew(sql);
        sql.add(" order by m.matter");
        return jdbc.query(sql.toString(), SqlStore.binding(sql), (row, number) -> new MatterId(row.getLong("matter")));
    }

    private static void turnTo(SqlText sql, MatterQuery query) {
        if (query.before() != null) {
            beyond(sql, Cursor.parse(query.order(), query.before()), true);
        } else if (query.after() != null) {
            beyond(sql, Cursor.parse(query.order(), query.after()), false);
        }
    }

    private static void order(SqlText sql, boolean byDue, boolean back) {
        if (byDue) {
            sql.add(back ? " order by m.stage_due desc, m.matter desc" : " order by m.stage_due, m.matter");
        } else {
            sql.add(back ? " order by m.matter" : " order by m.matter desc");
        }
    }

    private static void beyond(SqlText sql, Cursor cursor, boolean back) {
        if (cursor.due() == null) {
            sql.add(
                    back ? " and m.matter > ?" : " and m.matter < ?",
                    cursor.id().value());
        } else {
            sql.add(
                    " and (m.stage_due, m.matter) " + (back ? "<" : ">") + " (?, ?)",
                    cursor.due(),
                    cursor.id().value());
        }
    }

    private static Burden burden(ResultSet row) throws SQLException {
        String place = row.getString("place");
        return new Burden(
                new UnitCode(row.getString("holder")),
                place == null ? null : new PlaceCode(place),
                row.getLong("matters"),
                row.getLong("overdue"),
                row.getLong("supervised"));
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
                instant(row, "next_timer"),
                closing(row.getString("closing")),
                row.getInt("version"),
                phase.open() && !paused && (totalDue.isBefore(now) || (stageDue != null && stageDue.isBefore(now))));
    }

    private static Phase phase(ResultSet row) throws SQLException {
        return Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT));
    }

    private static Closure.@Nullable Way closing(@Nullable String way) {
        return way == null ? null : Closure.Way.valueOf(way.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
