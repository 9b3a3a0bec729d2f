package org.huying.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports as they were composed. Rows are added, never changed. */
@Repository
class CompositionStore {

    private final JdbcClient jdbc;

    CompositionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Composition> list(DistrictCode district, int most) {
        return jdbc.sql("""
                        select composition, template, edition, span, as_of, title, digest, composed_by, composed_at
                        from publication.composition
                        where district = :district
                        order by composition desc
                        limit :most
                        """)
                .param("district", district.value())
                .param("most", most)
                .query((row, at) -> composition(row))
                .list();
    }

    Optional<Composition> find(DistrictCode district, long id) {
        return jdbc.sql("""
                        select composition, template, edition, span, as_of, title, digest, composed_by, composed_at
                        from publication.composition
                        where district = :district and composition = :id
                        """)
                .param("district", district.value())
                .param("id", id)
                .query((row, at) -> composition(row))
                .optional();
    }

    Optional<String> content(DistrictCode district, long id) {
        return jdbc.sql("""
                        select content
                        from publication.composition
                        where district = :district and composition = :id
                        """)
                .param("district", district.value())
                .param("id", id)
                .query((row, at) -> row.getString("content"))
                .optional();
    }

    /** The one that is the same in everything. */
    Optional<Composition> same(DistrictCode district, Composition composition) {
        return jdbc.sql("""
                        select composition, template, edition, span, as_of, title, digest, composed_by, composed_at
                        from publication.composition
                        where district = :district and template = :template and edition = :edition and span = :span
                            and as_of = :asOf and digest = :digest
                        """)
                .param("district", district.value())
                .param("template", composition.template())
                .param("edition", composition.edition())
                .param("span", composition.span().written())
                .param("asOf", composition.asOf())
                .param("digest", composition.digest())
                .query((row, at) -> composition(row))
                .optional();
    }

    /** The number that the next one gets; under the district's lock. */
    long next(DistrictCode district) {
        return jdbc.sql("""
                        select coalesce(max(composition), 0) + 1 as next
                        from publication.composition
                        where district = :district
                        """)
                .param("district", district.value())
                .query((row, at) -> row.getLong("next"))
                .single();
    }

    void insert(DistrictCode district, Composition composition, String content) {
        jdbc.sql("""
                        insert into publication.composition (district, composition, template, edition, span, as_of, title,
                            content, digest, composed_by, composed_at)
                        values (:district, :id, :template, :edition, :span, :asOf, :title, :content, :digest, :by, :at)
                        """)
                .param("district", district.value())
                .param("id", composition.id())
                .param("template", composition.template())
                .param("edition", composition.edition())
                .param("span", composition.span().written())
                .param("asOf", composition.asOf())
                .param("title", composition.title())
                .param("content", content)
                .param("digest", composition.digest())
                .param("by", composition.by().value())
                .param("at", composition.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Composition composition(ResultSet row) throws SQLException {
        return new Composition(
                row.getLong("composition"),
                row.getString("template"),
                row.getInt("edition"),
                Span.find(row.getString("span")).orElseThrow(),
                row.getObject("as_of", LocalDate.class),
                row.getString("title"),
                row.getString("digest"),
                new PersonId(row.getString("composed_by")),
                row.getObject("composed_at", OffsetDateTime.class).toInstant());
    }
}
