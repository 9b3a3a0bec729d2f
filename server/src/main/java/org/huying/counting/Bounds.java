package org.huying.counting;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.huying.counting.store.SqlText;
import org.jspecify.annotations.Nullable;

/** Between which numbers one must lie; what is absent does not bound. */
public record Bounds(
        @Nullable BigDecimal above,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal below,
        @Nullable BigDecimal atMost) {

    /** Whether any number would do. */
    public boolean none() {
        return Stream.of(above, atLeast, below, atMost).allMatch(bound -> bound == null);
    }

    /** The same as a condition on what is written there; of nothing it is not true. */
    public void restrict(SqlText sql, Runnable number) {
        sql.add("(true");
        one(sql, number, " > ?", above);
        one(sql, number, " >= ?", atLeast);
        one(sql, number, " < ?", below);
        one(sql, number, " <= ?", atMost);
        sql.add(")");
    }

    private static void one(SqlText sql, Runnable number, String comparison, @Nullable BigDecimal bound) {
        if (bound != null) {
            sql.add(" and ");
            number.run();
            sql.add(comparison, bound);
        }
    }
}
