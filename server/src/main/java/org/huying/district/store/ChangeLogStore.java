package org.huying.district.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.district.ChangeQuery;
import org.huying.district.RecordedChange;
import org.huying.district.json.ChangeJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the log of what changed districts. */
@Repository
public class ChangeLogStore {

    private final JdbcClient jdbc;

    public ChangeLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RecordedChange> list(DistrictCode district, ChangeQuery query) {
        ChangeQuery.Subject about = query.about();
        ChangeQuery.Place before = query.before();
        PersonId by = query.by();
        return jdbc.sql("""
                select edition, seq, at, by, change, detail::text as detail
                from district.change
                where district = :district
                  and (cast(:by as text) is null or by = :by)
                  and (cast(:from as timestamptz) is null or at >= :from)
                  and (cast(:until as timestamptz) is null or at < :until)
                  and (cast(:after as integer) is null or edition > :after)
                  and (cast(:beforeEdition as integer) is null or (edition, seq) < (:beforeEdition, :beforeSeq))
                  and (%s)
                order by edition desc, seq desc
                limit :most
                """.formatted(about == null ? "cast(:code as text) is null" : names(about.kind())))
                .param("district", district.value())
                .param("by", by == null ? null : by.value(), Types.VARCHAR)
                .param("from", utc(query.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", utc(query.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", query.after(), Types.INTEGER)
                .param("beforeEdition", before == null ? null : before.edition(), Types.INTEGER)
                .param("beforeSeq", before == null ? null : before.seq(), Types.INTEGER)
                .param("code", about == null ? null : about.code(), Types.VARCHAR)
                .param("most", query.size())
                .query(ChangeLogStore::recorded)
                .list();
    }

    /** Where in the detail of a change something of a kind is named. */
    private static String names(ChangeQuery.Kind kind) {
        return switch (kind) {
            case UNIT -> """
                detail->>'unit' = cast(:code as text) or detail->>'manager' = cast(:code as text)
                or change like '%-unit' and detail->>'parent' = cast(:code as text)
                or change = 'abolish-unit' and jsonb_exists(detail->'successors', cast(:code as text))
                or detail->'list'->>'unitCovered' = cast(:code as text) or detail->'shift'->'who'->>'unit' = cast(:code as text)
                or detail->'roster'->'turns' @> jsonb_build_array(jsonb_build_object('unit', cast(:code as text)))""";
            case PERSON -> """
                detail->>'person' = cast(:code as text) or detail->'shift'->'who'->>'person' = cast(:code as text)
                or detail->'roster'->'turns' @> jsonb_build_array(jsonb_build_object('person', cast(:code as text)))""";
            case PLACE -> """
                detail->>'place' = cast(:code as text) or detail->>'over' = cast(:code as text)
                or change like '%-place' and detail->>'parent' = cast(:code as text)
                or change = 'abolish-place' and jsonb_exists(detail->'successors', cast(:code as text))""";
            case DUTY_LIST -> """
                change = 'keep-duty-list' and detail->'list'->>'code' = cast(:code as text)
                or change = 'drop-duty-list' and detail->>'list' = cast(:code as text)""";
            case ROSTER -> """
                change = 'keep-roster' and detail->'roster'->>'code' = cast(:code as text)
                or change = 'take-shift' and detail->'shift'->>'roster' = cast(:code as text)""";
        };
    }

    private static RecordedChange recorded(ResultSet row, int number) throws SQLException {
        return new RecordedChange(
                row.getInt("edition"),
                row.getInt("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getString("by")),
                ChangeJson.read(row.getString("change"), row.getString("detail")));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
