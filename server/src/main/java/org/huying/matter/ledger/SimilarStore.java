package org.huying.matter.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.counting.store.SqlStore;
import org.huying.counting.store.SqlText;
import org.huying.matter.MatterRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Open matters that share words or a neighbourhood with what is being told, within what the viewer may see. */
@Component
final class SimilarStore {

    /** More than these are not weighed; a neighbourhood has fewer open matters, and rarer words are kept first. */
    private static final int WEIGHED = 200;

    private final JdbcTemplate jdbc;

    SimilarStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of the pairs that are sought stand in a matter. */
    record Shared(long matter, int pairs) {}

    /** Those opened since a month began whose words share most pairs with these. */
    List<Shared> byWords(DistrictCode district, Visibility visibility, Integer[] pairs, int least, long since) {
        SqlText sql = new SqlText().add("""
                        select m.matter, s.pairs
                          from matter.matter m
                          join (select w.matter,
                                       (select count(*) from unnest(w.grams) g where g = any(?)) as pairs
                                  from matter.findable w
                                 where w.district = ? and w.grams && ? and w.matter >= ?) s on s.matter = m.matter
                         where m.district = ? and m.closed_at is null and m.parent is null and s.pairs >= ?""", pairs, district.value(), pairs, since, district.value(), least);
        visibility.restrictFew(sql);
        sql.add(" order by s.pairs desc, m.matter desc limit ?", WEIGHED);
        return shared(sql);
    }

    /** Those in these places, the newest first. */
    List<Shared> byPlace(DistrictCode district, Visibility visibility, Integer[] pairs, Set<String> places) {
        SqlText sql = new SqlText().add("""
                        select m.matter,
                               (select count(*) from unnest(w.grams) g where g = any(?)) as pairs
                          from matter.matter m
                          left join matter.findable w on w.district = m.district and w.matter = m.matter
                         where m.district = ? and m.closed_at is null and m.parent is null and m.place = any(?)""", pairs, district.value(), places.toArray(String[]::new));
        visibility.restrictFew(sql);
        sql.add(" order by m.matter desc limit ?", WEIGHED);
        return shared(sql);
    }

    /** The matters themselves, the newest first. */
    List<MatterRow> rows(DistrictCode district, List<Long> matters, Instant now) {
        SqlText sql = new SqlText()
                .add(MatterListStore.ROW, district.value())
                .add(" and m.matter = any(?) order by m.matter desc", (Object) matters.toArray(Long[]::new));
        return jdbc.query(sql.toString(), SqlStore.binding(sql), (row, number) -> MatterListStore.row(row, now));
    }

    private List<Shared> shared(SqlText sql) {
        return jdbc.query(
                sql.toString(),
                SqlStore.binding(sql),
                (row, number) -> new Shared(row.getLong("matter"), row.getInt("pairs")));
    }
}
