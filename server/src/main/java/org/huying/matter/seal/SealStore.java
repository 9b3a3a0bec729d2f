package org.huying.matter.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.FollowerStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads events that wait, and puts them under seals. */
@Component
final class SealStore {

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this transaction is the one that seals the district. */
    boolean lock(DistrictCode district) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('matter.seal'), hashtext(:district))")
                .param("district", district.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    List<SealedEvent> list(DistrictCode district, FollowerStore.Stretch stretch) {
        return jdbc.sql("""
                select matter, seq, hash
                  from matter.event
                 where district = :district and mark >= :from and mark < :until
                 order by matter, seq
                """)
                .param("district", district.value())
                .param("from", stretch.from())
                .param("until", stretch.until())
                .query((row, number) -> new SealedEvent(row.getLong("matter"), row.getInt("seq"), row.getBytes("hash")))
                .list();
    }

    Optional<byte[]> hash(DistrictCode district, long seal) {
        return jdbc.sql("select hash from matter.seal where district = :district and seal = :seal")
                .param("district", district.value())
                .param("seal", seal)
                .query((row, number) -> row.getBytes("hash"))
                .optional();
    }

    Optional<SignedSeal> last(DistrictCode district) {
        return jdbc.sql("""
                select seal, at, count, root, access_seq, access_hash, prev, hash, key, signature
                  from matter.seal
                 where district = :district
                 order by seal desc
                 limit 1
                """)
                .param("district", district.value())
                .query((row, number) -> signed(district, row))
                .optional();
    }

    /**
     * The seal under which an event lies, once it does. It is looked for from a little before the event happened on; only
     * where clocks went wrong among all.
     */
    Optional<SignedSeal> covering(DistrictCode district, long matter, int seq) {
        return covering(district, matter, seq, """
                and s.at >= (select e.at - interval '10 minutes' from matter.event e
                              where e.district = :district and e.matter = :matter and e.seq = :seq)
                """)
                .or(() -> waits(district, matter, seq) ? Optional.empty() : covering(district, matter, seq, ""));
    }

    private Optional<SignedSeal> covering(DistrictCode district, long matter, int seq, String where) {
        return jdbc.sql("""
                select s.seal, s.at, s.count, s.root, s.access_seq, s.access_hash, s.prev, s.hash, s.key, s.signature
                  from matter.seal s
                 where s.district = :district and s.low <= :matter and s.high >= :matter
                """ + where + """
                   and exists (select from unnest(s.matters, s.seqs) as e (matter, seq)
                                where e.matter = :matter and e.seq = :seq)
                 order by s.at, s.seal
                 limit 1
                """)
                .param("district", district.value())
                .param("matter", matter)
                .param("seq", seq)
                .query((row, number) -> signed(district, row))
                .optional();
    }

    private boolean waits(DistrictCode district, long matter, int seq) {
        return jdbc.sql("""
                select exists (select from matter.event
                                where district = :district and matter = :matter and seq = :seq
                                  and mark >= matter.followed(:district, 'seal'))
                """)
                .param("district", district.value())
                .param("matter", matter)
                .param("seq", seq)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void add(SignedSeal signed, Under under) {
        Seal seal = signed.seal();
        jdbc.sql("""
                insert into matter.seal
                       (district, seal, at, count, root, access_seq, access_hash, prev, hash, key, signature,
                        low, high, matters, seqs, marks)
                values (:district, :seal, :at, :count, :root, :access_seq, :access_hash, :prev, :hash, :key, :signature,
                        :low, :high, :matters, :seqs, :marks)
                """)
                .param("district", seal.district().value())
                .param("seal", seal.number())
                .param("at", seal.at().atOffset(ZoneOffset.UTC))
                .param("count", seal.count())
                .param("root", seal.root())
                .param("access_seq", seal.accessSeq())
                .param("access_hash", HexFormat.of().parseHex(seal.accessHash()))
                .param("prev", seal.prev())
                .param("hash", signed.hash())
                .param("key", signed.key())
                .param("signature", signed.signature())
                .param("low", under.low())
                .param("high", under.high())
                .param("matters", under.matters())
                .param("seqs", under.seqs())
                .param("marks", under.marks())
                .update();
    }

    private static SignedSeal signed(DistrictCode district, ResultSet row) throws SQLException {
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
}
