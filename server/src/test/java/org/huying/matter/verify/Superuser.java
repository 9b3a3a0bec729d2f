package org.huying.matter.verify;

import java.sql.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.huying.base.DistrictCode;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Origin;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Digest;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.Packing;
import org.huying.matter.seal.Root;
import org.huying.matter.seal.Seal;
import org.huying.matter.seal.Under;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may do everything in the database, knows how everything is hashed, and has no key. Puts rows as they please, with
 * everything computed again that can be.
 */
final class Superuser {

    private static final DistrictCode DISTRICT = LedgerFixture.DISTRICT;

    private final JdbcClient jdbc;

    Superuser(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int run(String sql, Object... values) {
        return jdbc.sql(sql).params(List.of(values)).update();
    }

    long number(String sql, Object... values) {
        return jdbc.sql(sql)
                .params(List.of(values))
                .query((row, at) -> row.getLong(1))
                .single();
    }

    /** Writes a chain from an event on, with hashes that follow, and the row that belongs to it. */
    void rewrite(long matter, List<Entry> before, List<Recorded> rest) {
        byte[] head = before.isEmpty() ? Entry.BEGINNING : before.getLast().hash();
        Matter folded =
                Matter.fold(before.stream().map(Entry::recorded).toList()).orElse(null);
        Map<Integer, Long> marks = new HashMap<>();
        jdbc.sql("select seq, mark from matter.event where matter = ?")
                .param(matter)
                .query(row -> {
                    marks.put(row.getInt("seq"), row.getLong("mark"));
                });
        run("delete from matter.event where matter = ? and seq > ?", matter, before.size());
        for (Recorded recorded : rest) {
            Entry entry = Entry.after(head, DISTRICT, recorded, Digest.SHA_256);
            head = entry.hash();
            folded = Matter.apply(folded, recorded);
            put(entry, marks.getOrDefault(entry.seq(), 0L));
        }
        if (folded != null) {
            run("update matter.standing set version = ?, head = ? where matter = ?", folded.version(), head, matter);
        }
    }

    /** The chain of one matter once more as another's, with a row of its own. */
    void rewriteCopy(long copy, long of, List<Recorded> chain) {
        run("update matter.past set number = number || '-' || ?, matter = ? where matter = ?", copy, copy, of);
        putBack(copy, chain.size());
        run(
                "insert into matter.matter_text (district, matter, worded, subject, text)"
                        + " select district, ?, worded, subject, text from matter.matter_text where matter = ?",
                copy,
                of);
        rewrite(copy, List.of(), chain);
    }

    private void put(Entry entry, long mark) {
        jdbc.sql("""
                insert into matter.event (district, matter, seq, at, by, unit, role, line_edition, calendar_edition,
                                          district_edition, type, digest, packed, hash, mark)
                values (?, ?, ?, ?, ?, cast(? as text), ?, ?, ?, ?, ?, 1, ?, ?, ?)
                """)
                .param(entry.district().value())
                .param(entry.matter().value())
                .param(entry.seq())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.by().value())
                .param(entry.unit() == null ? null : entry.unit().value())
                .param(entry.role().word())
                .param(entry.editions().line())
                .param(entry.editions().calendar())
                .param(entry.editions().district())
                .param(entry.type())
                .param(Packing.pack(entry.body()))
                .param(entry.hash())
                .param(mark)
                .update();
    }

    /** Puts a matter's row back to what it was after an event; takes everything about it away after none. */
    void putBack(long matter, int version) {
        run("delete from matter.lasting where matter = ?", matter);
        run("delete from matter.standing where matter = ?", matter);
        if (version == 0) {
            for (String table : List.of("matter_text", "party", "requester")) {
                run("delete from matter." + table + " where matter = ?", matter);
            }
            return;
        }
        for (String table : List.of("lasting", "standing")) {
            String columns = jdbc.sql("""
                    select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                      from information_schema.columns
                     where table_schema = 'matter' and table_name = ?
                    """)
                    .param(table)
                    .query((row, at) -> row.getString(1))
                    .single();
            run(
                    "insert into matter." + table + " (" + columns + ") select " + columns
                            + " from matter.past where matter = ? and version = ? limit 1",
                    matter,
                    version);
        }
    }

    /** Takes events out of the lists of seals, as if they had never been. */
    void unlist(long matter, int from) {
        run("""
                update matter.seal s
                   set matters = k.matters, seqs = k.seqs, marks = k.marks, count = cardinality(k.matters),
                       low = coalesce(k.matters[1], 0), high = coalesce(k.matters[cardinality(k.matters)], 0)
                  from (select t.seal,
                               coalesce(array_agg(e.matter order by e.at) filter (where e.kept), '{}') as matters,
                               coalesce(array_agg(e.seq order by e.at) filter (where e.kept), '{}') as seqs,
                               coalesce(string_agg(e.mark, '' order by e.at) filter (where e.kept), '') as marks
                          from matter.seal t
                         cross join lateral (
                               select u.matter, u.seq, u.at, u.matter <> ? or u.seq < ? as kept,
                                      substring(t.marks from (8 * (u.at - 1) + 1)::integer for 8) as mark
                                 from unnest(t.matters, t.seqs) with ordinality as u (matter, seq, at)) e
                         group by t.seal) k
                 where k.seal = s.seal
                """, matter, from);
    }

