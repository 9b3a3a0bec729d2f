package org.huying.matter.clockwork;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.base.DistrictCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far open matters have followed the calendars that were published. */
@Component
final class RepublicationStore {

    record Row(int edition, int year, long reached) {}

    private final JdbcClient jdbc;

    RepublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DistrictCode district, int edition, int year, Instant since) {
        jdbc.sql("""
                insert into matter.republication (district, edition, year, since, reached)
                values (:district, :edition, :year, :since, 0)
                """)
                .param("district", district.value())
                .param("edition", edition)
                .param("year", year)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those noted by then and not done. */
    List<Row> open(DistrictCode district, Instant by) {
        return jdbc.sql("""
                select edition, year, reached from matter.republication
                 where district = :district and done_at is null and since <= :by
                 order by edition
                """)
                .param("district", district.value())
                .param("by", by.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Row(row.getInt("edition"), row.getInt("year"), row.getLong("reached")))
                .list();
    }

    void reach(DistrictCode district, int edition, long reached) {
        jdbc.sql("""
                update matter.republication set reached = greatest(reached, :reached)
                 where district = :district and edition = :edition
                """)
                .param("district", district.value())
                .param("edition", edition)
                .param("reached", reached)
                .update();
    }

    void finish(DistrictCode district, int edition, Instant now) {
        jdbc.sql("""
                update matter.republication set done_at = :now
                 where district = :district and edition = :edition and done_at is null
                """)
                .param("district", district.value())
                .param("edition", edition)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
