package org.huying.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.security.RequesterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was imported before. */
@Component
class ImportedStore {

    private final JdbcClient jdbc;

    ImportedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** False where another run has just imported it. */
    boolean add(DistrictCode district, String source, Imported message, Instant at) {
        return jdbc.sql("""
                        insert into intake.imported (district, source, external_id, matter, against, likes, imported_at)
                        values (:district, :source, :id, :matter, :against, :likes, :at)
                        on conflict (district, source, external_id) do nothing
                        """)
                        .param("district", district.value())
                        .param("source", source)
                        .param("id", message.externalId())
                        .param("matter", message.matter().value())
                        .param("against", message.against())
                        .param("likes", message.likes())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
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

    /** False where somebody else has just said who that user is. */
    boolean addRequester(DistrictCode district, String source, String userHash, RequesterId requester) {
        return jdbc.sql("""
                        insert into intake.imported_user (district, source, user_hash, requester)
                        values (:district, :source, :user, :requester)
                        on conflict (district, source, user_hash) do nothing
                        """)
                        .param("district", district.value())
                        .param("source", source)
                        .param("user", userHash)
                        .param("requester", requester.value())
                        .update()
                == 1;
    }
}
