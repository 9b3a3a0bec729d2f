package org.huying.matter.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes matters that are new, with all that has happened to them, by {@code copy}: the same rows as {@link AppendStore},
 * thousands of lives at a time.
 */
@Component
final class CopyStore {

    private final JdbcTemplate jdbc;
    private final Indexing indexing;

    CopyStore(JdbcTemplate jdbc, Indexing indexing) {
        this.jdbc = jdbc;
        this.indexing = indexing;
    }

    /** Within a transaction; the batch opens all its matters and has no receipt. */
    void write(Batch batch) {
        Map<Held, Findable> findable = indexing.of(batch.district(), batch.opened());
        Writing writing = Writing.of(batch, held -> Objects.requireNonNull(findable.get(held)));
        Map<String, CopyRows> tables = new LinkedHashMap<>();
        for (Part.Filled<?> filled : writing.parts()) {
            for (Part.Target target : filled.part().targets()) {
                CopyRows rows = tables.computeIfAbsent(target.toString(), name -> new CopyRows());
                filled.in(target).forEach(row -> rows.add(batch.district().value(), row));
            }
        }
        jdbc.execute((Connection connection) -> copied(connection, tables));
    }

    private static int copied(Connection connection, Map<String, CopyRows> rows) throws SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<String, CopyRows> table : rows.entrySet()) {
            try {
                copy.copyIn(
                        "copy " + table.getKey() + " from stdin",
                        new ByteArrayInputStream(table.getValue().bytes()));
            } catch (IOException cut) {
                throw new UncheckedIOException("copying into " + table.getKey() + " was cut off", cut);
            }
        }
        return rows.size();
    }
}
