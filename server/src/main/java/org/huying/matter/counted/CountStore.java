package org.huying.matter.counted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.counting.By;
import org.huying.counting.store.SqlStore;
import org.huying.counting.store.SqlText;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Counted.Day;
import org.huying.matter.ledger.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts matter by matter, from the facts that were tallied of each. It answers whatever can be asked: for whom the tallies'
 * cells cannot (who sees only a part, a cell of the map, three dimensions at a time), how many of the open ones are late at
 * an instant, and which matters they are.
 */
@Component
final class CountStore {

    /** All facts, as they are now. */
    private static final String NOW = "matter.tallied m";

    private static final String FACTS =
            "f.district, f.matter, f.filed_at, f.line, f.channel, f.unit, f.category, f.place,"
                    + " f.lon, f.lat, f.total_due, f.paused, f.closed_at, f.closing, f.late, f.resolved, f.satisfied, f.returned,"
                    + " f.reworked, f.passed, f.overran, f.sample, f.numbers";

    /** Nothing holds for longer than two to the power of this days, which are eighty-nine years. */
    private static final int MOST_SPAN = 15;

    private final JdbcTemplate jdbc;

    /** Whose facts are counted. */
    enum Relation {
        /** Of every matter, as they stand or stood. */
        ALL,
        /** Of matters of which something was recorded after the day: as they stood on it. */
        CHANGED_THEN,
        /** Of the same matters: as they stand now. */
        CHANGED_NOW
    }

    /**
     * A query as the store needs it.
     *
     * @param scoring the lines that are measured by each score
     */
    record Asked(
            DistrictCode district,
            CountQuery query,
            Visibility visibility,
            Map<String, Set<String>> scoring,
            Instant now) {

        Asked {
            scoring = Map.copyOf(scoring);
        }

        Asked during(Instant from, Instant until) {
            return new Asked(district, query.during(from, until), visibility, scoring, now);
        }

        /** As it stands now. */
        Asked standing() {
            return new Asked(district, query.asOf(null), visibility, scoring, now);
        }
    }

    CountStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Counts> count(Asked asked, By by, Relation relation, Set<Counted> wanted) {
        Map<String, Counts> counts = new HashMap<>();
        for (Day day : Day.values()) {
            List<Counted> columns =
                    Counted.on(day).stream().filter(wanted::contains).toList();
            if (!columns.isEmpty()) {
                count(asked, by, day, relation, columns).forEach((key, more) -> counts.merge(key, more, Counts::plus));
            }
        }
        return counts;
    }

