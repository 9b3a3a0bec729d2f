package org.huying.matter.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that are to be indexed anew. What is read here stays locked until the transaction ends. */
@Component
final class IndexStore {

    private final JdbcClient jdbc;

    IndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter's words. */
    record Worded(MatterId id, String subject, String text) {}

    /** Whether all of the district's matters are known to be indexed. */
    boolean made(DistrictCode district) {
        return jdbc.sql("select exists (select from matter.findable_made where district = :district)")
                .param("district", district.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void made(DistrictCode district, Instant at) {
        jdbc.sql("""
                insert into matter.findable_made (district, made_at)
                values (:district, :at)
                on conflict (district) do nothing
                """)
                .param("district", district.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The words of matters after one that no index holds. */
    List<Worded> waiting(DistrictCode district, long after, int most) {
        return jdbc.sql("""
                select t.matter, t.subject, t.text
                  from matter.matter_text t
                 where t.district = :district and t.matter > :after
                   and not exists (select from matter.findable f where f.district = t.district and f.matter = t.matter)
                 order by t.matter
                 limit :most
                   for update of t
                """)
                .param("district", district.value())
                .param("after", after)
                .param("most", most)
                .query(IndexStore::worded)
                .list();
    }

    /** Those of matters and of all that are children below them. */
    List<Worded> below(DistrictCode district, Collection<MatterId> matters) {
        return jdbc.sql("""
                with recursive kin (matter) as (
                    select matter
                      from matter.matter
                     where district = :district and matter = any(:matters)
                    union
                    select m.matter
                      from kin k
                      join matter.matter m on m.district = :district and m.parent = k.matter
                )
                select matter, subject, text
                  from matter.matter_text
                 where district = :district and matter in (select matter from kin)
                 order by matter
                   for update
                """)
                .param("district", district.value())
                .param("matters", matters.stream().map(MatterId::value).toArray(Long[]::new))
                .query(IndexStore::worded)
                .list();
    }

    void index(DistrictCode district, MatterId matter, Findable findable) {
        jdbc.sql("""
                insert into matter.findable (district, matter, grams, phones)
                values (:district, :matter, :grams, :phones)
                on conflict (district, matter) do update set grams = excluded.grams, phones = excluded.phones
                """)
                .param("district", district.value())
                .param("matter", matter.value())
                .param("grams", findable.grams())
                .param("phones", findable.phones().toArray(String[]::new))
                .update();
    }

    private static Worded worded(ResultSet row, int number) throws SQLException {
        return new Worded(new MatterId(row.getLong("matter")), row.getString("subject"), row.getString("text"));
    }
}
