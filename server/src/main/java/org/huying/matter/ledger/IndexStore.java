package org.huying.matter.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Those that wait since the way of indexing has changed. */
    List<Worded> waiting(DistrictCode district, int most) {
        return jdbc.sql("""
                select matter, subject, text
                  from matter.matter_text
                 where district = :district and phones is null
                 order by matter
                 limit :most
                   for update
                """)
                .param("district", district.value())
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
                update matter.matter_text
                   set grams = :grams, phones = :phones
                 where district = :district and matter = :matter
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
