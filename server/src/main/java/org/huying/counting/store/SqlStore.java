package org.huying.counting.store;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** What the stores whose statements take many shapes have in common. */
public final class SqlStore {

    private SqlStore() {}

    /**
     * The same, and the statement is planned for just these values: one plan for all of them is a bad one where few values and
     * many are asked for by the same words.
     */
    public static PreparedStatementSetter plannedAnew(SqlText sql) {
        PreparedStatementSetter binding = binding(sql);
        return statement -> {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            binding.setValues(statement);
        };
    }

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
