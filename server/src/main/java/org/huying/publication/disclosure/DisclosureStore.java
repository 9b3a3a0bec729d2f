package org.huying.publication.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was disclosed, and what of it was abolished. Rows are added, never changed. */
@Repository
class DisclosureStore {

    private final JdbcClient jdbc;

    DisclosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else disclose in the district until the transaction ends. */
    void lock(DistrictCode district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('disclosure ' || :district, 0))")
                .param("district", district.value())
                .query((row, at) -> true)
                .single();
    }

    /** The newest first; of a topic, where one is named, and with words in the title. */
    List<Disclosure> list(DistrictCode district, @Nullable String topic, String words) {
        return jdbc.sql("""
                        select d.year, d.serial, d.composition, d.title, d.publisher, d.document, d.topic, d.published_on,
                            d.disclosed_by, d.disclosed_at, a.since, a.reason, a.abolished_by, a.abolished_at
                        from publication.disclosure d
                        left join publication.abolition a
                            on a.district = d.district and a.year = d.year and a.serial = d.serial
                        where d.district = :district and (cast(:topic as text) is null or d.topic = :topic)
                            and position(lower(:words) in lower(d.title || ' ' || d.document)) > 0
                        order by d.year desc, d.serial desc
                        """)
                .param("district", district.value())
                .param("topic", topic)
                .param("words", words)
                .query((row, at) -> disclosure(row))
                .list();
    }

    Optional<Disclosure> find(DistrictCode district, Disclosure.Number number) {
        return jdbc.sql("""
                        select d.year, d.serial, d.composition, d.title, d.publisher, d.document, d.topic, d.published_on,
                            d.disclosed_by, d.disclosed_at, a.since, a.reason, a.abolished_by, a.abolished_at
                        from publication.disclosure d
                        left join publication.abolition a
                            on a.district = d.district and a.year = d.year and a.serial = d.serial
                        where d.district = :district and d.year = :year and d.serial = :serial
                        """)
                .param("district", district.value())
                .param("year", number.year())
                .param("serial", number.serial())
                .query((row, at) -> disclosure(row))
                .optional();
    }

    /** The one by which a report was disclosed. */
    Optional<Disclosure.Number> of(DistrictCode district, long composition) {
        return jdbc.sql("""
                        select year, serial
                        from publication.disclosure
                        where district = :district and composition = :composition
                        """)
                .param("district", district.value())
                .param("composition", composition)
                .query((row, at) -> new Disclosure.Number(row.getInt("year"), row.getInt("serial")))
                .optional();
    }

    /** The next of a year; under the district's lock. */
    int next(DistrictCode district, int year) {
        return jdbc.sql("""
                        select coalesce(max(serial), 0) + 1 as next
                        from publication.disclosure
                        where district = :district and year = :year
                        """)
                .param("district", district.value())
                .param("year", year)
                .query((row, at) -> row.getInt("next"))
                .single();
    }

    void insert(DistrictCode district, Disclosure disclosure) {
        jdbc.sql("""
                        insert into publication.disclosure (district, year, serial, composition, title, publisher, document,
                            topic, published_on, disclosed_by, disclosed_at)
                        values (:district, :year, :serial, :composition, :title, :publisher, :document,
                            :topic, :on, :by, :at)
                        """)
                .param("district", district.value())
                .param("year", disclosure.number().year())
                .param("serial", disclosure.number().serial())
                .param("composition", disclosure.composition())
                .param("title", disclosure.title())
                .param("publisher", disclosure.publisher())
                .param("document", disclosure.document())
                .param("topic", disclosure.topic())
                .param("on", disclosure.publishedOn())
                .param("by", disclosure.by().value())
                .param("at", disclosure.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was not abolished before. */
    boolean abolish(DistrictCode district, Disclosure.Number number, Disclosure.Abolition abolition) {
        return jdbc.sql("""
                        insert into publication.abolition (district, year, serial, since, reason, abolished_by, abolished_at)
                        values (:district, :year, :serial, :since, :reason, :by, :at)
                        on conflict (district, year, serial) do nothing
                        """)
                        .param("district", district.value())
                        .param("year", number.year())
                        .param("serial", number.serial())
                        .param("since", abolition.since())
                        .param("reason", abolition.reason())
                        .param("by", abolition.by().value())
                        .param("at", abolition.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Disclosure disclosure(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("since", LocalDate.class);
        return new Disclosure(
                new Disclosure.Number(row.getInt("year"), row.getInt("serial")),
                row.getLong("composition"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("document"),
                row.getString("topic"),
                row.getObject("published_on", LocalDate.class),
                new PersonId(row.getString("disclosed_by")),
                row.getObject("disclosed_at", OffsetDateTime.class).toInstant(),
                since == null
                        ? null
                        : new Disclosure.Abolition(
                                since,
                                row.getString("reason"),
                                new PersonId(row.getString("abolished_by")),
                                row.getObject("abolished_at", OffsetDateTime.class)
                                        .toInstant()));
    }
}
