package org.huying.matter.audit;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the chronicle: a few days of the ledger, found by the index over the order in which it was written. */
@Component
final class ChronicleStore {

    private final JdbcClient jdbc;

    ChronicleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Happened> list(DistrictCode district, ChronicleQuery query) {
        PersonId by = query.by();
        MatterId matter = query.matter();
        return jdbc.sql("""
                select e.matter, m.number, e.seq, e.at, e.by, e.role, e.type
                  from matter.event e
                  join matter.matter m on m.district = e.district and m.matter = e.matter
                 where e.district = :district
                   and e.at >= :from and e.at < :until
                   and (cast(:by as text) is null or e.by = :by)
                   and (cast(:matter as bigint) is null or e.matter = :matter)
                 order by e.at desc, e.matter desc, e.seq desc
                 limit :most
                """)
                .param("district", district.value())
                .param("from", query.from().atOffset(ZoneOffset.UTC))
                .param("until", query.until().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value(), Types.VARCHAR)
                .param("matter", matter == null ? null : matter.value(), Types.BIGINT)
                .param("most", query.size())
                .query((row, number) -> new Happened(
                        new MatterId(row.getLong("matter")),
                        row.getString("number"),
                        row.getInt("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new PersonId(row.getString("by")),
                        Role.find(row.getString("role")).orElse(Role.SYSTEM),
                        row.getString("type")))
                .list();
    }
}
