package org.huying.matter.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes events out of the outbox and puts them under seals. */
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

    List<SealedEvent> take(DistrictCode district, int most) {
        return jdbc.sql("""
                delete from matter.unsealed u
                 where u.district = :district
                   and (u.matter, u.seq) in (select matter, seq from matter.unsealed
                                              where district = :district
                                              order by matter, seq
                                              limit :most)
                returning u.matter, u.seq, u.hash
                """)
                .param("district", district.value())
                .param("most", most)
                .query((row, number) -> new SealedEvent(row.getLong("matter"), row.getInt("seq"), row.getBytes("hash")))
                .list();
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

    /** The seal under which an event lies, once it does. */
    Optional<SignedSeal> covering(DistrictCode district, long matter, int seq) {
        return jdbc.sql("""
                select s.seal, s.at, s.count, s.root, s.access_seq, s.access_hash, s.prev, s.hash, s.key, s.signature
                  from matter.seal_head h
                  join matter.seal s on s.district = h.district and s.seal = h.seal
                 where h.district = :district and h.matter = :matter and h.seq = :seq
                """)
                .param("district", district.value())
                .param("matter", matter)
                .param("seq", seq)
                .query((row, number) -> signed(district, row))
                .optional();
    }

    void add(SignedSeal signed, List<SealedEvent> events) {
        Seal seal = signed.seal();
        jdbc.sql("""
                insert into matter.seal
                       (district, seal, at, count, root, access_seq, access_hash, prev, hash, key, signature)
                values (:district, :seal, :at, :count, :root, :access_seq, :access_hash, :prev, :hash, :key, :signature)
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
                .update();
        jdbc.sql("""
                insert into matter.seal_head (district, seal, matter, seq, hash)
                select :district, :seal, e.matter, e.seq, e.hash
                  from unnest(:matters::bigint[], :seqs::integer[], :hashes::bytea[]) as e (matter, seq, hash)
                """)
                .param("district", seal.district().value())
                .param("seal", seal.number())
                .param("matters", events.stream().map(SealedEvent::matter).toArray(Long[]::new))
                .param("seqs", events.stream().map(SealedEvent::seq).toArray(Integer[]::new))
                .param("hashes", events.stream().map(SealedEvent::hash).toArray(byte[][]::new))
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
