package org.huying.matter.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Editions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads matters and their ledgers. */
@Component
public final class LedgerStore {

    public static final String ENTRY =
            "matter, seq, at, by, unit, role, line_edition, calendar_edition, district_edition, "
                    + "type, digest, body, hash";

    private static final String ROW = """
            select m.matter, m.worded, m.head, m.state, t.worded as text_worded, t.subject, t.text
              from matter.matter m
              join matter.matter_text t on t.district = m.district and t.matter = m.matter
            """;

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks a matter and, before it, its parent, if it is a child. The parent comes first. */
    List<Held> lock(DistrictCode district, MatterId id) {
        return rows(
                jdbc.sql(ROW + """
                 where m.district = ?
                   and m.matter in (?, (select c.parent from matter.matter c where c.district = ? and c.matter = ?))
                 order by m.matter = ?
                   for update of m
                """).params(district.value(), id.value(), district.value(), id.value(), id.value()),
                district);
    }

    /** Locks those of the matters that nobody else holds and whose timers are due; the earliest first. */
    List<Held> lockDue(DistrictCode district, OffsetDateTime now, int most) {
        return rows(jdbc.sql(ROW + """
                 where m.district = ? and m.next_timer <= ? and m.parent is null
                   and not exists (select from matter.trouble w
                                    where w.district = m.district and w.matter = m.matter and w.retry_at > ?)
                 order by m.next_timer, m.matter
                 limit ?
                   for update of m skip locked
                """).params(district.value(), now, now, most), district);
    }

    Optional<Matter> find(DistrictCode district, MatterId id) {
        return rows(
                        jdbc.sql(ROW + "where m.district = ? and m.matter = ?").params(district.value(), id.value()),
                        district)
                .stream()
                .map(Held::now)
                .findFirst();
    }

    Optional<MatterId> findByNumber(DistrictCode district, String number) {
        return jdbc.sql("select matter from matter.matter where district = ? and number = ?")
                .params(district.value(), number)
                .query((row, count) -> new MatterId(row.getLong("matter")))
                .optional();
    }

    /** The chain of a matter from after an event on; from its beginning after 0. */
    List<Entry> entries(DistrictCode district, MatterId id, int after) {
        return jdbc.sql("select " + ENTRY + """
                  from matter.event
                 where district = ? and matter = ? and seq > ?
                 order by seq
                """)
                .params(district.value(), id.value(), after)
                .query((row, count) -> entry(district, row))
                .list();
    }

    public static Entry entry(DistrictCode district, ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        String role = row.getString("role");
        return new Entry(
                district,
                new MatterId(row.getLong("matter")),
                row.getInt("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getString("by")),
                unit == null ? null : new UnitCode(unit),
                Role.find(role).orElseThrow(() -> new IllegalArgumentException("no role is called '" + role + "'")),
                new Editions(
                        row.getInt("line_edition"), row.getInt("calendar_edition"), row.getInt("district_edition")),
                row.getString("type"),
                row.getString("body"),
                Digest.of(row.getInt("digest")),
                row.getBytes("hash"));
    }

    private List<Held> rows(JdbcClient.StatementSpec query, DistrictCode district) {
        return query.query((row, count) -> Row.of(row)).list().stream()
                .map(row -> row.held(row.current() ? row : reread(district, row)))
                .toList();
    }

    /**
     * Who waits for a lock gets the row as it is afterwards, but what was joined to it as it was before. The text hardly
     * ever changes, so that it is read again only where the row says that it did.
     */
    private Row reread(DistrictCode district, Row row) {
        return jdbc.sql("select worded, subject, text from matter.matter_text where district = ? and matter = ?")
                .params(district.value(), row.matter())
                .query((text, count) ->
                        row.worded(text.getInt("worded"), text.getString("subject"), text.getString("text")))
                .single();
    }

    private record Row(
            long matter, int worded, byte[] head, String state, int textWorded, String subject, String text) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("matter"),
                    row.getInt("worded"),
                    row.getBytes("head"),
                    row.getString("state"),
                    row.getInt("text_worded"),
                    row.getString("subject"),
                    row.getString("text"));
        }

        boolean current() {
            return worded == textWorded;
        }

        Row worded(int event, String newSubject, String newText) {
            return new Row(matter, worded, head, state, event, newSubject, newText);
        }

        Held held(Row full) {
            return Held.found(StateCodec.read(state, full.subject(), full.text()), head);
        }
    }
}
