package org.huying.matter.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** Rows by the table and columns that they go into. */
    private static final class Tables {

        private final String district;
        private final Map<String, CopyRows> rows = new LinkedHashMap<>();

        Tables(String district) {
            this.district = district;
        }

        void add(String table, List<? extends @Nullable Object> row) {
            rows.computeIfAbsent(table, name -> new CopyRows()).add(district, row);
        }
    }

    /** Within a transaction; the batch opens all its matters and has no receipt. */
    void write(Batch batch) {
        Tables tables = new Tables(batch.district().value());
        Map<Held, Findable> findable = indexing.of(batch.district(), batch.opened());
        for (Held held : batch.opened()) {
            tables.add(
                    "matter.matter (district, " + MatterColumns.LASTING + ", "
                            + String.join(", ", MatterColumns.CHANGING) + ")",
                    MatterColumns.opened(held));
            tables.add(
                    "matter.matter_text (district, matter, worded, subject, text, grams, phones)",
                    AppendStore.text(held, java.util.Objects.requireNonNull(findable.get(held))));
            kin(tables, held);
            for (Entry entry : held.entries()) {
                tables.add("matter.event (district, " + LedgerStore.ENTRY + ")", AppendStore.entry(entry));
                tables.add(
                        "matter.unsealed (district, matter, seq, hash)",
                        List.of(entry.matter().value(), entry.seq(), entry.hash()));
            }
        }
        jdbc.execute((Connection connection) -> copied(connection, tables.rows));
    }

    private static void kin(Tables tables, Held held) {
        long matter = held.now().id().value();
        pairs(tables, "party", "unit", matter, held.parties());
        pairs(tables, "requester", "requester", matter, held.joined());
        pairs(tables, "enclosure", "attachment", matter, Enclosures.of(held.entries()));
    }

    private static void pairs(Tables tables, String table, String column, long matter, Collection<?> others) {
        others.forEach(other ->
                tables.add("matter." + table + " (district, " + column + ", matter)", Arrays.asList(other, matter)));
    }

    private static int copied(Connection connection, Map<String, CopyRows> rows) throws SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<String, CopyRows> table : new ArrayList<>(rows.entrySet())) {
            try {
                copy.copyIn("copy " + table.getKey() + " from stdin", new java.io.ByteArrayInputStream(table.getValue().bytes()), 1 << 16);
            } catch (IOException cut) {
                throw new UncheckedIOException("copying into " + table.getKey() + " was cut off", cut);
            }
        }
        return rows.size();
    }
}
