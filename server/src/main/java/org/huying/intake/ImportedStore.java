package org.huying.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.security.RequesterId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was imported before. */
@Component
class ImportedStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ImportedStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A message that became a matter. */
    record Imported(String externalId, MatterId matter, int against, int likes) {}

    /** The ids of the source that are here already. */
    Set<String> known(DistrictCode district, String source) {
        return jdbc.sql("""
                        select external_id
                        from intake.imported
                        where district = :district and source = :source
                        order by external_id
                        """)
                .param("district", district.value())
                .param("source", source)
                .query((row, number) -> row.getString("external_id"))
                .set();
    }

    void add(DistrictCode district, String source, List<Imported> messages, Instant at) {
        SqlParameterSource[] rows = messages.stream()
                .map(message -> new MapSqlParameterSource()
                        .addValue("district", district.value())
                        .addValue("source", source)
                        .addValue("id", message.externalId())
                        .addValue("matter", message.matter().value())
                        .addValue("against", message.against())
                        .addValue("likes", message.likes())
                        .addValue("at", at.atOffset(ZoneOffset.UTC)))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into intake.imported (district, source, external_id, matter, against, likes, imported_at)
                values (:district, :source, :id, :matter, :against, :likes, :at)
                on conflict (district, source, external_id) do nothing
                """, rows);
    }

    Optional<RequesterId> requester(DistrictCode district, String source, String userHash) {
        return jdbc.sql("""
                        select requester
                        from intake.imported_user
                        where district = :district and source = :source and user_hash = :user
                        """)
                .param("district", district.value())
                .param("source", source)
                .param("user", userHash)
                .query((row, number) -> new RequesterId(row.getString("requester")))
                .optional();
    }

    void addRequester(DistrictCode district, String source, String userHash, RequesterId requester) {
        jdbc.sql("""
                        insert into intake.imported_user (district, source, user_hash, requester)
                        values (:district, :source, :user, :requester)
                        on conflict (district, source, user_hash) do nothing
                        """)
                .param("district", district.value())
                .param("source", source)
                .param("user", userHash)
                .param("requester", requester.value())
                .update();
    }
}
