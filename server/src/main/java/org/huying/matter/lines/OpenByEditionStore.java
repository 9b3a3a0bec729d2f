package org.huying.matter.lines;

import java.util.HashMap;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.line.LineId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many matters are open under which edition of which line: numbers of the whole district, and no matter. */
@Component
class OpenByEditionStore {

    private final JdbcTemplate jdbc;

    OpenByEditionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An edition of a line. */
    record Key(LineId line, int edition) {}

    Map<Key, Long> count(DistrictCode district) {
        Map<Key, Long> counts = new HashMap<>();
        jdbc.query(
                """
                select line, edition, count(*) as open
                  from matter.matter
                 where district = ? and phase <> 'closed'
                 group by line, edition
                 order by line, edition
                """,
                row -> {
                    counts.put(new Key(new LineId(row.getString("line")), row.getInt("edition")), row.getLong("open"));
                },
                district.value());
        return counts;
    }
}
