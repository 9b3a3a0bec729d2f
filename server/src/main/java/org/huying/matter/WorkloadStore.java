package org.huying.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.base.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts open matters by who holds them. */
@Component
final class WorkloadStore {

    private final JdbcClient jdbc;

    WorkloadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UnitCode, Integer> openHeld(DistrictCode district) {
        Map<UnitCode, Integer> held = new HashMap<>();
        jdbc.sql("""
                select holder, count(*) as matters
                  from matter.matter
                 where district = :district and phase <> 'closed' and holder is not null
                 group by holder
                 order by holder
                """)
                .param("district", district.value())
                .query((row, number) -> held.put(new UnitCode(row.getString("holder")), row.getInt("matters")))
                .list();
        return held;
    }

    int openOf(DistrictCode district, UnitCode unit) {
        return jdbc.sql("""
                select count(*) as matters
                  from matter.matter
                 where district = :district and phase <> 'closed' and (holder = :unit or lead = :unit)
                """)
                .param("district", district.value())
                .param("unit", unit.value())
                .query((row, number) -> row.getInt("matters"))
                .single();
    }

    List<MatterId> openAfter(DistrictCode district, long reached, int most) {
        return jdbc.sql("""
                select matter from matter.matter
                 where district = :district and matter > :reached and phase <> 'closed'
                 order by matter
                 limit :most
                """)
                .param("district", district.value())
                .param("reached", reached)
                .param("most", most)
                .query((row, number) -> new MatterId(row.getLong("matter")))
                .list();
    }
}
