package org.huying.matter.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.huying.matter.event.Editions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads matters and their ledgers. */
@Component
public final class LedgerStore {

    public static final String ENTRY =
            "matter, seq, at, by, unit, role, line_edition, calendar_edition, district_edition, "
                    + "type, digest, body, packed, hash ";

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a matter's chain ends, as its row says. */
    record Head(MatterId matter, int version, byte[] hash) {}

    /** Locks a matter and, before it, its parent, if it is a child. The parent comes first. */
    List<Head> lock(DistrictCode district, MatterId id) {
        return jdbc.sql("""
                select s.matter, s.version, s.head
                  from matter.standing s
                 where s.district = ?
                   and s.matter in (?, (select c.parent from matter.lasting c where c.district = ? and c.matter = ?))
                 order by s.matter = ?
                   for update
                """)
                .params(district.value(), id.value(), district.value(), id.value(), id.value())
                .query(LedgerStore::head)
                .list();
    }

    /** Locks those of the matters that nobody else holds and whose timers are due; the earliest first. */
    List<Head> lockDue(DistrictCode district, OffsetDateTime now, int most) {
        return jdbc.sql("""
                select s.matter, s.version, s.head
                  from matter.standing s
                 where s.district = ? and s.next_timer <= ? and not s.child
                   and not exists (select from matter.trouble w
                                    where w.district = s.district and w.matter = s.matter and w.retry_at > ?)
                 order by s.next_timer, s.matter
                 limit ?
                   for update skip locked
                """)
                .params(district.value(), now, now, most)
                .query(LedgerStore::head)
                .list();
    }

    /** Where the chains end of those whose timers fall due from after one instant until another; the earliest first. */
    List<Head> dueUntil(DistrictCode district, OffsetDateTime after, OffsetDateTime until, int most) {
        return jdbc.sql("""
                select s.matter, s.version, s.head
                  from matter.standing s
                 where s.district = ? and s.next_timer > ? and s.next_timer <= ?
                 order by s.next_timer, s.matter
                 limit ?
                """)
                .params(district.value(), after, until, most)
                .query(LedgerStore::head)
                .list();
    }

    /**
     * Locks the parents, of those that nobody else holds, whose children have waited longest for their timers. They come
     * before their children.
     */
    List<Head> lockParentsOfDue(DistrictCode district, OffsetDateTime now, int most) {
        return jdbc.sql("""
                select s.matter, s.version, s.head
                  from matter.standing s
                 where s.district = ?
                   and s.matter in (select l.parent
                                      from matter.standing c
                                      join matter.lasting l on l.district = c.district and l.matter = c.matter
                                     where c.district = ? and c.next_timer <= ? and c.child
                                       and not exists (select from matter.trouble w
                                                        where w.district = c.district and w.matter = c.matter
                                                          and w.retry_at > ?)
                                     order by c.next_timer, c.matter
                                     limit ?)
                 order by s.matter
                   for update skip locked
                """)
                .params(district.value(), district.value(), now, now, most)
                .query(LedgerStore::head)
                .list();
    }

    /** Locks the due children of matters that are locked. */
    List<Head> lockDueChildren(DistrictCode district, OffsetDateTime now, Collection<MatterId> parents) {
        return jdbc.sql("""
                select s.matter, s.version, s.head
                  from matter.standing s
                 where s.district = ? and s.next_timer <= ?
                   and s.matter in (select l.matter from matter.lasting l where l.district = ? and l.parent = any(?))
                   and not exists (select from matter.trouble w
                                    where w.district = s.district and w.matter = s.matter and w.retry_at > ?)
                 order by s.matter
                   for update skip locked
                """)
                .params(
                        district.value(),
                        now,
                        district.value(),
                        parents.stream().map(MatterId::value).toArray(Long[]::new),
                        now)
                .query(LedgerStore::head)
                .list();
    }

    Optional<Head> head(DistrictCode district, MatterId id) {
        return jdbc.sql(
                        "select s.matter, s.version, s.head from matter.standing s where s.district = ? and s.matter = ?")
                .params(district.value(), id.value())
                .query(LedgerStore::head)
                .optional();
    }

    private static Head head(ResultSet row, int count) throws SQLException {
        return new Head(new MatterId(row.getLong("matter")), row.getInt("version"), row.getBytes("head"));
    }

    Optional<MatterId> findByNumber(DistrictCode district, String number) {
        return jdbc.sql("select matter from matter.lasting where district = ? and number = ?")
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

    /** The whole chains of several matters, one after the other in the order of their ids. */
    List<Entry> entries(DistrictCode district, Collection<MatterId> ids) {
        return jdbc.sql("select " + ENTRY + """
                  from matter.event
                 where district = ? and matter = any(?)
                 order by matter, seq
                """)
                .params(district.value(), ids.stream().map(MatterId::value).toArray(Long[]::new))
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
                body(row),
                Digest.of(row.getInt("digest")),
                row.getBytes("hash"));
    }

    /** The event as JSON, however it lies there. */
    private static String body(ResultSet row) throws SQLException {
        byte[] packed = row.getBytes("packed");
        return packed == null ? row.getString("body") : new String(Packing.unpack(packed), StandardCharsets.UTF_8);
    }
}
