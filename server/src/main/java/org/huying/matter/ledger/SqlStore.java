package org.huying.matter.ledger;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** What the stores whose statements take many shapes have in common. */
public final class SqlStore {

    private SqlStore() {}

    /** Binds without asking the server for the types, which would cost a round trip for each absent value. */
    public static PreparedStatementSetter binding(SqlText sql) {
        return statement -> {
            List<@Nullable Object> values = sql.values();
            for (int at = 0; at < values.size(); at++) {
                Object value = values.get(at);
                switch (value) {
                    case null -> statement.setNull(at + 1, Types.NULL);
                    case Instant instant -> statement.setObject(at + 1, instant.atOffset(ZoneOffset.UTC));
                    case byte[] bytes -> statement.setBytes(at + 1, bytes);
                    default -> statement.setObject(at + 1, value);
                }
            }
        };
    }
}
