package org.huying.matter.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.matter.MatterId;
import org.huying.security.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which matter open. */
@Component
final class PresenceStore {

    /** Somebody who was seen at a matter. */
    record Seen(MatterId matter, PersonId person, boolean acting) {}

    private final JdbcClient jdbc;

    PresenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(Viewer viewer, MatterId matter, boolean acting, Instant at) {
        jdbc.sql("""
                insert into matter.presence as p (district, matter, account, person, acting, seen_at)
                values (:district, :matter, :account, :person, :acting, :at)
                on conflict (district, matter, account)
                do update set acting = excluded.acting, seen_at = greatest(p.seen_at, excluded.seen_at)
                """)
                .param("district", viewer.district().value())
                .param("matter", matter.value())
                .param("account", viewer.account().value())
                .param("person", viewer.person().value())
                .param("acting", acting)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void leave(Viewer viewer, MatterId matter) {
        jdbc.sql("delete from matter.presence where district = :district and matter = :matter and account = :account")
                .param("district", viewer.district().value())
                .param("matter", matter.value())
                .param("account", viewer.account().value())
                .update();
    }

    List<Seen> list(DistrictCode district, Instant since) {
        return jdbc.sql("""
                select matter, person, bool_or(acting) as acting
                  from matter.presence
                 where district = :district and seen_at > :since
                 group by matter, person
                 order by matter, person
                """)
                .param("district", district.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Seen(
                        new MatterId(row.getLong("matter")),
                        new PersonId(row.getString("person")),
                        row.getBoolean("acting")))
                .list();
    }

    void forget(DistrictCode district, Instant before) {
        jdbc.sql("delete from matter.presence where district = :district and seen_at <= :before")
                .param("district", district.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
