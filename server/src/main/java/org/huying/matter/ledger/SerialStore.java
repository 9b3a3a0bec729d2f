package org.huying.matter.ledger;

import org.huying.base.DistrictCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out blocks of serials and makes the ledger's partitions. Each call is a transaction of its own. */
@Component
final class SerialStore {

    private final JdbcClient jdbc;

    SerialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of the next {@link Serials#IDS} serials of ids. */
    long reserveIds() {
        return jdbc.sql("select nextval('matter.serial')")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** The first of the next so many serials of the numbers that begin with the stem. */
    long reserveNumbers(DistrictCode district, String stem, int many) {
        return jdbc.sql("""
                insert into matter.number_serial as s (district, stem, next)
                values (:district, :stem, 1 + :many)
                on conflict (district, stem) do update set next = s.next + :many
                returning next - :many as first
                """)
                .param("district", district.value())
                .param("stem", stem)
                .param("many", many)
                .query((row, number) -> row.getLong("first"))
                .single();
    }

    /** Makes the partition for matters opened in a month, {@code 202611}, unless it is there. */
    void openMonth(int month) {
        jdbc.sql("select matter.open_month(:month)")
                .param("month", month)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
