package org.huying.matter.tally;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are written in one statement however many there are, column by column, each as an array of texts, in the order
 * in which they are given.
 */
final class TallyRows {

    static final TallyRows KEPT = new TallyRows(
            "matter.tallied",
            "district char(6), matter bigint, seq integer, since date, filed_at timestamptz, line text, channel text,"
                    + " stage text, phase text, holder text, lead text, unit text, category text, place text,"
                    + " lon float8, lat float8, total_due timestamptz, paused boolean, closed_at timestamptz,"
                    + " closing text, late boolean, resolved boolean, satisfied boolean, returned integer,"
                    + " reworked integer, stage_due timestamptz, passed smallint, overran smallint, sample boolean, numbers text",
            """
            on conflict (district, matter) do update
               set seq = excluded.seq, since = excluded.since, stage = excluded.stage, phase = excluded.phase,
                   holder = excluded.holder, lead = excluded.lead, unit = excluded.unit, category = excluded.category,
                   place = excluded.place, lon = excluded.lon, lat = excluded.lat, total_due = excluded.total_due,
                   paused = excluded.paused, closed_at = excluded.closed_at, closing = excluded.closing,
                   late = excluded.late, resolved = excluded.resolved, satisfied = excluded.satisfied,
                   returned = excluded.returned, reworked = excluded.reworked, stage_due = excluded.stage_due,
                   passed = excluded.passed, overran = excluded.overran, sample = excluded.sample,
                   numbers = excluded.numbers
            """);

    static final TallyRows BEFORE = new TallyRows(
            "matter.tallied_before",
            "district char(6), matter bigint, since date, until date, span smallint, filed_at timestamptz, line text,"
                    + " channel text, unit text, category text, place text, lon float8, lat float8,"
                    + " total_due timestamptz, paused boolean, closed_at timestamptz, closing text, late boolean,"
                    + " resolved boolean, satisfied boolean, returned integer, reworked integer, passed smallint,"
                    + " overran smallint, sample boolean, numbers text",
            "");

    static final TallyRows TIMES = new TallyRows(
            "matter.tally_time",
            "district char(6), cut smallint, month date, line text, unit text, place text, category text, channel text,"
                    + " bucket smallint, number integer",
            """
            on conflict (district, cut, month, line, unit, place, category, channel, bucket) do update
               set number = t.number + excluded.number
            """);

    private final String table;
    private final List<String> columns;
    private final String sql;

    /** @param columns each with its type */
    private TallyRows(String table, String columns, String conflict) {
        List<String[]> all = Arrays.stream(columns.split(", "))
                .map(column -> column.split(" "))
                .toList();
        String names = all.stream().map(column -> column[0]).collect(Collectors.joining(", "));
        String typed =
                all.stream().map(column -> "r." + column[0] + "::" + column[1]).collect(Collectors.joining(", "));
        String arrays = all.stream().map(column -> "?::text[]").collect(Collectors.joining(", "));
        this.table = table;
        this.columns = all.stream().map(column -> column[0]).toList();
        this.sql = "insert into " + table + " as t (" + names + ") select " + typed + " from unnest(" + arrays
                + ") with ordinality as r (" + names + ", place_in_order) order by r.place_in_order " + conflict;
    }

    /** The table, without its schema. */
    String name() {
        return table.substring(table.indexOf('.') + 1);
    }

    /** The names of its columns, from one to before another, as in {@code matter, since}. */
    String columns(int from, int until) {
        return String.join(", ", columns.subList(from, until));
    }

    int width() {
        return columns.size();
    }

    String sql() {
        return sql;
    }

    /** The values of the statement for rows: an array for each column. */
    Object[] arrays(List<@Nullable Object[]> rows) {
        Object[] arrays = new Object[width()];
        for (int column = 0; column < width(); column++) {
            int at = column;
            arrays[column] = rows.stream()
                    .map(row -> row[at] == null ? null : String.valueOf(row[at]))
                    .toArray(String[]::new);
        }
        return arrays;
    }
}
