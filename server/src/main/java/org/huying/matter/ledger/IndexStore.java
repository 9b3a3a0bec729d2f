package org.huying.matter.ledger;

import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that wait to be indexed anew, since the way of indexing has changed. */
@Component
final class IndexStore {

    private final JdbcClient jdbc;

    IndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter's words. */
    record Worded(MatterId id, int worded, String subject, String text) {}

    List<Worded> waiting(DistrictCode district, int most) {
        return jdbc.sql("""
                select matter, worded, subject, text
                  from matter.matter_text
                 where district = :district and phones is null
                 order by matter
                 limit :most
                """)
                .param("district", district.value())
                .param("most", most)
                .query((row, number) -> new Worded(
                        new MatterId(row.getLong("matter")),
                        row.getInt("worded"),
                        row.getString("subject"),
                        row.getString("text")))
                .list();
    }

    /** Unless they were reworded meanwhile: then they have been indexed with that. */
    void index(DistrictCode district, Worded words, Findable findable) {
        jdbc.sql("""
                update matter.matter_text
                   set grams = :grams, phones = :phones
                 where district = :district and matter = :matter and worded = :worded and phones is null
                """)
                .param("district", district.value())
                .param("matter", words.id().value())
                .param("worded", words.worded())
                .param("grams", findable.grams())
                .param("phones", findable.phones().toArray(String[]::new))
                .update();
    }
}
