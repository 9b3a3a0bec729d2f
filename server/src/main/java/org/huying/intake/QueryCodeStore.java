package org.huying.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.security.RequesterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of query codes. */
@Component
class QueryCodeStore {

    private final JdbcClient jdbc;

    QueryCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of a code. */
    record Kept(RequesterId requester, byte[] hash) {}

    /** Keeps the code of a new matter. */
    void add(DistrictCode district, MatterId matter, Kept kept, Instant at) {
        jdbc.sql("""
                        insert into intake.query_code (district, matter, requester, hash, made_at)
                        values (:district, :matter, :requester, :hash, :at)
                        """)
                .param("district", district.value())
                .param("matter", matter.value())
                .param("requester", kept.requester().value())
                .param("hash", kept.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> find(DistrictCode district, MatterId matter) {
        return jdbc.sql("""
                        select requester, hash
                        from intake.query_code
                        where district = :district and matter = :matter
                        """)
                .param("district", district.value())
                .param("matter", matter.value())
                .query((row, number) -> new Kept(new RequesterId(row.getString("requester")), row.getBytes("hash")))
                .optional();
    }
}
