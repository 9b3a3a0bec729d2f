package org.huying.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which messages of other systems have become matters. */
@Component
final class ImportStore {

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the ids that are here already. */
    Set<String> known(DistrictCode district, String line, List<String> ids) {
        return new HashSet<>(jdbc.sql("""
                select external
                  from intake.imported
                 where district = :district and line = :line and external = any (:ids)
                 order by external
                """)
                .param("district", district.value())
                .param("line", line)
                .param("ids", ids.toArray(String[]::new))
                .query((row, count) -> row.getString("external"))
                .list());
    }

    void insert(DistrictCode district, String line, Map<String, MatterId> matters) {
        jdbc.sql("""
                insert into intake.imported (district, line, external, matter)
                select :district, :line, external, matter
                  from unnest(:externals, :matters) as imported (external, matter)
                on conflict on constraint imported_pk do nothing
                """)
                .param("district", district.value())
                .param("line", line)
                .param("externals", matters.keySet().toArray(String[]::new))
                .param(
                        "matters",
                        matters.values().stream().map(MatterId::value).toArray(Long[]::new))
                .update();
    }
}
