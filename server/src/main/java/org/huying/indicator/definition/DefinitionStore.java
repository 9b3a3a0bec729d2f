package org.huying.indicator.definition;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions of definitions. */
@Component
final class DefinitionStore {

    private final JdbcClient jdbc;

    DefinitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from publishing in the district until the transaction ends. */
    void lock(DistrictCode district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator.edition'), hashtext(:district))")
                .param("district", district.value())
                .query((row, number) -> number)
                .single();
    }

    /** Every edition, in the order of the definitions and within them of the editions. */
    List<DefinitionEdition> editions(DistrictCode district) {
        return jdbc.sql("""
                        select definition, edition, form, digest, effective, published_by, published_at
                          from indicator.edition
                         where district = :district
                         order by definition, edition
                        """)
                .param("district", district.value())
                .query((row, number) -> edition(row))
                .list();
    }

    private static DefinitionEdition edition(ResultSet row) throws SQLException {
        return new DefinitionEdition(
                new DefinitionId(row.getString("definition")),
                row.getInt("edition"),
                row.getString("form"),
                row.getString("digest"),
                row.getObject("effective", LocalDate.class),
                new PersonId(row.getString("published_by")),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    Optional<WrittenFile> file(DistrictCode district, DefinitionId id, int edition) {
        return jdbc.sql("""
                        select definition, text
                          from indicator.edition
                         where district = :district and definition = :id and edition = :edition
                        """)
                .param("district", district.value())
                .param("id", id.value())
                .param("edition", edition)
                .query((row, number) -> new WrittenFile(row.getString("definition"), row.getString("text")))
                .optional();
    }

    void insert(DistrictCode district, DefinitionEdition edition, String text) {
        jdbc.sql("""
                        insert into indicator.edition
                               (district, definition, edition, form, digest, text, effective, published_by, published_at)
                        values (:district, :id, :edition, :form, :digest, :text, :effective, :by, :at)
                        """)
                .param("district", district.value())
                .param("id", edition.id().value())
                .param("edition", edition.edition())
                .param("form", edition.form())
                .param("digest", edition.digest())
                .param("text", text)
                .param("effective", edition.effective())
                .param("by", edition.by().value())
                .param("at", edition.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
