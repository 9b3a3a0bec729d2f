package org.huying.matter.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.huying.matter.MatterId;
import org.huying.platform.DatabasePools;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes all that was decided in one statement: rows of matters, events and receipts go to the server and become
 * durable together, or none of them where a matter is no longer as it was found. The text of the statement depends only
 * on which tables are written, never on how many rows, so that few plans serve all of them.
 */
@Component
final class AppendStore implements AutoCloseable {

    /**
     * Statements that may be under way by themselves at the same time: one for each two processors, since a database beside
     * the server works as much as the server does, and a statement with all commands costs less than two with half of them.
     */
    static final int HANDS = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 8);

    /**
     * Every statement finds its rows by their keys, however large the tables were when it was planned first; one plan
     * then serves for ever. None waits long for a row that somebody holds, since others' commands wait with it: each goes
     * the long way then, and waits by itself.
     */
    private static final String PLANNED_ONCE = "set plan_cache_mode = force_generic_plan; set enable_seqscan = off;"
            + " set enable_hashjoin = off; set enable_mergejoin = off; set enable_bitmapscan = off;"
            + " set lock_timeout = '250ms'";

    private final JdbcTemplate jdbc;
    private final HikariDataSource source;
    private final JdbcTemplate alone;
    private final Indexing indexing;
    private final Map<List<Part<?>>, String> texts = new ConcurrentHashMap<>();

    /** @param server the server's own pool, to whose database another way is made */
    AppendStore(JdbcTemplate jdbc, DataSource server, Indexing indexing) throws SQLException {
        this.jdbc = jdbc;
        this.source = DatabasePools.beside(server, "ledger", HANDS, PLANNED_ONCE);
        this.alone = new JdbcTemplate(source);
        this.indexing = indexing;
    }

    /**
     * In the running transaction.
     *
     * @throws OptimisticLockingFailureException if a matter is no longer as it was found; nothing was written then
     */
    void write(Batch batch) {
        if (!batch.empty()) {
            write(writing(batch), jdbc);
            List<MatterId> joined = batch.joined();
            if (!joined.isEmpty()) {
                indexing.again(batch.district(), joined);
            }
        }
    }

    Writing writing(Batch batch) {
        return Writing.of(batch, held -> indexing.of(batch.district(), held));
    }

    /**
     * In a transaction of its own, durable when it returns; only of matters in which nobody more has come to ask.
     *
     * @throws OptimisticLockingFailureException likewise
     */
    void writeAlone(Writing writing) {
        write(writing, alone);
    }

    private void write(Writing writing, JdbcTemplate way) {
        List<Part<?>> kinds =
                writing.parts().stream().<Part<?>>map(Part.Filled::part).toList();
        List<Object> values = new ArrayList<>();
        writing.parts().forEach(part -> values.addAll(part.parameters()));
        for (Part<?> kind : kinds) {
            for (int each = 0; each < kind.districts(); each++) {
                values.add(writing.district().value());
            }
        }
        values.add((long) writing.moved());
        write(texts.computeIfAbsent(kinds, AppendStore::text), values, way);
    }

    private static void write(String text, List<Object> values, JdbcTemplate way) {
        try {
            way.query(
                    text,
                    statement -> {
                        for (int at = 0; at < values.size(); at++) {
                            statement.setObject(at + 1, values.get(at));
                        }
                    },
                    row -> {});
        } catch (ConcurrencyFailureException failure) {
            throw failure.getMostSpecificCause() instanceof SQLException sql && "40001".equals(sql.getSQLState())
                    ? new OptimisticLockingFailureException("a matter changed under the hands of a command", failure)
                    : failure;
        }
    }

    @Override
    public void close() {
        source.close();
    }

    private static String text(List<Part<?>> parts) {
        return "with "
                + parts.stream().map(Part::table).collect(Collectors.joining(",\n"))
                + ",\n"
                + parts.stream().map(Part::writing).collect(Collectors.joining(",\n"))
                + "\nselect matter.all_as_found(?::bigint, "
                + (parts.contains(AppendParts.STOOD) ? "(select count(*) from stood))" : "0)");
    }
}
