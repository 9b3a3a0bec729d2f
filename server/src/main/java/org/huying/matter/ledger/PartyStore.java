package org.huying.matter.ledger;

import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that have, or once had, to do with a matter. They are written with its events. */
@Component
final class PartyStore {

    private final JdbcClient jdbc;

    PartyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UnitCode> list(DistrictCode district, MatterId matter) {
        return jdbc.sql("select unit from matter.party where district = ? and matter = ? order by unit")
                .params(district.value(), matter.value())
                .query((row, number) -> new UnitCode(row.getString("unit")))
                .set();
    }
}
