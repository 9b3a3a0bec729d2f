package org.huying.matter.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.LedgerStore;
import org.huying.matter.seal.Seal;
import org.huying.matter.seal.SealedEvent;
import org.huying.matter.seal.SignedSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads everything, row by row through a cursor; needs a transaction. */
@Component
final class VerifyStore {

    private static final int FETCHED = 2_000;

    /** A sealed event under the number of its seal. */
    record Under(long seal, SealedEvent event) {}

    /** An event that is not as it was sealed, or that waits in the outbox with another hash or for nothing. */
    record Odd(MatterId matter, int seq, boolean missing) {}

    private final JdbcTemplate jdbc;

    VerifyStore(DataSource source) {
        jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(FETCHED);
    }

    Stream<StoredEvent> events(DistrictCode district) {
        return jdbc.queryForStream(
                "select " + LedgerStore.ENTRY + " from matter.event where district = ? order by matter, seq",
                (row, number) -> event(district, row),
                district.value());
    }

    Stream<StoredMatter> matters(DistrictCode district) {
        return jdbc.queryForStream("""
                select m.matter, m.number, m.version, m.head, t.subject, t.text, m.stage, m.phase, m.holder,
                       m.stage_due, m.total_due, m.next_timer
                  from matter.matter m
                  left join matter.matter_text t on t.district = m.district and t.matter = m.matter
                 where m.district = ?
                 order by m.matter
                """, (row, number) -> matter(row), district.value());
    }

    Stream<SignedSeal> seals(DistrictCode district) {
        return jdbc.queryForStream("""
                select seal, at, count, root, access_seq, access_hash, prev, hash, key, signature
                  from matter.seal
                 where district = ?
                 order by seal
                """, (row, number) -> seal(district, row), district.value());
    }

    Stream<Under> sealed(DistrictCode district) {
        return jdbc.queryForStream(
                """
                select seal, matter, seq, hash from matter.seal_head
                 where district = ?
                 order by seal, matter, seq
                """,
                (row, number) -> new Under(
                        row.getLong("seal"),
                        new SealedEvent(row.getLong("matter"), row.getInt("seq"), row.getBytes("hash"))),
                district.value());
    }

    /** Sealed events that are missing or that are not what was sealed. */
    Stream<Odd> broken(DistrictCode district) {
        return jdbc.queryForStream("""
                select h.matter, h.seq, e.hash is null as missing
                  from matter.seal_head h
                  left join matter.event e on e.district = h.district and e.matter = h.matter and e.seq = h.seq
                 where h.district = ? and e.hash is distinct from h.hash
                 order by h.matter, h.seq
                """, VerifyStore::odd, district.value());
    }

    /** What waits to be sealed and is missing or is not what was written. */
    Stream<Odd> brokenBeforeSealing(DistrictCode district) {
        return jdbc.queryForStream("""
                select u.matter, u.seq, e.hash is null as missing
                  from matter.unsealed u
                  left join matter.event e on e.district = u.district and e.matter = u.matter and e.seq = u.seq
                 where u.district = ? and e.hash is distinct from u.hash
                 order by u.matter, u.seq
                """, VerifyStore::odd, district.value());
    }

    /** Events that are neither sealed nor wait to be: they came in past the door. */
    Stream<Odd> strangers(DistrictCode district) {
        return jdbc.queryForStream("""
                select e.matter, e.seq, false as missing
                  from matter.event e
                  left join matter.seal_head h on h.district = e.district and h.matter = e.matter and h.seq = e.seq
                  left join matter.unsealed u on u.district = e.district and u.matter = e.matter and u.seq = e.seq
                 where e.district = ? and h.matter is null and u.matter is null
                 order by e.matter, e.seq
                """, VerifyStore::odd, district.value());
    }

    /** Who has asked in a matter, in the order of their ids. */
    Stream<String> requesters(DistrictCode district) {
        return jdbc.queryForStream("""
                select distinct requester collate "C" as requester
                  from matter.requester
                 where district = ?
                 order by requester
                """, (row, number) -> row.getString("requester"), district.value());
    }

    long unsealed(DistrictCode district) {
        List<Long> count = jdbc.query(
                "select count(*) from matter.unsealed where district = ?",
                (row, number) -> row.getLong(1),
                district.value());
        return count.getFirst();
    }

    private static Odd odd(ResultSet row, int number) throws SQLException {
        return new Odd(new MatterId(row.getLong("matter")), row.getInt("seq"), row.getBoolean("missing"));
    }

    private static StoredEvent event(DistrictCode district, ResultSet row) throws SQLException {
        return new StoredEvent(new MatterId(row.getLong("matter")), row.getInt("seq"), entry(district, row));
    }

    private static @Nullable Entry entry(DistrictCode district, ResultSet row) throws SQLException {
        try {
            return LedgerStore.entry(district, row);
        } catch (IllegalArgumentException impossible) {
            return null;
        }
    }

    private static StoredMatter matter(ResultSet row) throws SQLException {
        return new StoredMatter(
                new MatterId(row.getLong("matter")),
                row.getString("number"),
                row.getInt("version"),
                row.getBytes("head"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("stage"),
                row.getString("phase"),
                row.getString("holder"),
                instant(row, "stage_due"),
                row.getObject("total_due", OffsetDateTime.class).toInstant(),
                instant(row, "next_timer"));
    }

    private static SignedSeal seal(DistrictCode district, ResultSet row) throws SQLException {
        Seal seal = new Seal(
                district,
                row.getLong("seal"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("count"),
                row.getBytes("root"),
                row.getLong("access_seq"),
                HexFormat.of().formatHex(row.getBytes("access_hash")),
                row.getBytes("prev"));
        return new SignedSeal(seal, row.getBytes("hash"), row.getString("key"), row.getBytes("signature"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
