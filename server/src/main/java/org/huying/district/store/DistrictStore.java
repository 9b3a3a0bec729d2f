package org.huying.district.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.district.DistrictChange;
import org.huying.district.DistrictData;
import org.huying.district.json.ChangeJson;
import org.huying.district.store.Rows.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps districts, and the log of what changed them. */
@Repository
public class DistrictStore {

    private final JdbcClient jdbc;

    public DistrictStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<DistrictCode> codes() {
        return jdbc.sql("select district from district.district order by district")
                .query((row, n) -> new DistrictCode(row.getString("district")))
                .list();
    }

    /** The edition that is committed; one row by its primary key. */
    public Optional<Integer> edition(DistrictCode district) {
        return jdbc.sql("select edition from district.district where district = :district")
                .param("district", district.value())
                .query((row, n) -> row.getInt("edition"))
                .optional();
    }

    /** Keeps others from changing the district until the transaction ends. */
    public void lock(DistrictCode district) {
        jdbc.sql("select edition from district.district where district = :district for update")
                .param("district", district.value())
                .query((row, n) -> row.getInt("edition"))
                .optional();
    }

    /** All of one edition: read again if the district moved on meanwhile. */
    public Optional<DistrictData> read(DistrictCode district) {
        Optional<DistrictData> data;
        do {
            data = new DistrictReader(jdbc, district).read();
        } while (!data.map(DistrictData::edition).equals(edition(district)));
        return data;
    }

    /** Whether the district was new. */
    public boolean found(DistrictData data) {
        return jdbc.sql("""
                        insert into district.district (district, name_zh, name_en, founded, edition)
                        values (:district, :zh, :en, :founded, 0)
                        on conflict on constraint district_pk do nothing
                        """)
                        .param("district", data.code().value())
                        .param("zh", data.name().zh())
                        .param("en", data.name().en())
                        .param("founded", data.founded())
                        .update()
                == 1;
    }

    /** Writes what changed and moves the district to the next edition. */
    public void write(DistrictData changed, List<DistrictChange> changes, PersonId by, Instant at) {
        int moved = jdbc.sql("""
                        update district.district set edition = :edition
                        where district = :district and edition = :edition - 1
                        """)
                .param("district", changed.code().value())
                .param("edition", changed.edition())
                .update();
        if (moved != 1) {
            throw new IllegalStateException(
                    "edition " + changed.edition() + " of " + changed.code() + " does not follow");
        }
        new DistrictWriter(jdbc, changed.code()).write(changed);
        log(changed, changes, by, at);
    }

    private void log(DistrictData changed, List<DistrictChange> changes, PersonId by, Instant at) {
        List<Row> rows = IntStream.range(0, changes.size())
                .mapToObj(i -> new Row()
                        .with("seq", i + 1)
                        .with("edition", changed.edition())
                        .with("at", at.atOffset(ZoneOffset.UTC))
                        .with("by", by)
                        .with("change", ChangeJson.kind(changes.get(i)))
                        .with("valid_from", changes.get(i).from())
                        .with("detail", ChangeJson.detail(changes.get(i))))
                .toList();
        new Rows(jdbc, changed.code()).write("""
                insert into district.change (district, edition, seq, at, by, change, valid_from, detail)
                select :district, r.edition, r.seq, r.at, r.by, r.change, r.valid_from, cast(r.detail as jsonb)
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    edition integer, seq integer, at timestamptz, by text, change text, valid_from date, detail text)
                """, rows, row -> row);
    }
}
