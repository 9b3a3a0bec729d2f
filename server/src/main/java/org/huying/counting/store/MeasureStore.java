package org.huying.counting.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.counting.Criterion;
import org.huying.counting.Criterion.Amount;
import org.huying.counting.Criterion.Bar;
import org.huying.counting.Measured;
import org.huying.counting.MeasuredRows;
import org.huying.counting.Part;
import org.huying.counting.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Measures and lists records by criteria, whatever the records are. What is measured and what is listed come from the same
 * conditions, so that the records of a figure are as many as it says (law 6).
 */
@Component
public class MeasureStore {

    private final JdbcTemplate jdbc;

    public MeasureStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads a record from the columns that its kind of records has. */
    @FunctionalInterface
    public interface Reading<R> {

        R read(ResultSet row) throws SQLException;
    }

    /**
     * A record behind a figure.
     *
     * @param counted whether the figure counts it
     * @param bar which exclusion left it out, by its place in the criterion; absent where none did
     * @param amount how much of what is added up or ordered there is in it
     */
    public record Found<R>(
            R record,
            boolean counted,
            @Nullable Integer bar,
            @Nullable BigDecimal amount) {}

    /**
     * What each criterion finds, by rows and altogether. Those that are decided by the same day are found in one statement.
     *
     * @param on the records of a question, as they count by a day
     */
    public <D, C, Q> MeasuredRows measure(Function<D, Records<C, Q>> on, Rows rows, List<Criterion<D, C, Q>> criteria) {
        Map<String, List<Measured>> all = new HashMap<>();
        List<Measured> total = nothing(criteria.size());
        Set<D> days = criteria.stream().map(Criterion::day).collect(Collectors.toSet());
        for (D day : days) {
            List<Criterion<D, C, Q>> some =
                    criteria.stream().filter(one -> one.day().equals(day)).toList();
            measure(on.apply(day), rows, some).forEach((row, found) -> {
                List<Measured> into = row == null ? total : all.computeIfAbsent(row, none -> nothing(criteria.size()));
                int next = 0;
                for (int at = 0; at < criteria.size(); at++) {
                    if (criteria.get(at).day().equals(day)) {
                        into.set(at, found.get(next++));
                    }
                }
            });
        }
        all.values().removeIf(found -> found.stream().allMatch(Measured::nothing));
        return new MeasuredRows(all, total);
    }

    private static List<Measured> nothing(int criteria) {
        return new ArrayList<>(Collections.nCopies(criteria, Measured.NOTHING));
    }