    private Map<String, Counts> count(Asked asked, By by, Day day, Relation relation, List<Counted> columns) {
        SqlText sql = new SqlText().add("select " + key(by, day) + " as key");
        columns(sql, asked, columns);
        from(sql, asked, day, relation, columns.equals(List.of(Counted.LATE)) ? Counted.LATE : null);
        sql.add(" group by 1 order by 1");
        Map<String, Counts> found = new HashMap<>();
        jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
            found.put(row.getString("key"), counts(row, columns));
        });
        return found;
    }

    /** Of the same day of counting: by keys of one kind, and by the days in China. */
    Map<String, Map<LocalDate, Counts>> countByDay(Asked asked, By by, Relation relation, Set<Counted> wanted) {
        Map<String, Map<LocalDate, Counts>> found = new HashMap<>();
        for (Day day : Day.values()) {
            List<Counted> columns =
                    Counted.on(day).stream().filter(wanted::contains).toList();
            if (!columns.isEmpty()) {
                countByDay(asked, by, day, relation, columns, found);
            }
        }
        return found;
    }

    private void countByDay(
            Asked asked,
            By by,
            Day day,
            Relation relation,
            List<Counted> columns,
            Map<String, Map<LocalDate, Counts>> found) {
        SqlText sql = new SqlText().add("select " + key(by, day) + " as key, " + key(By.DAY, day) + " as day");
        columns(sql, asked, columns);
        from(sql, asked, day, relation, null);
        sql.add(" group by 1, 2 order by 1, 2");
        jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
            found.computeIfAbsent(row.getString("key"), key -> new HashMap<>())
                    .merge(LocalDate.parse(row.getString("day")), counts(row, columns), Counts::plus);
        });
    }

    private static void columns(SqlText sql, Asked asked, List<Counted> columns) {
        for (Counted counted : columns) {
            sql.add(", count(*) filter (where ");
            condition(sql, asked, counted);
            sql.add(") as " + column(counted));
        }
    }

    static String column(Counted counted) {
        return counted.name().toLowerCase(Locale.ROOT);
    }

    private static Counts counts(ResultSet row, List<Counted> columns) throws SQLException {
        Map<Counted, Long> numbers = new EnumMap<>(Counted.class);
        for (Counted counted : columns) {
            numbers.put(counted, row.getLong(column(counted)));
        }
        return new Counts(numbers);
    }

    /** When the first matter was filed. */
    Optional<Instant> first(DistrictCode district) {
        return jdbc
                .query(
                        "select filed_at from matter.tallied where district = ? order by filed_at limit 1",
                        (row, number) ->
                                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        district.value())
                .stream()
                .findFirst();
    }

    /** Which of these matters count, the newest first. */
    Map<MatterId, Boolean> list(Asked asked, CountedList part) {
        SqlText sql = new SqlText().add("select m.matter, ");
        condition(sql, asked, part.counted());
        sql.add(" as counted");
        Counted of = part.of();
        boolean late = of == Counted.LATE;
        facts(sql, asked, Relation.ALL, late ? of : null, late ? column(of.day()) : walked(of.day()), of.day());
        YearMonth last = month(asked.query().until());
        long first =
                of.day() == Day.FILED ? MatterId.firstOf(month(asked.query().from())) : 0;
        asked.visibility().restrictWithin(sql, first, MatterId.firstOf(last.plusMonths(1)));
        sql.add(" and ");
        condition(sql, asked, part.of());
        if (part.only() != null) {
            sql.add(part.only() ? " and (" : " and not (");
            condition(sql, asked, part.counted());
            sql.add(")");
        }
        opened(sql, asked.query(), part.of().day());
        sql.add(" order by m.matter desc offset ? limit ?", part.offset(), part.size());
        Map<MatterId, Boolean> found = new LinkedHashMap<>();
        jdbc.query(sql.toString(), SqlStore.binding(sql), row -> {
            found.put(new MatterId(row.getLong("matter")), row.getBoolean("counted"));
        });
        return found;
    }

    /** An id begins with the month of opening, so that the newest of a time are met first along the key. */
    static void opened(SqlText sql, CountQuery query, Day day) {
        sql.add(" and m.matter < ?", MatterId.firstOf(month(query.until()).plusMonths(1)));
        if (day == Day.FILED) {
            sql.add(" and m.matter >= ?", MatterId.firstOf(month(query.from())));
        }
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(Zones.CHINA));
    }

    List<Spot> spots(Asked asked, Counted counted, double degrees) {
        SqlText sql = new SqlText()
                .add(
                        "select floor(m.lon / ?)::integer as x, floor(m.lat / ?)::integer as y,"
                                + " avg(m.lon) as lon, avg(m.lat) as lat, count(*) as matters, min(m.matter) as one",
                        degrees,
                        degrees);
        from(sql, asked, counted.day(), Relation.ALL, null);
        sql.add(" and m.lon is not null and ");
        condition(sql, asked, counted);
        sql.add(" group by 1, 2 order by 1, 2");
        return jdbc.query(sql.toString(), SqlStore.binding(sql), (row, number) -> spot(row, degrees));
    }

    private static Spot spot(ResultSet row, double degrees) throws SQLException {
        long matters = row.getLong("matters");
        return new Spot(
                row.getDouble("lon"),
                row.getDouble("lat"),
                new CountQuery.Site.Cell(degrees, row.getInt("x"), row.getInt("y")),
                matters,
                matters == 1 ? new MatterId(row.getLong("one")) : null);
    }

    /**
     * @param few what only few of all are and an index finds, if only that is looked for: they are picked out before anything
     *     else is asked of them, since a plan that is made for every time would rather read all that was filed in it
     */
    static void from(SqlText sql, Asked asked, Day day, Relation relation, @Nullable Counted few) {
        facts(sql, asked, relation, few, column(day), day);
        asked.visibility().restrict(sql);
    }

    /**
     * The same, whoever may see them.
     *
     * @param at the instant that decides, as the statement says it
     */
    private static void facts(SqlText sql, Asked asked, Relation relation, @Nullable Counted few, String at, Day day) {
        CountQuery query = asked.query();
        sql.add(few == null ? " from " : " from (select m.* from ");
        facts(sql, asked, relation);
        if (few != null) {
            sql.add(" where m.district = ? and ", asked.district().value());
            condition(sql, asked, few);
            sql.add(" offset 0) m");
        }
        sql.add(
                " where m.district = ? and " + at + " >= ? and " + at + " < ?",
                asked.district().value(),
                query.from(),
                query.until());
        query.only()
                .forEach((by, keys) ->
                        sql.add(" and " + key(by, day) + " = any(?)", (Object) keys.toArray(String[]::new)));
        switch (query.site()) {
            case null -> {}
            case CountQuery.Site.Unknown unknown -> sql.add(" and m.lon is null");
            case CountQuery.Site.Cell cell ->
                sql.add(
                        " and m.lon is not null and floor(m.lon / ?)::integer = ? and floor(m.lat / ?)::integer = ?",
                        cell.degrees(),
                        cell.x(),
                        cell.degrees(),
                        cell.y());
        }
    }

    /** The facts as a table called {@code m}. */
    private static void facts(SqlText sql, Asked asked, Relation relation) {
        LocalDate day = asked.query().asOf();
        if (day == null) {
            sql.add(NOW);
            return;
        }
        String district = asked.district().value();
        switch (relation) {
            case ALL -> {
                sql.add(
                        "(select " + FACTS + " from matter.tallied f where f.district = ? and f.since <= ?",
                        district,
                        day);
                sql.add(" union all select " + FACTS.replace("f.", "b."));
                before(sql, day, district, "");
            }
            case CHANGED_THEN -> {
                sql.add("(select " + FACTS.replace("f.", "b."));
                before(sql, day, district, "");
            }
            case CHANGED_NOW -> {
                sql.add("(select " + FACTS);
                before(sql, day, district, " join matter.tallied f on f.district = b.district and f.matter = b.matter");
            }
        }
        sql.add(") m");
    }

    /** What held at the end of a day and no longer does, by how long it held: the longer, the earlier it can have begun. */
    private static void before(SqlText sql, LocalDate day, String district, String joined) {
        sql.add(" from generate_series(0, ?) as s (span)", MOST_SPAN)
                .add(
                        " join matter.tallied_before b on b.district = ? and b.span = s.span and b.since <= ?"
                                + " and b.since > ?::date - (1 << s.span) and b.until > ?",
                        district,
                        day,
                        day,
                        day)
                .add(joined);
    }

    /** An instant by which no index is chosen: the newest are met first along the key, and a page is full soon. */
    private static String walked(Day day) {
        return "(" + column(day) + " + interval '0')";
    }

    private static String column(Day day) {
        return day == Day.FILED ? "m.filed_at" : "m.closed_at";
    }

    static String key(By by, Day day) {
        return switch (by) {
            case UNIT -> "m.unit";
            case PLACE -> "coalesce(m.place, '')";
            case CATEGORY -> "m.line || '/' || coalesce(m.category, '')";
            case CHANNEL -> "m.channel";
            case LINE -> "m.line";
            case DAY -> date(day) + "::text";
            case KIND -> throw new IllegalArgumentException("matters have no kind");
        };
    }

    /** The day in China on which it was filed or closed. */
    static String date(Day day) {
        return "(" + column(day) + " at time zone 'Asia/Shanghai')::date";
    }

    private static void condition(SqlText sql, Asked asked, Counted counted) {
        Conditions.add(sql, counted.condition(), asked.now());
        if (counted.score() != null) {
            sql.add(" and m.line = any(?)", (Object)
                    asked.scoring().getOrDefault(counted.score(), Set.of()).toArray(String[]::new));
        }
    }
}
