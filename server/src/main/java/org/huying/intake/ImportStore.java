package org.huying.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.intake.messages.Message;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which messages of other systems have become matters. */
@Component
final class ImportStore {

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the ids that are here already. */
    Set<String> known(DistrictCode district, String source, List<String> ids) {
        return new HashSet<>(jdbc.sql("""
                select external_id
                  from intake.imported
                 where district = :district and source = :source and external_id = any (:ids)
                 order by external_id
                """)
                .param("district", district.value())
                .param("source", source)
                .param("ids", ids.toArray(String[]::new))
                .query((row, count) -> row.getString("external_id"))
                .list());
    }

    /** A message and the matter that it became. */
    record Taken(Message message, MatterId matter) {}

    void insert(DistrictCode district, String source, List<Taken> taken, Instant at) {
        jdbc.sql("""
                insert into intake.imported
                       (district, source, external_id, matter, against, likes, imported_at)
                select :district, :source, external_id, matter, against, likes, :at
                  from unnest(:ids, :matters, :against, :likes) as one (external_id, matter, against, likes)
                on conflict on constraint imported_pk do nothing
                """)
                .param("district", district.value())
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", taken.stream().map(one -> one.message().id()).toArray(String[]::new))
                .param(
                        "matters",
                        taken.stream().map(one -> one.matter().value()).toArray(Long[]::new))
                .param(
                        "against",
                        taken.stream().map(one -> one.message().against()).toArray(Integer[]::new))
                .param("likes", taken.stream().map(one -> one.message().likes()).toArray(Integer[]::new))
                .update();
    }
}