    /** By row; the total has no row. */
    private <D, C, Q> Map<@Nullable String, List<Measured>> measure(
            Records<C, Q> records, Rows rows, List<Criterion<D, C, Q>> criteria) {
        SqlText sql = new SqlText().add("select y.row, grouping(y.row) = 1 as whole");
        for (int at = 0; at < criteria.size(); at++) {
            sql.add(sums(at, criteria.get(at)));
        }
        List<String> keys = rows.rows().keySet().stream().sorted().toList();
        sql.add(" from (select " + (rows.starts().isEmpty() ? "coalesce(a.row, 'only:' || x.key)" : "x.key")
                + " as row, x.* from (select ");
        key(sql, records, rows);
        sql.add(" as key");
        for (int at = 0; at < criteria.size(); at++) {
            flags(sql, records, at, criteria.get(at));
        }
        records.from(sql);
        sql.add(
                ") x left join unnest(?::text[], ?::text[]) a (key, row) on a.key = x.key) y"
                        + " group by grouping sets ((y.row), ()) order by whole, y.row",
                keys.toArray(String[]::new),
                keys.stream().map(rows.rows()::get).toArray(String[]::new));
        Map<@Nullable String, List<Measured>> found = new HashMap<>();
        jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
            found.put(row.getBoolean("whole") ? null : row.getString("row"), measured(row, criteria.size()));
        });
        return found;
    }

    private static String sums(int at, Criterion<?, ?, ?> criterion) {
        String counts = "y.b%1$d and y.x%1$d = 0 and y.c%1$d".formatted(at);
        Amount<?> amount = criterion.amount();
        String value = amount == null
                ? "null::numeric"
                : amount.share() == null
                        ? "sum(y.q%d) filter (where %s)".formatted(at, counts)
                        : "percentile_disc(%s) within group (order by y.q%d) filter (where %s)"
                                .formatted(BigDecimal.valueOf(amount.share()).toPlainString(), at, counts);
        return """
                , count(*) filter (where %2$s) as n%1$d, count(*) filter (where y.b%1$d and y.x%1$d = 0) as o%1$d,
                  count(*) filter (where y.b%1$d and y.x%1$d > 0) as e%1$d, %3$s as v%1$d
                """.formatted(at, counts, value);
    }

    private static void key(SqlText sql, Records<?, ?> records, Rows rows) {
        if (rows.starts().isEmpty()) {
            sql.add(records.key(rows.by()));
            return;
        }
        String[] starts = rows.starts().stream().map(LocalDate::toString).toArray(String[]::new);
        sql.add("((?::date[])[greatest(1, width_bucket(" + records.date() + ", ?::date[]))])::text", starts, starts);
    }

    /** Whether it is of the base, whether it counts, by which exclusion it is left out, and how much there is of it. */
    private static <D, C, Q> void flags(SqlText sql, Records<C, Q> records, int at, Criterion<D, C, Q> criterion) {
        sql.add(", ");
        all(sql, records, criterion.base());
        sql.add(" as b" + at + ", ");
        all(sql, records, criterion.counted());
        sql.add(" as c" + at + ", ");
        bars(sql, records, criterion);
        sql.add(" as x" + at + ", ");
        Amount<Q> amount = criterion.amount();
        if (amount == null) {
            sql.add("null::numeric");
        } else {
            records.quantity(sql, amount.quantity());
        }
        sql.add(" as q" + at);
    }

    /** The number of the first exclusion that holds, from one; none is zero. */
    private static <D, C, Q> void bars(SqlText sql, Records<C, Q> records, Criterion<D, C, Q> criterion) {
        if (criterion.bars().isEmpty()) {
            sql.add("0");
            return;
        }
        sql.add("case");
        int number = 0;
        for (Bar<C> bar : criterion.bars()) {
            sql.add(" when ");
            all(sql, records, bar.clauses());
            if (bar.from() != null) {
                sql.add(" and " + records.date() + " >= ?", bar.from());
            }
            if (bar.to() != null) {
                sql.add(" and " + records.date() + " <= ?", bar.to());
            }
            sql.add(" then " + ++number);
        }
        sql.add(" else 0 end");
    }

    private static <C, Q> void all(SqlText sql, Records<C, Q> records, List<C> clauses) {
        sql.add("(true");
        for (C clause : clauses) {
            sql.add(" and (");
            records.clause(sql, clause);
            sql.add(") is true");
        }
        sql.add(")");
    }

    private static List<Measured> measured(ResultSet row, int criteria) throws SQLException {
        List<Measured> all = new ArrayList<>(criteria);
        for (int at = 0; at < criteria; at++) {
            all.add(new Measured(
                    row.getLong("n" + at), row.getLong("o" + at), row.getLong("e" + at), row.getBigDecimal("v" + at)));
        }
        return all;
    }

    /** A stretch of the records behind what a criterion found, in the order of their kind. */
    public <D, C, Q, R> List<Found<R>> list(
            Records<C, Q> records, Criterion<D, C, Q> criterion, Part part, int offset, int size, Reading<R> reading) {
        SqlText sql = new SqlText().add("select x.* from (select " + records.columns());
        flags(sql, records, 0, criterion);
        records.listed(sql);
        sql.add(") x where x.b0 and " + part(part));
        sql.add(" order by " + records.order() + " offset ? limit ?", offset, size);
        return jdbc.query(
                sql.toString(),
                SqlStore.binding(sql),
                (row, number) -> new Found<>(
                        reading.read(row),
                        row.getBoolean("c0") && row.getInt("x0") == 0,
                        row.getInt("x0") == 0 ? null : (Integer) (row.getInt("x0") - 1),
                        row.getBigDecimal("q0")));
    }

    private static String part(Part part) {
        return switch (part) {
            case BASE -> "x.x0 = 0";
            case COUNTED -> "x.x0 = 0 and x.c0";
            case OTHERS -> "x.x0 = 0 and not x.c0";
            case EXCLUDED -> "x.x0 > 0";
        };
    }
}
