package org.huying.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions that districts published after the first, and the hours that their units keep. Nothing is changed. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the district's newest edition. */
    int newest(DistrictCode district) {
        return jdbc.sql("select coalesce(max(edition), :first) from calendar.edition where district = :district")
                .param("first", ShippedYears.EDITION)
                .param("district", district.value())
                .query((row, at) -> row.getInt(1))
                .single();
    }

    /** The years published up to an edition, each in its last form; not the years of the first edition. */
    Map<Integer, YearDays> years(DistrictCode district, int edition) {
        List<DayOfYear> days = jdbc.sql("""
                        select e.year, d.day, d.off, d.name
                        from calendar.edition e
                        join calendar.year_day d on d.district = e.district and d.edition = e.edition
                        where e.district = :district
                          and e.edition = (
                            select max(l.edition) from calendar.edition l
                            where l.district = e.district and l.year = e.year and l.edition <= :edition)
                        order by e.year, d.day
                        """)
                .param("district", district.value())
                .param("edition", edition)
                .query((row, at) -> new DayOfYear(row.getInt("year"), day(row)))
                .list();
        Map<Integer, YearDays> years = new TreeMap<>();
        days.stream()
                .collect(
                        Collectors.groupingBy(DayOfYear::year, Collectors.mapping(DayOfYear::day, Collectors.toList())))
                .forEach((year, listed) -> years.put(year, new YearDays(year, listed)));
        return years;
    }

    List<Publication> publications(DistrictCode district) {
        return jdbc.sql("""
                        select edition, year, source, published_by, published_at, days_off, make_up_days
                        from calendar.edition
                        where district = :district
                        order by edition desc
                        """)
                .param("district", district.value())
                .query((row, at) -> publication(row))
                .list();
    }

    void insert(DistrictCode district, Publication publication, YearDays days) {
        jdbc.sql("""
                        insert into calendar.edition
                          (district, edition, year, source, published_by, published_at, days_off, make_up_days)
                        values (:district, :edition, :year, :source, :by, :at, :daysOff, :makeUpDays)
                        """)
                .param("district", district.value())
                .param("edition", publication.edition())
                .param("year", publication.year())
                .param("source", publication.source())
                .param("by", publication.by().value())
                .param("at", utc(publication.at()))
                .param("daysOff", publication.daysOff())
                .param("makeUpDays", publication.makeUpDays())
                .update();
        days.days().forEach(day -> insert(district, publication.edition(), day));
    }

    /** The hours in force on a day, as name and text. */
    Optional<KeptHours> hours(DistrictCode district, UnitCode unit, LocalDate on) {
        return jdbc.sql("""
                        select name, week, starts_on
                        from calendar.unit_hours
                        where district = :district and unit = :unit and starts_on <= :on
                        order by starts_on desc
                        limit 1
                        """)
                .param("district", district.value())
                .param("unit", unit.value())
                .param("on", on)
                .query((row, at) -> new KeptHours(
                        row.getString("name"), row.getString("week"), row.getObject("starts_on", LocalDate.class)))
                .optional();
    }

    List<HoursRecord> hoursRecords(DistrictCode district, @Nullable UnitCode unit) {
        return jdbc.sql("""
                        select unit, starts_on, name, week, recorded_by, recorded_at
                        from calendar.unit_hours
                        where district = :district and (cast(:unit as text) is null or unit = :unit)
                        order by recorded_at desc, unit, starts_on desc
                        """)
                .param("district", district.value())
                .param("unit", unit == null ? null : unit.value(), Types.VARCHAR)
                .query((row, at) -> new HoursRecord(
                        new UnitCode(row.getString("unit")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getString("name"),
                        row.getString("week"),
                        new PersonId(row.getString("recorded_by")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False when the unit already has hours from that day or a later one. */
    boolean insertHours(DistrictCode district, UnitCode unit, Hours hours, LocalDate from, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into calendar.unit_hours
                                  (district, unit, starts_on, name, week, recorded_by, recorded_at)
                                select :district, :unit, :from, :name, :week, :by, :at
                                where not exists (
                                  select 1 from calendar.unit_hours
                                  where district = :district and unit = :unit and starts_on >= :from)
                                """)
                        .param("district", district.value())
                        .param("unit", unit.value())
                        .param("from", from)
                        .param("name", hours.name())
                        .param("week", hours.text())
                        .param("by", by.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private void insert(DistrictCode district, int edition, YearDays.Day day) {
        jdbc.sql("""
                        insert into calendar.year_day (district, edition, day, off, name)
                        values (:district, :edition, :day, :off, :name)
                        """)
                .param("district", district.value())
                .param("edition", edition)
                .param("day", day.date())
                .param("off", day.off())
                .param("name", day.name())
                .update();
    }

    private static YearDays.Day day(ResultSet row) throws SQLException {
        return new YearDays.Day(row.getObject("day", LocalDate.class), row.getBoolean("off"), row.getString("name"));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getInt("edition"),
                row.getInt("year"),
                row.getString("source"),
                new PersonId(row.getString("published_by")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getInt("days_off"),
                row.getInt("make_up_days"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record DayOfYear(int year, YearDays.Day day) {}

    /** A unit's own hours as the table holds them. */
    record KeptHours(String name, String week, LocalDate startsOn) {}
}
