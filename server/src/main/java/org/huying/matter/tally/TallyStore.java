package org.huying.matter.tally;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.FollowerStore;
import org.huying.matter.ledger.LedgerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads events that wait, and keeps what is counted of them. */
@Component
final class TallyStore {

    private final JdbcTemplate jdbc;

    TallyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An event with as much of its body as counts. */
    record Taken(long matter, Reading.Step step, @Nullable Glimpse glimpse) {}

    /** Whether this transaction may tally: nobody makes all of it anew meanwhile. Any number may at a time. */
    boolean share(DistrictCode district) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock_shared(hashtext('matter.tally'), hashtext(?))",
                (row, number) -> row.getBoolean(1),
                district.value()));
    }

    /** Whether the tallies of a district were ever made. */
    boolean made(DistrictCode district) {
        return !jdbc.query("select 1 from matter.tally where district = ?", (row, number) -> 1, district.value())
                .isEmpty();
    }

    /** The events of a stretch, in the order of their matters and within them of their numbers. */
    List<Taken> list(DistrictCode district, FollowerStore.Stretch stretch) {
        return jdbc.query(
                "select " + LedgerStore.ENTRY + """

                  from matter.event e
                 where e.district = ? and e.mark >= ? and e.mark < ?
                 order by matter, seq
                """,
                (row, number) -> taken(LedgerStore.entry(district, row)),
                district.value(),
                stretch.from(),
                stretch.until());
    }

    /** Those of a matter between two of its numbers. */
    List<Taken> between(DistrictCode district, long matter, int after, int before) {
        return jdbc.query(
                "select " + LedgerStore.ENTRY + """

                  from matter.event e
                 where e.district = ? and e.matter = ? and e.seq > ? and e.seq < ?
                 order by matter, seq
                """,
                (row, number) -> taken(LedgerStore.entry(district, row)),
                district.value(),
                matter,
                after,
                before);
    }

    private static Taken taken(Entry entry) {
        Reading.Step step =
                new Reading.Step(entry.seq(), entry.at(), entry.role().word(), entry.type());
        byte[] body = step.matters() ? entry.body().getBytes(StandardCharsets.UTF_8) : null;
        return new Taken(entry.matter().value(), step, body == null ? null : Glimpse.of(body, 0, body.length));
    }

    /** Which of the matters are parts of others. */
    Set<Long> children(DistrictCode district, Collection<Long> matters) {
        return new HashSet<>(jdbc.query(
                """
                select m.matter
                  from matter.matter m
                 where m.district = ? and m.matter = any(?) and m.parent is not null
                 order by m.matter
                """, (row, number) -> row.getLong("matter"), district.value(), matters.toArray(Long[]::new)));
    }

    Map<Long, Facts> facts(DistrictCode district, Collection<Long> matters) {
        Map<Long, Facts> found = new HashMap<>();
        jdbc.query(
                """
                select matter, seq, since, filed_at, line, channel, stage, phase, holder, lead, category, place, lon, lat,
                       total_due, paused, closed_at, closing, late, resolved, satisfied, returned, reworked, stage_due, passed,
                       overran, sample, numbers
                  from matter.tallied
                 where district = ? and matter = any(?)
                 order by matter
                """,
                row -> {
                    found.put(row.getLong("matter"), facts(row));
                },
                district.value(),
                matters.toArray(Long[]::new));
        return found;
    }

    static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getInt("seq"),
                row.getObject("since", LocalDate.class),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getString("line"),
                row.getString("channel"),
                row.getString("stage"),
                Glimpse.phase(row.getString("phase")),
                row.getString("holder"),
                instant(row, "stage_due"),
                row.getString("lead"),
                row.getString("category"),
                row.getString("place"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getObject("total_due", OffsetDateTime.class).toInstant(),
                row.getBoolean("paused"),
                instant(row, "closed_at"),
                row.getString("closing"),
                row.getObject("late", Boolean.class),
                row.getObject("resolved", Boolean.class),
                row.getObject("satisfied", Boolean.class),
                row.getInt("returned"),
                row.getInt("reworked"),
                row.getInt("passed"),
                row.getInt("overran"),
                row.getObject("sample", Boolean.class),
                row.getString("numbers"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    void keep(DistrictCode district, Map<Long, Facts> now) {
        write(
                TallyRows.KEPT,
                now.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> row(district, entry.getKey(), entry.getValue()))
                        .toList());
    }

    static @Nullable Object[] row(DistrictCode district, long matter, Facts facts) {
        return new @Nullable Object[] {
            district.value(),
            matter,
            facts.seq(),
            facts.since(),
            at(facts.filedAt()),
            facts.line(),
            facts.channel(),
            facts.stage(),
            facts.phase().word(),
            facts.holder(),
            facts.lead(),
            facts.unit(),
            facts.category(),
            facts.place(),
            facts.lon(),
            facts.lat(),
            at(facts.due()),
            facts.paused(),
            at(facts.closedAt()),
            facts.closing(),
            facts.late(),
            facts.resolved(),
            facts.satisfied(),
            facts.returned(),
            facts.reworked(),
            at(facts.stageDue()),
            facts.passed(),
            facts.overran(),
            facts.sample(),
            facts.numbers()
        };
    }

    /** How a matter stood, with the matter. */
    record Before(long matter, History.Past past) {}

    void keepBefore(DistrictCode district, List<Before> all) {
        write(
                TallyRows.BEFORE,
                all.stream().map(before -> row(district, before)).toList());
    }

    static @Nullable Object[] row(DistrictCode district, Before before) {
        Facts facts = before.past().facts();
        return new @Nullable Object[] {
            district.value(),
            before.matter(),
            facts.since(),
            before.past().until(),
            before.past().span(),
            at(facts.filedAt()),
            facts.line(),
            facts.channel(),
            facts.unit(),
            facts.category(),
            facts.place(),
            facts.lon(),
            facts.lat(),
            at(facts.due()),
            facts.paused(),
            at(facts.closedAt()),
            facts.closing(),
            facts.late(),
            facts.resolved(),
            facts.satisfied(),
            facts.returned(),
            facts.reworked(),
            facts.passed(),
            facts.overran(),
            facts.sample(),
            facts.numbers()
        };
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Adds to cells, one after the other in their order. */
    void add(DistrictCode district, List<Changes.Added> added) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.update("""
                insert into matter.tally_cell as c
                       (district, cut, monthly, day, line, unit, place, category, channel, filed, open, done, dropped,
                        unchecked, on_time, judged, resolved, satisfied, returned, reworked)
                select ?, a.cut, a.monthly = 1, date '1970-01-01' + a.day, a.line, a.unit, a.place, a.category, a.channel,
                       a.filed, a.open, a.done, a.dropped, a.unchecked, a.on_time, a.judged, a.resolved, a.satisfied,
                       a.returned, a.reworked
                  from unnest(?::integer[], ?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::integer[],
                              ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::integer[])
                       with ordinality as a (cut, monthly, day, line, unit, place, category, channel, filed, open, done,
                              dropped, unchecked, on_time, judged, resolved, satisfied, returned, reworked, place_in_order)
                 order by a.place_in_order
                on conflict (district, cut, monthly, day, line, unit, place, category, channel) do update
                   set filed = c.filed + excluded.filed, open = c.open + excluded.open, done = c.done + excluded.done,
                       dropped = c.dropped + excluded.dropped, unchecked = c.unchecked + excluded.unchecked,
                       on_time = c.on_time + excluded.on_time, judged = c.judged + excluded.judged,
                       resolved = c.resolved + excluded.resolved, satisfied = c.satisfied + excluded.satisfied,
                       returned = c.returned + excluded.returned, reworked = c.reworked + excluded.reworked
                """, parameters(district, added));
    }

    private static Object[] parameters(DistrictCode district, List<Changes.Added> added) {
        Object[] parameters = new Object[9 + Sum.COUNT];
        parameters[0] = district.value();
        parameters[1] = integers(added, one -> one.cell().cut().code());
        parameters[2] = integers(added, one -> one.cell().monthly() ? 1 : 0);
        parameters[3] = integers(added, one -> Math.toIntExact(one.cell().day().toEpochDay()));
        parameters[4] = added.stream().map(one -> one.cell().line()).toArray(String[]::new);
        parameters[5] = added.stream().map(one -> one.cell().unit()).toArray(String[]::new);
        parameters[6] = added.stream().map(one -> one.cell().place()).toArray(String[]::new);
        parameters[7] = added.stream().map(one -> one.cell().category()).toArray(String[]::new);
        parameters[8] = added.stream().map(one -> one.cell().channel()).toArray(String[]::new);
        for (Sum sum : Sum.values()) {
            parameters[9 + sum.ordinal()] = integers(added, one -> one.sums()[sum.ordinal()]);
        }
        return parameters;
    }

    private static <T> Integer[] integers(List<T> all, ToIntFunction<T> value) {
        return all.stream().map(value::applyAsInt).toArray(Integer[]::new);
    }

    void addMoments(DistrictCode district, List<Changes.Moved> moved) {
        write(
                TallyRows.TIMES,
                moved.stream()
                        .<@Nullable Object[]>map(one -> row(district, one))
                        .toList());
    }

    static @Nullable Object[] row(DistrictCode district, Changes.Moved moved) {
        Cell cell = moved.moment().cell();
        return new @Nullable Object[] {
            district.value(),
            cell.cut().code(),
            cell.day(),
            cell.line(),
            cell.unit(),
            cell.place(),
            cell.category(),
            cell.channel(),
            moved.moment().bucket(),
            moved.number()
        };
    }

    private void write(TallyRows kind, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(kind.sql(), kind.arrays(rows));
        }
    }

    /** How many events wait, and for how long the first of them has. */
    Optional<Lag> lag(DistrictCode district) {
        return jdbc
                .query(
                        """
                        select count(*) as waiting,
                               case when count(*) > 0 then extract(epoch from now() - greatest(min(e.at),
                                   (select f.moved_at from matter.follower f where f.district = ? and f.name = ?)))
                                    else 0 end as seconds
                          from matter.event e
                         where e.district = ? and e.mark >= matter.followed(?, ?)
                        """,
                        (row, number) -> new Lag(
                                row.getLong("waiting"),
                                Duration.ofMillis(Math.max(0, Math.round(row.getDouble("seconds") * 1000)))),
                        district.value(),
                        Tallies.FOLLOWER,
                        district.value(),
                        district.value(),
                        Tallies.FOLLOWER)
                .stream()
                .findFirst();
    }
}
