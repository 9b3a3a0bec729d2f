package org.huying.matter.audit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what protects the ledger, and of the verifications that were made. */
@Component
final class IntegrityStore {

    private final JdbcClient jdbc;

    IntegrityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integrity.Sealed> last(DistrictCode district) {
        return jdbc.sql("select seal, at from matter.seal where district = :district order by seal desc limit 1")
                .param("district", district.value())
                .query((row, number) -> new Integrity.Sealed(
                        row.getLong("seal"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    long unsealed(DistrictCode district) {
        return jdbc.sql("""
                select count(*) as events
                  from matter.event
                 where district = :district and mark >= matter.followed(:district, 'seal')
                """)
                .param("district", district.value())
                .query((row, number) -> row.getLong("events"))
                .single();
    }

    void add(DistrictCode district, Verified verified) {
        jdbc.sql("""
                insert into matter.verification
                       (district, at, by, took_ms, since, matters, events, seals, unsealed, findings, first)
                values (:district, :at, :by, :took, :since, :matters, :events, :seals, :unsealed, :findings, :first)
                on conflict (district, at) do nothing
                """)
                .param("district", district.value())
                .param("at", verified.at().atOffset(ZoneOffset.UTC))
                .param("by", verified.by().value())
                .param("took", verified.took().toMillis())
                .param("since", verified.since())
                .param("matters", verified.matters())
                .param("events", verified.events())
                .param("seals", verified.seals())
                .param("unsealed", verified.unsealed())
                .param("findings", verified.findings())
                .param("first", verified.first())
                .update();
    }

    List<Verified> verified(DistrictCode district, int most) {
        return jdbc.sql("""
                select at, by, took_ms, since, matters, events, seals, unsealed, findings, first
                  from matter.verification
                 where district = :district
                 order by at desc
                 limit :most
                """)
                .param("district", district.value())
                .param("most", most)
                .query((row, number) -> new Verified(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new PersonId(row.getString("by")),
                        Duration.ofMillis(row.getLong("took_ms")),
                        row.getLong("since"),
                        row.getLong("matters"),
                        row.getLong("events"),
                        row.getLong("seals"),
                        row.getLong("unsealed"),
                        row.getInt("findings"),
                        row.getString("first")))
                .list();
    }
}
