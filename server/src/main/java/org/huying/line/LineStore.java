package org.huying.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The published editions of lines. Rows are added, never changed. */
@Repository
class LineStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else publish in the district until the transaction ends. */
    void lock(DistrictCode district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('line.edition ' || :district, 0))")
                .param("district", district.value())
                .query((row, at) -> true)
                .single();
    }

    /** The newest edition of each line, by name. */
    List<LineEdition> current(DistrictCode district) {
        return jdbc.sql("""
                        select distinct on (line) line, edition, digest, published_by, published_at
                        from line.edition
                        where district = :district
                        order by line, edition desc
                        """)
                .param("district", district.value())
                .query((row, at) -> edition(row))
                .list();
    }

    Optional<LineEdition> current(DistrictCode district, LineId line) {
        return jdbc.sql("""
                        select line, edition, digest, published_by, published_at
                        from line.edition
                        where district = :district and line = :line
                        order by edition desc
                        limit 1
                        """)
                .param("district", district.value())
                .param("line", line.value())
                .query((row, at) -> edition(row))
                .optional();
    }

    /** Every edition of every line, the oldest first. */
    List<LineEdition> editions(DistrictCode district) {
        return jdbc.sql("""
                        select line, edition, digest, published_by, published_at
                        from line.edition
                        where district = :district
                        order by line, edition
                        """)
                .param("district", district.value())
                .query((row, at) -> edition(row))
                .list();
    }

    /** The files of an edition; nothing where there is no such edition. */
    Optional<LineFiles> files(DistrictCode district, LineId line, int edition) {
        Map<String, String> texts = new TreeMap<>();
        jdbc.sql("""
                        select f.key, f.value
                        from line.edition e
                        cross join lateral jsonb_each_text(e.files) f
                        where e.district = :district and e.line = :line and e.edition = :edition
                        order by f.key
                        """)
                .param("district", district.value())
                .param("line", line.value())
                .param("edition", edition)
                .query((ResultSet row) -> {
                    texts.put(row.getString("key"), row.getString("value"));
                });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LineFiles(line.value(), texts));
    }

    void insert(DistrictCode district, LineEdition edition, LineFiles files) {
        jdbc.sql("""
                        insert into line.edition (district, line, edition, digest, files, published_by, published_at)
                        values (:district, :line, :edition, :digest, cast(:files as jsonb), :by, :at)
                        """)
                .param("district", district.value())
                .param("line", edition.line().value())
                .param("edition", edition.edition())
                .param("digest", edition.digest())
                .param("files", JSON.writeValueAsString(files.texts()))
                .param("by", edition.by().value())
                .param("at", utc(edition.at()))
                .update();
    }

    private static LineEdition edition(ResultSet row) throws SQLException {
        return new LineEdition(
                new LineId(row.getString("line")),
                row.getInt("edition"),
                row.getString("digest"),
                new PersonId(row.getString("published_by")),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
