package org.huying.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions of templates. Rows are added, never changed. */
@Repository
class TemplateStore {

    /** @param text as it was published */
    record Kept(String template, int edition, String text, String digest, boolean shipped, PersonId by, Instant at) {}

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else publish in the district until the transaction ends. */
    void lock(DistrictCode district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('publication ' || :district, 0))")
                .param("district", district.value())
                .query((row, at) -> true)
                .single();
    }

    /** The newest edition of each, by name. */
    List<Kept> current(DistrictCode district) {
        return jdbc.sql("""
                        select distinct on (template) template, edition, text, digest, shipped, published_by, published_at
                        from publication.template
                        where district = :district
                        order by template, edition desc
                        """)
                .param("district", district.value())
                .query((row, at) -> kept(row))
                .list();
    }

    Optional<Kept> find(DistrictCode district, String template, int edition) {
        return jdbc.sql("""
                        select template, edition, text, digest, shipped, published_by, published_at
                        from publication.template
                        where district = :district and template = :template and edition = :edition
                        """)
                .param("district", district.value())
                .param("template", template)
                .param("edition", edition)
                .query((row, at) -> kept(row))
                .optional();
    }

    /** Every edition of one, the newest first. */
    List<Kept> editions(DistrictCode district, String template) {
        return jdbc.sql("""
                        select template, edition, text, digest, shipped, published_by, published_at
                        from publication.template
                        where district = :district and template = :template
                        order by edition desc
                        """)
                .param("district", district.value())
                .param("template", template)
                .query((row, at) -> kept(row))
                .list();
    }

    void insert(DistrictCode district, Kept kept) {
        jdbc.sql("""
                        insert into publication.template
                            (district, template, edition, text, digest, shipped, published_by, published_at)
                        values (:district, :template, :edition, :text, :digest, :shipped, :by, :at)
                        """)
                .param("district", district.value())
                .param("template", kept.template())
                .param("edition", kept.edition())
                .param("text", kept.text())
                .param("digest", kept.digest())
                .param("shipped", kept.shipped())
                .param("by", kept.by().value())
                .param("at", kept.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("template"),
                row.getInt("edition"),
                row.getString("text"),
                row.getString("digest"),
                row.getBoolean("shipped"),
                new PersonId(row.getString("published_by")),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
