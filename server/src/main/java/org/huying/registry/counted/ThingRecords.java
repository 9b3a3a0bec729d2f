package org.huying.registry.counted;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.huying.base.DistrictCode;
import org.huying.counting.By;
import org.huying.counting.store.Records;
import org.huying.counting.store.SqlText;
import org.huying.registry.Sight;
import org.huying.registry.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * Things as the register knew them, as they count by a day.
 *
 * @param ends the days on which they are counted that stand then
 */
record ThingRecords(DistrictCode district, ThingsOfTime query, Sight sight, ThingDay day, List<LocalDate> ends)
        implements Records<ThingClause, ThingNumber> {

    ThingRecords {
        ends = List.copyOf(ends);
    }

    @Override
    public void from(SqlText sql) {
        switch (day) {
            case REGISTERED -> {
                sql.add(" from (select k.*, k.registered_on as counted_on from (");
                entries(sql, query.day(), null);
                sql.add(") k) m");
            }
            case RETIRED -> {
                sql.add(
                        " from (select k.*, (select min(r.holds_from) from registry.entry r where r.district = ?",
                        district.value());
                known(sql, "r", query.day(), null);
                sql.add(
                        " and r.thing = k.thing and r.edition > coalesce((select max(s.edition) from registry.entry s"
                                + " where s.district = ?",
                        district.value());
                known(sql, "s", query.day(), null);
                sql.add(" and s.thing = k.thing and s.state = 'standing'), 0)) as counted_on from (");
                entries(sql, query.day(), null);
                sql.add(") k where k.state = 'retired') m");
            }
            case STANDING -> {
                sql.add(
                        " from (select k.*, p.day as counted_on from unnest(?::date[]) p (day) cross join lateral (",
                        (Object) ends.stream().map(LocalDate::toString).toArray(String[]::new));
                entries(sql, query.day(), "p.day");
                sql.add(") k where k.state = 'standing') m");
            }
        }
        sql.add(" where m.district = ?", district.value());
        if (day != ThingDay.STANDING) {
            sql.add(" and m.counted_on >= ? and m.counted_on <= ?", query.from(), query.to());
        }
        query.only()
                .forEach((by, keys) -> sql.add(" and " + key(by) + " = any(?)", (Object) keys.toArray(String[]::new)));
        sight.restrict(sql);
    }

    /** The entry of each thing that held on a day. */
    private void entries(SqlText sql, LocalDate on, @Nullable String column) {
        sql.add(
                "select distinct on (e.thing) e.*, min(e.holds_from) over (partition by e.thing) as registered_on"
                        + " from registry.entry e where e.district = ?",
                district.value());
        known(sql, "e", on, column);
        sql.add(" order by e.thing, e.edition desc");
    }

    /** Of the entries those that were known, and held on a day. */
    private void known(SqlText sql, String table, LocalDate on, @Nullable String column) {
        if (query.known() != null) {
            sql.add(" and " + table + ".recorded_at < ?", query.known());
        }
        if (column == null) {
            sql.add(" and " + table + ".holds_from <= ?", on);
        } else {
            sql.add(" and " + table + ".holds_from <= " + column);
        }
    }

    @Override
    public String columns() {
        return "m.thing, m.edition, m.kind, m.name, m.place, m.unit, m.state, m.registered_on, m.counted_on";
    }

    /** The latest first. */
    @Override
    public String order() {
        return "x.registered_on desc, x.thing";
    }

    @Override
    public String key(By by) {
        return switch (by) {
            case UNIT -> "m.unit";
            case PLACE -> "coalesce(m.place, '')";
            case KIND -> "m.kind";
            case DAY -> "m.counted_on::text";
            case CATEGORY, CHANNEL, LINE -> throw new IllegalArgumentException("things have no " + by);
        };
    }

    @Override
    public String date() {
        return "m.counted_on";
    }

    @Override
    public void clause(SqlText sql, ThingClause clause) {
        switch (clause) {
            case ThingClause.Stands stands ->
                sql.add(
                        "m.state " + (stands.yes() ? "=" : "<>") + " ?",
                        stands.state().name().toLowerCase(Locale.ROOT));
            case ThingClause.In in ->
                sql.add(key(in.by()) + " = any(?)", (Object)
                        in.keys().stream().sorted().toArray(String[]::new));
            case ThingClause.Within within -> within.bounds().restrict(sql, () -> quantity(sql, within.number()));
            case ThingClause.Named named ->
                sql.add("m.thing = any(?)", (Object)
                        named.things().stream().map(ThingId::value).sorted().toArray(String[]::new));
        }
    }

    @Override
    public void quantity(SqlText sql, ThingNumber number) {
        sql.add(
                "case when m.kind = ? then (m.numbers ->> ?)::numeric end",
                number.kind().value(),
                number.field());
    }
}
