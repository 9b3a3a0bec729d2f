package org.huying.matter.clockwork;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which abolished units still have to hand over their open matters. */
@Component
final class SuccessionStore {

    record Row(UnitCode unit, LocalDate day, Instant since) {}

    private final JdbcClient jdbc;

    SuccessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DistrictCode district, UnitCode unit, LocalDate day, Instant since) {
        jdbc.sql("""
                insert into matter.succession (district, unit, day, since)
                values (:district, :unit, :day, :since)
                on conflict (district, unit, day) do update set since = excluded.since, done_at = null
                """)
                .param("district", district.value())
                .param("unit", unit.value())
                .param("day", day)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those whose day has come. */
    List<Row> open(DistrictCode district, LocalDate today) {
        return jdbc.sql("""
                select unit, day, since from matter.succession
                 where district = :district and done_at is null and day <= :today
                 order by day, unit
                """)
                .param("district", district.value())
                .param("today", today)
                .query((row, number) -> new Row(
                        new UnitCode(row.getString("unit")),
                        row.getObject("day", LocalDate.class),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<MatterId> openMattersOf(DistrictCode district, UnitCode unit, long after, int most) {
        return jdbc.sql("""
                select matter from matter.matter
                 where district = :district and matter > :after and phase <> 'closed'
                   and (holder = :unit or lead = :unit)
                 order by matter
                 limit :most
                """)
                .param("district", district.value())
                .param("unit", unit.value())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new MatterId(row.getLong("matter")))
                .list();
    }

    void finish(DistrictCode district, UnitCode unit, LocalDate day, Instant now) {
        jdbc.sql("""
                update matter.succession set done_at = :now
                 where district = :district and unit = :unit and day = :day and done_at is null
                """)
                .param("district", district.value())
                .param("unit", unit.value())
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
