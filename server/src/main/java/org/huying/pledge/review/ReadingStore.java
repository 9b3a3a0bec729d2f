package org.huying.pledge.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Readings and what became of them. */
@Component
class ReadingStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Bilingual>> NOTICES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ReadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Serialises the readings of a district until the end of the transaction, so that their numbers leave no doubt. */
    void lock(DistrictCode district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('pledge.reading'), hashtext(:district))")
                .param("district", district.value())
                .query((row, number) -> true)
                .single();
    }

    int next(DistrictCode district) {
        return jdbc.sql("""
                        select coalesce(max(reading), 0) + 1
                        from pledge.reading
                        where district = :district
                        """)
                .param("district", district.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    void add(DistrictCode district, Reading reading, String text, String facts) {
        jdbc.sql("""
                        insert into pledge.reading (district, reading, plan_year, title, filename, hash, attachment,
                                                    content, facts, notices, read_by, read_at, state)
                        values (:district, :reading, :year, :title, :filename, :hash, :attachment,
                                :content, :facts, :notices, :by, :at, 'draft')
                        """)
                .param("district", district.value())
                .param("reading", reading.no())
                .param("year", reading.planYear())
                .param("title", reading.title())
                .param("filename", reading.filename())
                .param("hash", reading.hash())
                .param("attachment", reading.attachment())
                .param("content", text)
                .param("facts", facts)
                .param("notices", JSON.writeValueAsString(reading.notices()))
                .param("by", reading.readBy().value())
                .param("at", reading.readAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Reading> find(DistrictCode district, int reading) {
        return jdbc.sql("""
                        select reading, plan_year, title, filename, hash, attachment, notices, read_by, read_at,
                               state, decided_by, decided_at, reason
                        from pledge.reading
                        where district = :district and reading = :reading
                        """)
                .param("district", district.value())
                .param("reading", reading)
                .query((row, number) -> reading(row))
                .optional();
    }

    /** The one that is not discarded. */
    Optional<Reading> findByHash(DistrictCode district, String hash) {
        return jdbc.sql("""
                        select reading, plan_year, title, filename, hash, attachment, notices, read_by, read_at,
                               state, decided_by, decided_at, reason
                        from pledge.reading
                        where district = :district and hash = :hash and state <> 'discarded'
                        """)
                .param("district", district.value())
                .param("hash", hash)
                .query((row, number) -> reading(row))
                .optional();
    }

    List<Reading> list(DistrictCode district) {
        return jdbc.sql("""
                        select reading, plan_year, title, filename, hash, attachment, notices, read_by, read_at,
                               state, decided_by, decided_at, reason
                        from pledge.reading
                        where district = :district
                        order by reading desc
                        """)
                .param("district", district.value())
                .query((row, number) -> reading(row))
                .list();
    }

    String text(DistrictCode district, int reading) {
        return jdbc.sql("""
                        select content
                        from pledge.reading
                        where district = :district and reading = :reading
                        """)
                .param("district", district.value())
                .param("reading", reading)
                .query((row, number) -> row.getString("content"))
                .single();
    }

    /** False where it is under review no more; its row is held until the end of the transaction otherwise. */
    boolean holdDraft(DistrictCode district, int reading) {
        return jdbc.sql("""
                        select state
                        from pledge.reading
                        where district = :district and reading = :reading
                        for update
                        """)
                .param("district", district.value())
                .param("reading", reading)
                .query((row, number) -> row.getString("state"))
                .optional()
                .filter("draft"::equals)
                .isPresent();
    }

    /** False where somebody else has just decided. */
    boolean decide(
            DistrictCode district, int reading, Reading.State state, PersonId by, Instant at, @Nullable String reason) {
        return jdbc.sql("""
                        update pledge.reading
                        set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                        where district = :district and reading = :reading and state = 'draft'
                        """)
                        .param("district", district.value())
                        .param("reading", reading)
                        .param("state", state.word())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Reading reading(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return new Reading(
                row.getInt("reading"),
                row.getInt("plan_year"),
                row.getString("title"),
                row.getString("filename"),
                row.getString("hash"),
                row.getString("attachment"),
                JSON.readValue(row.getString("notices"), NOTICES),
                new PersonId(row.getString("read_by")),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                Reading.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                by == null ? null : new PersonId(by),
                at == null ? null : at.toInstant(),
                row.getString("reason"));
    }
}
