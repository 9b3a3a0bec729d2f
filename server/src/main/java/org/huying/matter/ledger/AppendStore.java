package org.huying.matter.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.huying.matter.MatterId;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes all that was decided in one statement: rows of matters, events, outbox and receipts go to the server and become
 * durable together, or none of them where a matter is no longer as it was found. The text of the statement depends only
 * on which tables are written, never on how many rows, so that few plans serve all of them.
 */
@Component
final class AppendStore {

    private final JdbcTemplate jdbc;
    private final Indexing indexing;
    private final Map<List<Part<?>>, String> texts = new ConcurrentHashMap<>();

    AppendStore(JdbcTemplate jdbc, Indexing indexing) {
        this.jdbc = jdbc;
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

    /** The same on another way to the database; only of matters in which nobody more has come to ask. */
    void write(Writing writing, JdbcTemplate way) {
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

    private static String text(List<Part<?>> parts) {
        return "with "
                + parts.stream().map(Part::table).collect(Collectors.joining(",\n"))
                + ",\n"
                + parts.stream().map(Part::writing).collect(Collectors.joining(",\n"))
                + "\nselect matter.all_as_found(?::bigint, "
                + (parts.contains(AppendParts.STOOD) ? "(select count(*) from stood))" : "0)");
    }
}
