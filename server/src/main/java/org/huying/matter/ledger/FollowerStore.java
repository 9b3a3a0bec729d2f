package org.huying.matter.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far those have come who follow the ledger. An event bears the mark of the transaction that wrote it; marks rise in the
 * order in which transactions began to write. Of marks below the horizon all transactions have ended, so that whoever takes
 * the events from where it stands to there has missed none, whichever server wrote them and in whatever order they ended.
 */
@Component
public class FollowerStore {

    private final JdbcClient jdbc;

    public FollowerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events from one mark to before another. */
    public record Stretch(long from, long until) {}

    /** From where on events wait for a follower. */
    public long mark(DistrictCode district, String name) {
        return jdbc.sql("select matter.followed(:district, :name) as mark")
                .param("district", district.value())
                .param("name", name)
                .query((row, number) -> row.getLong("mark"))
                .single();
    }

    /** The same, for this transaction alone; nothing where another holds it. */
    public Optional<Long> locked(DistrictCode district, String name, Instant now) {
        jdbc.sql("""
                insert into matter.follower (district, name, mark, moved_at)
                select :district, :name, matter.followed(:district, :name), :now
                 where not exists (select from matter.follower where district = :district and name = :name)
                on conflict (district, name) do nothing
                """)
                .param("district", district.value())
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                select mark from matter.follower where district = :district and name = :name for update skip locked
                """)
                .param("district", district.value())
                .param("name", name)
                .query((row, number) -> row.getLong("mark"))
                .optional();
    }

    /** From a mark on about so many events, and what the last transaction among them wrote whole; nothing beyond the horizon. */
    public Stretch stretch(DistrictCode district, long from, int most) {
        return jdbc.sql("""
                select coalesce((select e.mark + 1
                                   from matter.event e
                                  where e.district = :district and e.mark >= :from and e.mark < matter.horizon()
                                  order by e.mark
                                 offset :most - 1 limit 1),
                                matter.horizon()) as until
                """)
                .param("district", district.value())
                .param("from", from)
                .param("most", most)
                .query((row, number) -> new Stretch(from, Math.max(from, row.getLong("until"))))
                .single();
    }

    /** From now on only later events wait. */
    public void move(DistrictCode district, String name, long until, Instant now) {
        jdbc.sql("""
                insert into matter.follower (district, name, mark, moved_at)
                values (:district, :name, :until, :now)
                on conflict (district, name) do update set mark = excluded.mark, moved_at = excluded.moved_at
                """)
                .param("district", district.value())
                .param("name", name)
                .param("until", until)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
