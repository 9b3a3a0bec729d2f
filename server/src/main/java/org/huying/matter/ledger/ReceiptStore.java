package org.huying.matter.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.security.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts of idempotency keys. They are written with the events of their commands. */
@Component
final class ReceiptStore {

    private static final int BATCH = 10_000;

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Receipt> find(DistrictCode district, AccountId account, String key) {
        return jdbc.sql("""
                select key_hash, body_hash, matter, version, opened, at
                  from matter.receipt
                 where district = ? and key_hash = ?
                """)
                .params(district.value(), Receipt.keyHash(account, key))
                .query(ReceiptStore::receipt)
                .optional();
    }

    /** Throws away what is older; true if there may be more. */
    boolean purge(DistrictCode district, Instant before) {
        return jdbc.sql("""
                delete from matter.receipt
                 where district = :district
                   and key_hash in (select key_hash from matter.receipt
                                     where district = :district and at < :before
                                     limit :batch)
                """)
                        .param("district", district.value())
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("batch", BATCH)
                        .update()
                == BATCH;
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        Array opened = row.getArray("opened");
        return new Receipt(
                row.getBytes("key_hash"),
                row.getBytes("body_hash"),
                new MatterId(row.getLong("matter")),
                row.getInt("version"),
                opened == null
                        ? List.of()
                        : Arrays.stream((Long[]) opened.getArray())
                                .map(MatterId::new)
                                .toList(),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
