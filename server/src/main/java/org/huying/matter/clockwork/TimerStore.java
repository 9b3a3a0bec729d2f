package org.huying.matter.clockwork;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which matters the clockwork must look at, and at which of them it failed. */
@Component
final class TimerStore {

    private final JdbcClient jdbc;

    TimerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the next timer is due; that of a matter in trouble counts from its next try on. */
    Optional<Instant> next(DistrictCode district, Instant now) {
        return jdbc.sql("""
                select min(m.next_timer) as next
                  from (select next_timer from matter.standing t
                         where t.district = :district and t.next_timer is not null
                           and not exists (select from matter.trouble w
                                            where w.district = t.district and w.matter = t.matter
                                              and w.retry_at > :now)
                         order by t.next_timer
                         limit 1) m
                """)
                .param("district", district.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject("next", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** The due matters that have waited longest, one by one. */
    List<MatterId> due(DistrictCode district, Instant now, boolean children, int most) {
        return jdbc.sql("""
                select m.matter
                  from matter.standing m
                 where m.district = :district and m.next_timer <= :now and m.child = :children
                   and not exists (select from matter.trouble w
                                    where w.district = m.district and w.matter = m.matter and w.retry_at > :now)
                 order by m.next_timer, m.matter
                 limit :most
                """)
                .param("district", district.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("children", children)
                .param("most", most)
                .query((row, number) -> new MatterId(row.getLong("matter")))
                .list();
    }

    /** Notes a failure and when it is tried again: after a minute, two, four, up to a day. */
    void note(DistrictCode district, MatterId matter, Instant now, String reference, String message) {
        jdbc.sql("""
                insert into matter.trouble as w (district, matter, failures, retry_at, reference, message)
                values (:district, :matter, 1, :now + interval '1 minute', :reference, :message)
                on conflict (district, matter) do update
                   set failures = w.failures + 1,
                       retry_at = :now + least(interval '1 day', interval '1 minute' * power(2, least(w.failures, 12))),
                       reference = excluded.reference, message = excluded.message
                """)
                .param("district", district.value())
                .param("matter", matter.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reference", reference)
                .param("message", message)
                .update();
    }

    /** What was in trouble and went well. */
    void forget(DistrictCode district, MatterId matter) {
        jdbc.sql("delete from matter.trouble where district = :district and matter = :matter")
                .param("district", district.value())
                .param("matter", matter.value())
                .update();
    }

    boolean troubled(DistrictCode district, MatterId matter) {
        return jdbc.sql("""
                select exists (select from matter.trouble where district = :district and matter = :matter)
                """)
                .param("district", district.value())
                .param("matter", matter.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
