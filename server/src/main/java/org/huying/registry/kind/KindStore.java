package org.huying.registry.kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.line.reader.WrittenFile;
import org.huying.registry.KindId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions of kinds. */
@Component
final class KindStore {

    private final JdbcClient jdbc;

    KindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from publishing in the district until the transaction ends. */
    void lock(DistrictCode district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registry.kind'), hashtext(:district))")
                .param("district", district.value())
                .query((row, number) -> number)
                .single();
    }

    /** Every edition, in the order of the kinds and within them of the editions. */
    List<KindEdition> editions(DistrictCode district) {
        return jdbc.sql("""
                        select kind, edition, digest, effective, published_by, published_at
                          from registry.kind
                         where district = :district
                         order by kind, edition
                        """)
                .param("district", district.value())
                .query((row, number) -> edition(row))
                .list();
    }

    private static KindEdition edition(ResultSet row) throws SQLException {
        return new KindEdition(
                new KindId(row.getString("kind")),
                row.getInt("edition"),
                row.getString("digest"),
                row.getObject("effective", LocalDate.class),
                new PersonId(row.getString("published_by")),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    Optional<WrittenFile> file(DistrictCode district, KindId id, int edition) {
        return jdbc.sql("""
                        select kind, text
                          from registry.kind
                         where district = :district and kind = :id and edition = :edition
                        """)
                .param("district", district.value())
                .param("id", id.value())
                .param("edition", edition)
                .query((row, number) -> new WrittenFile(row.getString("kind"), row.getString("text")))
                .optional();
    }

    void insert(DistrictCode district, KindEdition edition, String text) {
        jdbc.sql("""
                        insert into registry.kind
                               (district, kind, edition, digest, text, effective, published_by, published_at)
                        values (:district, :id, :edition, :digest, :text, :effective, :by, :at)
                        """)
                .param("district", district.value())
                .param("id", edition.id().value())
                .param("edition", edition.edition())
                .param("digest", edition.digest())
                .param("text", text)
                .param("effective", edition.effective())
                .param("by", edition.by().value())
                .param("at", edition.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
