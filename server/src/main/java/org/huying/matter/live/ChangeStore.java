package org.huying.matter.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.matter.live.Noted.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what happened. Each event waits for the sealer until it is under a seal, in one transaction, so that what waits and
 * the seals since the last look hold every event that was committed since then, whichever server wrote it and in whatever
 * order: nothing is missed, and nothing is added to a command for it.
 */
@Component
final class ChangeStore {

    static final int MOST = 5_000;

    private record Row(long matter, int seq, long seal, boolean head) {}

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Noted since(DistrictCode district, long seal) {
        List<Row> rows = jdbc.sql("""
                select 0 as matter, 0 as seq, coalesce(max(s.seal), 0) as seal, true as head
                  from matter.seal s
                 where s.district = :district
                union all
                (select u.matter, u.seq, 0, false
                   from matter.event u
                  where u.district = :district and u.mark >= matter.followed(:district, 'seal')
                  limit :most)
                union all
                (select h.matter, h.seq, h.seal, false
                   from matter.seal_head h
                  where h.district = :district and h.seal > :seal
                  limit :most)
                """)
                .param("district", district.value())
                .param("seal", seal)
                .param("most", MOST)
                .query((row, number) ->
                        new Row(row.getLong("matter"), row.getInt("seq"), row.getLong("seal"), row.getBoolean("head")))
                .list();
        Set<Key> unsealed = new HashSet<>();
        Set<Key> sealed = new HashSet<>();
        long last = 0;
        for (Row row : rows) {
            if (row.head()) {
                last = row.seal();
            } else {
                (row.seal() == 0 ? unsealed : sealed).add(new Key(row.matter(), row.seq()));
            }
        }
        return new Noted(last, unsealed, sealed, unsealed.size() >= MOST || sealed.size() >= MOST);
    }

    /** Who did what was done. */
    Map<Key, PersonId> doers(DistrictCode district, Collection<Key> keys) {
        Map<Key, PersonId> doers = new HashMap<>();
        jdbc.sql("""
                select e.matter, e.seq, e.by
                  from unnest(:matters::bigint[], :seqs::integer[]) as k (matter, seq)
                  join matter.event e on e.district = :district and e.matter = k.matter and e.seq = k.seq
                """)
                .param("district", district.value())
                .param("matters", keys.stream().map(Key::matter).toArray(Long[]::new))
                .param("seqs", keys.stream().map(Key::seq).toArray(Integer[]::new))
                .query(row -> {
                    doers.put(new Key(row.getLong("matter"), row.getInt("seq")), new PersonId(row.getString("by")));
                });
        return doers;
    }
}
