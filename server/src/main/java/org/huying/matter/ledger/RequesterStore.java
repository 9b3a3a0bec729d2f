package org.huying.matter.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked, by reference into the vault. The rows are written with the events. */
@Component
final class RequesterStore {

    private final JdbcClient jdbc;

    RequesterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever asks or has asked in a matter, or in one above it: a child speaks in the words of its parent. They are asked
     * for one by one, by the offset; how many a recursion finds is anybody's guess, and a wrong one would read all that
     * ever asked.
     */
    Map<MatterId, Set<String>> list(DistrictCode district, Collection<MatterId> matters) {
        Map<MatterId, Set<String>> requesters = new HashMap<>();
        jdbc.sql("""
                with recursive kin (matter, above, parent) as (
                    select matter, matter, parent
                      from matter.matter
                     where district = :district and matter = any(:matters)
                    union all
                    select k.matter, m.matter, m.parent
                      from kin k
                      join matter.matter m on m.district = :district and m.matter = k.parent
                )
                select k.matter, r.requester
                  from kin k
                 cross join lateral (select q.requester
                                       from matter.requester q
                                      where q.district = :district and q.matter = k.above
                                     offset 0) r
                 order by k.matter, r.requester
                """)
                .param("district", district.value())
                .param("matters", matters.stream().map(MatterId::value).toArray(Long[]::new))
                .query(row -> {
                    requesters
                            .computeIfAbsent(new MatterId(row.getLong("matter")), id -> new LinkedHashSet<>())
                            .add(row.getString("requester"));
                });
        return requesters;
    }
}