    /** Computes the roots and hashes of all seals anew, and what follows from them. Signatures cannot be made. */
    void resealAll() {
        List<Sealed> seals = jdbc.sql("""
                select seal, at, access_seq, access_hash, matters, seqs, marks,
                       array(select coalesce(e.hash, decode(repeat('00', 32), 'hex'))
                               from unnest(s.matters, s.seqs) with ordinality as u (matter, seq, place)
                               left join matter.event e on e.district = s.district and e.matter = u.matter and e.seq = u.seq
                              order by u.place) as hashes
                  from matter.seal s
                 order by seal
                """)
                .query((row, at) -> {
                    Under under = new Under(
                            numbers(row.getArray("matters")),
                            java.util.Arrays.stream(numbers(row.getArray("seqs")))
                                    .mapToInt(Math::toIntExact)
                                    .toArray(),
                            row.getBytes("marks"));
                    return new Sealed(
                            row.getLong("seal"),
                            row.getObject("at", OffsetDateTime.class),
                            row.getLong("access_seq"),
                            row.getBytes("access_hash"),
                            under,
                            (byte[][]) row.getArray("hashes").getArray());
                })
                .list();
        byte[] head = Seal.BEGINNING;
        for (Sealed sealed : seals) {
            Seal seal = sealed.after(head);
            head = seal.hash();
            run(
                    "update matter.seal set root = ?, count = ?, prev = ?, hash = ? where seal = ?",
                    seal.root(),
                    seal.count(),
                    seal.prev(),
                    head,
                    seal.number());
        }
    }

    private record Sealed(
            long number, OffsetDateTime at, long accessSeq, byte[] accessHash, Under under, byte[][] hashes) {

        Seal after(byte[] head) {
            Root root = new Root();
            for (int place = 0; place < under.count(); place++) {
                root.add(under.matter(place), under.seq(place), hashes[place], 0);
            }
            return new Seal(
                    DISTRICT,
                    number,
                    at.toInstant(),
                    under.count(),
                    root.hash(under),
                    accessSeq,
                    HexFormat.of().formatHex(accessHash),
                    head);
        }
    }

    private static long[] numbers(Array array) throws SQLException {
        Object[] numbers = (Object[]) array.getArray();
        return java.util.Arrays.stream(numbers)
                .mapToLong(number -> ((Number) number).longValue())
                .toArray();
    }

    /** The events of a chain after some, changed in some way and in the places that they then have. */
    static List<Recorded> rest(List<Entry> chain, int before, UnaryOperator<Recorded> first) {
        List<Recorded> rest = new ArrayList<>();
        for (Entry entry : chain.subList(before, chain.size())) {
            rest.add(rest.isEmpty() ? first.apply(entry.recorded()) : entry.recorded());
        }
        return rest;
    }

    static Recorded placed(Recorded recorded, long matter, int seq) {
        return new Recorded(
                new MatterId(matter),
                seq,
                recorded.at(),
                recorded.by(),
                recorded.unit(),
                recorded.role(),
                recorded.editions(),
                recorded.event());
    }

    /** The same of another matter, which says of itself that it is that one. */
    static Recorded copied(Recorded recorded, long copy) {
        Event event = recorded.event();
        if (event instanceof Event.Filed filed) {
            Origin own = filed.origin();
            Origin origin = new Origin(
                    own.district(),
                    new MatterId(copy),
                    own.number() + "-" + copy,
                    own.line(),
                    own.channel(),
                    own.filedBy(),
                    own.filer(),
                    own.filedAt(),
                    own.opener());
            event = new Event.Filed(
                    origin,
                    filed.content(),
                    filed.inputs(),
                    filed.position(),
                    filed.stageClock(),
                    filed.totalClock(),
                    filed.agenda());
        }
        return new Recorded(
                new MatterId(copy),
                recorded.seq(),
                recorded.at(),
                recorded.by(),
                recorded.unit(),
                recorded.role(),
                recorded.editions(),
                event);
    }

    static Recorded later(Recorded recorded) {
        return new Recorded(
                recorded.matter(),
                recorded.seq(),
                recorded.at().plusSeconds(60),
                recorded.by(),
                recorded.unit(),
                recorded.role(),
                recorded.editions(),
                recorded.event());
    }
}
