package org.huying.pledge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lights of which people were last told. */
@Component
class WarningStore {

    private final JdbcClient jdbc;

    WarningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reports how many reports of progress there were then */
    record Warned(Light light, Instant since, int reports) {}

    Map<MatterId, Warned> all(DistrictCode district) {
        Map<MatterId, Warned> all = new HashMap<>();
        jdbc.sql("""
                        select matter, light, since, reports
                        from pledge.warning
                        where district = :district
                        order by matter
                        """).param("district", district.value()).query(row -> {
            all.put(
                    new MatterId(row.getLong("matter")),
                    new Warned(
                            Light.find(row.getString("light")).orElse(Light.GREEN),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            row.getInt("reports")));
        });
        return all;
    }

    void put(DistrictCode district, MatterId matter, Warned warned) {
        jdbc.sql("""
                        insert into pledge.warning (district, matter, light, since, reports)
                        values (:district, :matter, :light, :since, :reports)
                        on conflict (district, matter)
                        do update set light = excluded.light, since = excluded.since, reports = excluded.reports
                        """)
                .param("district", district.value())
                .param("matter", matter.value())
                .param("light", warned.light().word())
                .param("since", warned.since().atOffset(ZoneOffset.UTC))
                .param("reports", warned.reports())
                .update();
    }
}
