package org.huying.signal.counted;

import org.huying.base.DistrictCode;
import org.huying.counting.By;
import org.huying.counting.store.Records;
import org.huying.counting.store.SqlText;
import org.huying.registry.Sight;
import org.huying.registry.ThingId;

/** Readings of a time, each as it was last corrected. */
record ReadingRecords(DistrictCode district, ReadingQuery query, Sight sight)
        implements Records<ReadingClause, ReadingValue> {

    @Override
    public void from(SqlText sql) {
        sql.add(
                " from (select distinct on (r.device, r.series, r.at) r.* from signal.reading r"
                        + " where r.district = ? and r.at >= ? and r.at < ?",
                district.value(),
                query.from(),
                query.until());
        if (query.known() != null) {
            sql.add(" and r.recorded_at < ?", query.known());
        }
        sql.add(" order by r.device, r.series, r.at, r.edition desc) m where m.district = ?", district.value());
        query.only()
                .forEach((by, keys) -> sql.add(" and " + key(by) + " = any(?)", (Object) keys.toArray(String[]::new)));
        sight.restrict(sql);
    }

    @Override
    public String columns() {
        return "m.device, m.series, m.at, m.edition, m.value, m.kind, m.unit, m.place";
    }

    /** The latest first. */
    @Override
    public String order() {
        return "x.at desc, x.device, x.series";
    }

    @Override
    public String key(By by) {
        return switch (by) {
            case UNIT -> "m.unit";
            case PLACE -> "coalesce(m.place, '')";
            case KIND -> "m.kind || '/' || m.series";
            case DAY -> date() + "::text";
            case CATEGORY, CHANNEL, LINE -> throw new IllegalArgumentException("readings have no " + by);
        };
    }

    /** The day in China. */
    @Override
    public String date() {
        return "(m.at at time zone 'Asia/Shanghai')::date";
    }

    @Override
    public void clause(SqlText sql, ReadingClause clause) {
        switch (clause) {
            case ReadingClause.In in ->
                sql.add(key(in.by()) + " = any(?)", (Object)
                        in.keys().stream().sorted().toArray(String[]::new));
            case ReadingClause.Within within -> within.bounds().restrict(sql, () -> sql.add("m.value"));
            case ReadingClause.Taken taken ->
                sql.add("m.device = any(?)", (Object)
                        taken.devices().stream().map(ThingId::value).sorted().toArray(String[]::new));
        }
    }

    @Override
    public void quantity(SqlText sql, ReadingValue value) {
        sql.add("m.value");
    }
}
