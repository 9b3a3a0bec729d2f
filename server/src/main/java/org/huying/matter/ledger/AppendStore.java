package org.huying.matter.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huying.matter.Content;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes all that a transaction has decided in one statement: rows of matters, events, outbox and receipt go to the
 * server and become durable together. Plain {@code JdbcTemplate}, since this is the hot path and named parameters would
 * be parsed anew for each shape of it.
 */
@Component
final class AppendStore {

    private static final String ENTRY_FORM = "(?::bigint, ?::integer, ?::timestamptz, ?::text, ?::text, ?::text, "
            + "?::integer, ?::integer, ?::integer, ?::text, ?::smallint, ?::text, ?::bytea)";

    private static final String UPDATE = MatterColumns.CHANGING.stream()
            .map(column ->
                    column.equals("worded") ? "worded = coalesce(u.worded, m.worded)" : column + " = u." + column)
            .collect(Collectors.joining(", ", "update matter.matter m set ", " from u"));

    private final JdbcTemplate jdbc;
    private final Indexing indexing;

    AppendStore(JdbcTemplate jdbc, Indexing indexing) {
        this.jdbc = jdbc;
        this.indexing = indexing;
    }

    /** @throws OptimisticLockingFailureException if a matter is no longer as it was found */
    void write(Batch batch) {
        if (batch.empty()) {
            return;
        }
        SqlText sql = new SqlText()
                .add(
                        "with d (district) as (values (?::char(6)))",
                        batch.district().value());
        addMoved(sql, batch.moved());
        addOpened(sql, batch.opened());
        addTexts(sql, batch);
        addEntries(sql, batch.entries().toList());
        addKin(sql, batch);
        addReceipt(sql, batch.receipt());
        sql.add(batch.moved().isEmpty() ? " select 0" : " select count(*) from updated");
        Integer updated = jdbc.query(sql.toString(), SqlStore.binding(sql), rows -> rows.next() ? rows.getInt(1) : -1);
        if (updated == null || updated != batch.moved().size()) {
            throw new OptimisticLockingFailureException("a matter changed under the hands of a command");
        }
        List<MatterId> joined = batch.joined();
        if (!joined.isEmpty()) {
            indexing.again(batch.district(), joined);
        }
    }

    private static void addMoved(SqlText sql, List<Held> moved) {
        if (moved.isEmpty()) {
            return;
        }
        sql.add(", u (matter, before, " + String.join(", ", MatterColumns.CHANGING) + ") as (values ")
                .addRows(
                        MatterColumns.MOVED_FORM,
                        moved.stream()
                                .map(held -> MatterColumns.moved(held, Objects.requireNonNull(held.found())))
                                .toList())
                .add(
                        "), updated as (" + UPDATE
                                + ", d where m.district = d.district and m.matter = u.matter and m.version = u.before returning 1)");
    }

    private static void addOpened(SqlText sql, List<Held> opened) {
        if (opened.isEmpty()) {
            return;
        }
        String columns = MatterColumns.LASTING + ", " + String.join(", ", MatterColumns.CHANGING);
        sql.add(", n (" + columns + ") as (values ")
                .addRows(
                        MatterColumns.OPENED_FORM,
                        opened.stream().map(MatterColumns::opened).toList())
                .add("), inserted as (insert into matter.matter (district, " + columns
                        + ") select d.district, n.* from d, n)");
    }

    private void addTexts(SqlText sql, Batch batch) {
        List<Held> reworded = batch.reworded();
        if (reworded.isEmpty()) {
            return;
        }
        sql.add(", w (matter, worded, subject, text, grams, phones) as (values ")
                .addRows(
                        "(?::bigint, ?::integer, ?::text, ?::text, ?::integer[], ?::text[])",
                        reworded.stream()
                                .map(held -> text(held, indexing.of(batch.district(), held)))
                                .toList())
                .add("""
                        ), texts as (insert into matter.matter_text
                        (district, matter, worded, subject, text, grams, phones)
                        select d.district, w.* from d, w
                        on conflict (district, matter) do update set worded = excluded.worded,
                        subject = excluded.subject, text = excluded.text, grams = excluded.grams,
                        phones = excluded.phones)""");
    }

    static List<@Nullable Object> text(Held held, Findable findable) {
        Matter matter = held.now();
        Content content = matter.content();
        return List.of(
                matter.id().value(),
                matter.version(),
                content.subject(),
                content.text(),
                findable.grams(),
                findable.phones().toArray(String[]::new));
    }

    private static void addEntries(SqlText sql, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        sql.add(", e (" + LedgerStore.ENTRY + ") as (values ")
                .addRows(ENTRY_FORM, entries.stream().map(AppendStore::entry).toList())
                .add("), events as (insert into matter.event (district, " + LedgerStore.ENTRY
                        + ") select d.district, e.* from d, e), outbox as (insert into matter.unsealed"
                        + " (district, matter, seq, hash) select d.district, e.matter, e.seq, e.hash from d, e)");
    }

    static List<@Nullable Object> entry(Entry entry) {
        return Arrays.asList(
                entry.matter().value(),
                entry.seq(),
                entry.at(),
                entry.by().value(),
                entry.unit() == null ? null : entry.unit().value(),
                entry.role().word(),
                entry.editions().line(),
                entry.editions().calendar(),
                entry.editions().district(),
                entry.type(),
                entry.digest().code(),
                entry.body(),
                entry.hash());
    }

    private static void addKin(SqlText sql, Batch batch) {
        addPairs(
                sql,
                "party",
                "unit",
                batch.matters().stream()
                        .flatMap(held -> Batch.added(Parties.of(held.found()), Parties.of(held.now()))
                                .map(unit -> pair(held, unit.value())))
                        .toList());
        addPairs(
                sql,
                "requester",
                "requester",
                batch.matters().stream()
                        .flatMap(held -> held.joined().stream().map(requester -> pair(held, requester)))
                        .toList());
        addPairs(
                sql,
                "enclosure",
                "attachment",
                batch.matters().stream()
                        .flatMap(held ->
                                Enclosures.of(held.entries()).stream().map(attachment -> pair(held, attachment)))
                        .toList());
    }

    private static void addPairs(SqlText sql, String table, String column, List<List<@Nullable Object>> pairs) {
        if (!pairs.isEmpty()) {
            sql.add(", " + table + " (" + column + ", matter) as (values ")
                    .addRows("(?::text, ?::bigint)", pairs)
                    .add("), " + table + "_rows as (insert into matter." + table + " (district, " + column
                            + ", matter) select d.district, p.* from d, " + table + " p on conflict do nothing)");
        }
    }

    private static List<@Nullable Object> pair(Held held, String other) {
        return List.of(other, held.now().id().value());
    }

    private static void addReceipt(SqlText sql, @Nullable Receipt receipt) {
        if (receipt != null) {
            sql.add(
                    ", receipts as (insert into matter.receipt (district, account, key, body_hash, matter, version, opened, at)"
                            + " select district, ?, ?, ?, ?, ?, ?::bigint[], ?::timestamptz from d)",
                    receipt.account().value(),
                    receipt.key(),
                    receipt.body(),
                    receipt.matter().value(),
                    receipt.version(),
                    receipt.opened().stream().map(MatterId::value).toArray(Long[]::new),
                    receipt.at());
        }
    }
}
