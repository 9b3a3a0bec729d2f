package org.huying.bench.loop.limit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client sent to the database, in its order. */
public sealed interface Sent {

    /** A transaction begins, with the statement that follows. */
    record Begin() implements Sent {}

    record Commit() implements Sent {}

    record Rollback() implements Sent {}

    /** @param sql with a question mark for each value */
    record Statement(String sql, List<Value> values) implements Sent {

        public Statement {
            values = List.copyOf(values);
        }
    }

    /**
     * A value that was bound.
     *
     * @param type as the database names it; nothing where it does not know
     * @param text as the database writes it; nothing for null
     */
    record Value(@Nullable String type, @Nullable String text) {}

    /** What it is without its values. */
    default String shape() {
        return switch (this) {
            case Begin begin -> "begin";
            case Commit commit -> "commit";
            case Rollback rollback -> "rollback";
            case Statement statement -> statement.sql();
        };
    }
}
