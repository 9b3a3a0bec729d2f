package org.huying.matter.counted;

import static org.huying.line.Phase.ANSWERING;
import static org.huying.line.Phase.ASSIGNING;
import static org.huying.line.Phase.CHECKING;
import static org.huying.line.Phase.HANDLING;
import static org.huying.line.Phase.INTAKE;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.line.Phase;
import org.huying.matter.MatterId;
import org.huying.matter.counted.CountStore.Asked;
import org.huying.matter.counted.CountStore.Relation;
import org.huying.matter.counted.Counted.Day;
import org.huying.matter.counted.Criterion.Amount;
import org.huying.matter.counted.Criterion.Bar;
import org.huying.matter.counted.Criterion.Clause;
import org.huying.matter.ledger.SqlStore;
import org.huying.matter.ledger.SqlText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Measures and lists matters by criteria, from the facts that were tallied of each. */
@Component
final class CriterionStore {

    private final JdbcTemplate jdbc;

    CriterionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A matter behind a figure. */
    record Found(
            MatterId matter,
            boolean counted,
            @Nullable Integer bar,
            @Nullable BigDecimal amount) {}

    /** What criteria of one day find, by row; the total has no row. */
    Map<@Nullable String, List<Measured>> measure(Asked asked, Rows rows, Day day, List<Criterion> criteria) {
        SqlText sql = new SqlText().add("select y.row, grouping(y.row) = 1 as whole");
        for (int at = 0; at < criteria.size(); at++) {
            sql.add(sums(at, criteria.get(at)));
        }
        List<String> keys = rows.rows().keySet().stream().sorted().toList();
        sql.add(" from (select " + (rows.starts().isEmpty() ? "coalesce(a.row, 'only:' || x.key)" : "x.key")
                + " as row, x.* from (select ");
        key(sql, rows, day);
        sql.add(" as key");
        for (int at = 0; at < criteria.size(); at++) {
            flags(sql, asked, at, criteria.get(at));
        }
        CountStore.from(sql, asked, day, Relation.ALL, null);
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

    private static String sums(int at, Criterion criterion) {
        String counts = "y.b%1$d and y.x%1$d = 0 and y.c%1$d".formatted(at);
        Amount amount = criterion.amount();
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

    private static void key(SqlText sql, Rows rows, Day day) {
        if (rows.starts().isEmpty()) {
            sql.add(CountStore.key(rows.by(), day));
            return;
        }
        String[] starts = rows.starts().stream().map(LocalDate::toString).toArray(String[]::new);
        sql.add(
                "((?::date[])[greatest(1, width_bucket(" + CountStore.date(day) + ", ?::date[]))])::text",
                starts,
                starts);
    }

    /** Whether it is of the base, whether it counts, by which exclusion it is left out, and how much there is of it. */
    private static void flags(SqlText sql, Asked asked, int at, Criterion criterion) {
        sql.add(", ");
        all(sql, asked, criterion.base());
        sql.add(" as b" + at + ", ");
        all(sql, asked, criterion.counted());
        sql.add(" as c" + at + ", ");
        bars(sql, asked, criterion);
        sql.add(" as x" + at + ", ");
        quantity(sql, criterion.amount());
        sql.add(" as q" + at);
    }

    /** The number of the first exclusion that holds, from one; none is zero. */
    private static void bars(SqlText sql, Asked asked, Criterion criterion) {
        if (criterion.bars().isEmpty()) {
            sql.add("0");
            return;
        }
        sql.add("case");
        int number = 0;
        for (Bar bar : criterion.bars()) {
            sql.add(" when ");
            all(sql, asked, bar.clauses());
            if (bar.from() != null) {
                sql.add(" and " + CountStore.date(criterion.day()) + " >= ?", bar.from());
            }
            if (bar.to() != null) {
                sql.add(" and " + CountStore.date(criterion.day()) + " <= ?", bar.to());
            }
            sql.add(" then " + ++number);
        }
        sql.add(" else 0 end");
    }

    private static void quantity(SqlText sql, @Nullable Amount amount) {
        switch (amount == null ? null : amount.quantity()) {
            case null -> sql.add("null::numeric");
            case Quantity.Kept.TIME -> sql.add("extract(epoch from m.closed_at - m.filed_at)");
            case Quantity.Kept.RETURNS -> sql.add("m.returned::numeric");
            case Quantity.Kept.REWORKS -> sql.add("m.reworked::numeric");
            case Quantity.Field field ->
                sql.add("case when m.line = ? then (m.numbers::jsonb ->> ?)::numeric end", field.line(), field.name());
        }
    }

    private static void all(SqlText sql, Asked asked, List<Clause> clauses) {
        sql.add("(true");
        for (Clause clause : clauses) {
            sql.add(" and ");
            one(sql, asked, clause);
        }
        sql.add(")");
    }

    private static void one(SqlText sql, Asked asked, Clause clause) {
        switch (clause) {
            case Clause.Is is -> {
                sql.add("((");
                trait(sql, asked, is.trait());
                sql.add(is.yes() ? ") is true)" : ") is not true)");
            }
            case Clause.In in ->
                sql.add("(" + CountStore.key(in.by(), Day.FILED) + " = any(?))", (Object)
                        in.keys().stream().sorted().toArray(String[]::new));
            case Clause.Named named ->
                sql.add("(m.matter = any(?))", (Object)
                        named.matters().stream().map(MatterId::value).sorted().toArray(Long[]::new));
        }
    }

    private static void trait(SqlText sql, Asked asked, Trait trait) {
        switch (trait) {
            case OPEN -> sql.add("m.closed_at is null");
            case OVERDUE -> sql.add("m.closed_at is null and not m.paused and m.total_due < ?", asked.now());
            case PAUSED -> sql.add("m.paused");
            case CLOSED -> sql.add("m.closed_at is not null");
            case DONE -> sql.add("m.closing in ('checked', 'unchecked')");
            case DROPPED -> sql.add("m.closing in ('withdrawn', 'merged', 'void')");
            case CHECKED -> sql.add("m.closing = 'checked'");
            case UNCHECKED -> sql.add("m.closing = 'unchecked'");
            case WITHDRAWN -> sql.add("m.closing = 'withdrawn'");
            case MERGED -> sql.add("m.closing = 'merged'");
            case VOID -> sql.add("m.closing = 'void'");
            case ON_TIME -> sql.add("m.closed_at is not null and not m.late");
            case JUDGED -> sql.add("m.resolved is not null");
            case RESOLVED -> sql.add("m.resolved");
            case SATISFIED -> sql.add("m.satisfied");
            case RETURNED -> sql.add("m.returned > 0");
            case REWORKED -> sql.add("m.reworked > 0");
            case REGISTERED -> sql.add(has("passed", INTAKE));
            case REGISTERED_LATE -> sql.add(has("overran", INTAKE));
            case ASSIGNED -> sql.add(has("passed", ASSIGNING));
            case ASSIGNED_LATE -> sql.add(has("overran", ASSIGNING));
            case HANDLED -> sql.add(has("passed", HANDLING));
            case HANDLED_LATE -> sql.add(has("overran", HANDLING));
            case VERIFIED -> sql.add(has("passed", CHECKING));
            case VERIFIED_LATE -> sql.add(has("overran", CHECKING));
            case ANSWERED -> sql.add(has("passed", ANSWERING));
            case ANSWERED_LATE -> sql.add(has("overran", ANSWERING));
            case SAMPLED -> sql.add("m.sample is not null");
            case SAMPLE_PASSED -> sql.add("m.sample");
        }
    }

    private static String has(String phases, Phase phase) {
        return "m." + phases + " & " + (1 << phase.ordinal()) + " <> 0";
    }

    private static List<Measured> measured(ResultSet row, int criteria) throws SQLException {
        List<Measured> all = new ArrayList<>(criteria);
        for (int at = 0; at < criteria; at++) {
            all.add(new Measured(
                    row.getLong("n" + at), row.getLong("o" + at), row.getLong("e" + at), row.getBigDecimal("v" + at)));
        }
        return all;
    }

    List<Found> list(Asked asked, Criterion criterion, Part part, int offset, int size) {
        SqlText sql = new SqlText().add("select x.matter, x.c0, x.x0, x.q0 from (select m.matter");
        flags(sql, asked, 0, criterion);
        CountStore.from(sql, asked, criterion.day(), Relation.ALL, null);
        CountStore.opened(sql, asked.query(), criterion.day());
        sql.add(") x where x.b0 and " + part(part));
        sql.add(" order by x.matter desc offset ? limit ?", offset, size);
        return jdbc.query(
                sql.toString(),
                SqlStore.binding(sql),
                (row, number) -> new Found(
                        new MatterId(row.getLong("matter")),
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
