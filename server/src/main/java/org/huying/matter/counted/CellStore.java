package org.huying.matter.counted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.counting.By;
import org.huying.counting.store.SqlStore;
import org.huying.counting.store.SqlText;
import org.huying.matter.counted.CountStore.Asked;
import org.huying.matter.tally.Cut;
import org.huying.matter.tally.Spread;
import org.huying.matter.tally.Sum;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds up the cells of tallies. */
@Component
final class CellStore {

    private final JdbcTemplate jdbc;

    CellStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Days of which there are cells.
     *
     * @param monthly whether they are whole months
     * @param until the first day after them
     */
    record Stretch(boolean monthly, LocalDate from, LocalDate until) {}

    Map<String, Counts> count(Asked asked, Cut cut, By by, List<Stretch> stretches) {
        SqlText sql = new SqlText().add("select " + key(by) + " as key");
        numbers(sql, counted());
        from(sql, asked, counted(), cut, stretches);
        sql.add(" group by 1 order by 1");
        Map<String, Counts> found = new HashMap<>();
        jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
            found.put(row.getString("key"), counts(row, counted()));
        });
        return found;
    }

    /** By keys of one kind and by days, or more coarsely; only what is wanted of what can be counted. */
    Map<String, Map<LocalDate, Counts>> countByDay(
            Asked asked, Cut cut, By by, List<Stretch> stretches, Coarseness coarseness, Set<Counted> wanted) {
        List<Counted> columns = counted().stream().filter(wanted::contains).toList();
        List<String> keys = coarseness.areas().keySet().stream().sorted().toList();
        SqlText sql = new SqlText().add("select coalesce(a.area, x.key) as key, x.day");
        columns.forEach(counted -> {
            String column = CountStore.column(counted);
            sql.add(", sum(x." + column + ") as " + column);
        });
        sql.add(" from (select " + key(by) + " as key, ");
        day(sql, coarseness.starts());
        sql.add(" as day");
        numbers(sql, columns);
        from(sql, asked, columns, cut, stretches);
        sql.add(
                " group by 1, 2) x left join unnest(?::text[], ?::text[]) a (key, area) on a.key = x.key group by 1, 2",
                keys.toArray(String[]::new),
                keys.stream().map(coarseness.areas()::get).toArray(String[]::new));
        Map<String, Map<LocalDate, Counts>> found = new HashMap<>();
        jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
            found.computeIfAbsent(row.getString("key"), key -> new HashMap<>())
                    .put(row.getObject("day", LocalDate.class), counts(row, columns));
        });
        return found;
    }

    /** A day, or the last beginning before it. */
    private static void day(SqlText sql, List<LocalDate> starts) {
        if (starts.isEmpty()) {
            sql.add("c.day");
            return;
        }
        String[] days = starts.stream().map(LocalDate::toString).toArray(String[]::new);
        sql.add("(?::date[])[greatest(1, width_bucket(c.day, ?::date[]))]", days, days);
    }

    private static void numbers(SqlText sql, List<Counted> wanted) {
        List<String> scores = scores(wanted);
        for (Counted counted : wanted) {
            sql.add(", coalesce(sum(c." + sum(counted).column() + ")");
            if (counted.score() != null) {
                sql.add(" filter (where s.score_" + scores.indexOf(counted.score()) + ")");
            }
            sql.add(", 0) as " + CountStore.column(counted));
        }
    }

    private static List<String> scores(List<Counted> wanted) {
        return wanted.stream()
                .flatMap(counted -> Stream.ofNullable(counted.score()))
                .distinct()
                .toList();
    }

    /** Which scores a cell's line is measured by, as {@code s}: found once for each cell, and not for each of its numbers. */
    private static void scored(SqlText sql, Asked asked, List<Counted> wanted) {
        List<String> scores = scores(wanted);
        List<String> lines = asked.scoring().values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
        sql.add(" left join unnest(?::text[]", (Object) lines.toArray(String[]::new));
        for (String score : scores) {
            Set<String> measured = asked.scoring().getOrDefault(score, Set.of());
            sql.add(", ?::boolean[]", (Object)
                    lines.stream().map(measured::contains).toArray(Boolean[]::new));
        }
        sql.add(") s (line");
        for (int score = 0; score < scores.size(); score++) {
            sql.add(", score_" + score);
        }
        sql.add(") on s.line = c.line");
    }

    private static Counts counts(ResultSet row, List<Counted> wanted) throws SQLException {
        Map<Counted, Long> numbers = new EnumMap<>(Counted.class);
        for (Counted counted : wanted) {
            numbers.put(counted, row.getLong(CountStore.column(counted)));
        }
        return new Counts(numbers);
    }

    private static List<Counted> counted() {
        List<Counted> all = new ArrayList<>(List.of(Counted.values()));
        all.remove(Counted.LATE); // changes by waiting, and not by an event
        return all;
    }

    private static void from(SqlText sql, Asked asked, List<Counted> wanted, Cut cut, List<Stretch> stretches) {
        sql.add(" from matter.tally_cell c");
        scored(sql, asked, wanted);
        sql.add(" where c.district = ? and c.cut = ?", asked.district().value(), cut.code());
        String separator = " and (";
        for (Stretch stretch : stretches) {
            sql.add(
                    separator + "c.monthly = ? and c.day >= ? and c.day < ?",
                    stretch.monthly(),
                    stretch.from(),
                    stretch.until());
            separator = " or ";
        }
        sql.add(stretches.isEmpty() ? " and false" : ")");
        narrowed(sql, asked);
    }

    private static void narrowed(SqlText sql, Asked asked) {
        asked.query()
                .only()
                .forEach((by, keys) -> sql.add(" and " + key(by) + " = any(?)", (Object) keys.toArray(String[]::new)));
    }

    /** How long what was done in those months took, by the keys of one kind. */
    Map<String, Spread> times(Asked asked, Cut cut, By by, LocalDate from, LocalDate until) {
        SqlText sql = new SqlText()
                .add("select " + key(by) + " as key, c.bucket, sum(c.number) as number from matter.tally_time c")
                .add(
                        " where c.district = ? and c.cut = ? and c.month >= ? and c.month < ?",
                        asked.district().value(),
                        cut.code(),
                        from,
                        until);
        narrowed(sql, asked);
        sql.add(" group by 1, 2 having sum(c.number) <> 0 order by 1, 2");
        Map<String, Spread> found = new HashMap<>();
        jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
            found.merge(row.getString("key"), Spread.of(row.getInt("bucket"), row.getLong("number")), Spread::plus);
        });
        return found;
    }

    private static String key(By by) {
        return switch (by) {
            case UNIT -> "c.unit";
            case PLACE -> "c.place";
            case CATEGORY -> "c.line || '/' || c.category";
            case CHANNEL -> "c.channel";
            case LINE -> "c.line";
            case DAY -> "c.day::text";
            case KIND -> throw new IllegalArgumentException("matters have no kind");
        };
    }

    private static Sum sum(Counted counted) {
        return switch (counted.condition()) {
            case ALL -> Sum.FILED;
            case OPEN -> Sum.OPEN;
            case LATE -> throw new IllegalArgumentException("no cell says what is late");
            case DONE -> Sum.DONE;
            case DROPPED -> Sum.DROPPED;
            case UNCHECKED -> Sum.UNCHECKED;
            case ON_TIME -> Sum.ON_TIME;
            case JUDGED -> Sum.JUDGED;
            case RESOLVED -> Sum.RESOLVED;
            case SATISFIED -> Sum.SATISFIED;
            case RETURNED -> Sum.RETURNED;
            case REWORKED -> Sum.REWORKED;
        };
    }
}
