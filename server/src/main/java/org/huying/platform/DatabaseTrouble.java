package org.huying.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Which failures are the database's and not ours: it is away, full, or has more to do than it can. They pass by themselves
 * or when somebody makes room, so that whoever asked is told to come again, and no bug is logged. Told apart by SQLSTATE
 * (PostgreSQL manual, appendix A).
 */
public enum DatabaseTrouble {
    /** No connection, or it broke before the answer. What was sent may have happened. */
    AWAY(
            "database-away",
            "数据库暂时连不上。刚才的操作是否已生效尚不确定：请稍后再看，或原样再提交一次，不会办两遍。",
            "The database cannot be reached now. It is not certain whether this took effect: look again in a moment, or "
                    + "send the same again with the same Idempotency-Key; it will not happen twice."),

    /** There is no room for more. Nothing has happened. */
    FULL(
            "storage-full",
            "数据库的存储空间已满，这次没有记下任何内容。请通知管理员腾出空间后再提交。",
            "The database has no room left; nothing was recorded. Tell the administrator, and send it again once there is "
                    + "room."),

    /** No answer in time: too many at once, or a statement that did not end. Nothing has happened. */
    BUSY(
            "database-busy",
            "数据库没有及时答复，这次没有记下任何内容，请稍后再试。",
            "The database did not answer in time; nothing was recorded. Try again in a moment.");

    /** When to come again, in seconds. */
    static final int RETRY_AFTER = 5;

    private static final int STATUS = 503;
    private static final int MOST_CAUSES = 20;

    private final Refusal refusal;

    DatabaseTrouble(String code, String zh, String en) {
        this.refusal = Refusal.of(code, zh, en);
    }

    /** The trouble behind a failure, however deep it lies. */
    public static Optional<DatabaseTrouble> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(DatabaseTrouble::named)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Problem problem() {
        return Problem.of(STATUS, refusal);
    }

    private static Optional<DatabaseTrouble> named(@Nullable Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException noneFree ->
                Optional.of(
                        noneFree.getCause() == null
                                ? BUSY
                                : of(noneFree.getCause()).orElse(AWAY));
            // The connection broke, and with it the transaction; what broke it is kept beside the causes.
            case TransactionSystemException ending
            when ending.getCause() instanceof SQLException sql -> atTheEnd(ending, sql);
            case SQLException sql -> ofState(String.valueOf(sql.getSQLState()));
            // A race that was lost every time.
            case ConcurrencyFailureException lost when lost.getCause() == null -> Optional.of(BUSY);
            case null, default -> Optional.empty();
        };
    }

    /** What the database refuses at a commit for reasons of its own is no trouble of the connection's. */
    private static Optional<DatabaseTrouble> atTheEnd(TransactionSystemException ending, SQLException sql) {
        Optional<DatabaseTrouble> behind =
                Optional.ofNullable(ending.getApplicationException()).flatMap(DatabaseTrouble::of);
        String state = sql.getSQLState();
        return behind.or(() -> state == null ? Optional.of(AWAY) : ofState(state));
    }

    private static Optional<DatabaseTrouble> ofState(String state) {
        return switch (state) {
            // disk_full; io_error, which a file system gives that has no room for what was promised
            case "53100", "58030" -> Optional.of(FULL);
            // query_canceled by a timeout; lock_not_available; serialization_failure; deadlock_detected
            case "57014", "55P03", "40001", "40P01" -> Optional.of(BUSY);
            // read_only_sql_transaction: a standby; idle_in_transaction_session_timeout
            case "25006", "25P03" -> Optional.of(AWAY);
            default ->
                switch (state.length() < 2 ? "" : state.substring(0, 2)) {
                    // insufficient_resources: memory, connections
                    case "53" -> Optional.of(BUSY);
                    // connection exceptions; operator intervention: a shutdown, a crash, a start
                    case "08", "57" -> Optional.of(AWAY);
                    default -> Optional.empty();
                };
        };
    }
}
