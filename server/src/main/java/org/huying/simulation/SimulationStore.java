package org.huying.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a simulated district has lived. */
@Component
class SimulationStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    SimulationStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A day whose calls have come in until an instant. */
    record Day(LocalDate day, Instant reached, int filed) {}

    /** Somebody will do something about a matter. */
    record Pending(MatterId matter, Instant at, int version) {}

    Optional<SimulatedYear> find(DistrictCode district) {
        return jdbc.sql("select seed, scale, since, evidence from simulation.year where district = :district")
                .param("district", district.value())
                .query((row, number) -> new SimulatedYear(
                        row.getLong("seed"),
                        row.getDouble("scale"),
                        row.getObject("since", LocalDate.class),
                        List.of((String[]) row.getArray("evidence").getArray())))
                .optional();
    }

    void begin(DistrictCode district, SimulatedYear year) {
        jdbc.sql("""
                insert into simulation.year (district, seed, scale, since, evidence)
                values (:district, :seed, :scale, :since, :evidence)
                """)
                .param("district", district.value())
                .param("seed", year.seed())
                .param("scale", year.scale())
                .param("since", year.since())
                .param("evidence", year.evidence().toArray(String[]::new))
                .update();
    }

    Map<LocalDate, Day> days(DistrictCode district) {
        return jdbc
                .sql("select day, reached, filed from simulation.day where district = :district order by day")
                .param("district", district.value())
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getObject("reached", OffsetDateTime.class).toInstant(),
                        row.getInt("filed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Day::day, day -> day));
    }

    void reach(DistrictCode district, LocalDate day, Instant reached, int filed) {
        jdbc.sql("""
                insert into simulation.day (district, day, reached, filed)
                values (:district, :day, :reached, :filed)
                on conflict (district, day) do update
                   set reached = excluded.reached, filed = simulation.day.filed + excluded.filed
                """)
                .param("district", district.value())
                .param("day", day)
                .param("reached", reached.atOffset(ZoneOffset.UTC))
                .param("filed", filed)
                .update();
    }

    List<Pending> due(DistrictCode district, Instant now, int most) {
        return jdbc.sql("""
                select matter, at, version from simulation.pending
                 where district = :district and at <= :now
                 order by at, matter
                 limit :most
                """)
                .param("district", district.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Pending(
                        new MatterId(row.getLong("matter")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("version")))
                .list();
    }

    void forget(DistrictCode district, List<MatterId> matters) {
        if (!matters.isEmpty()) {
            jdbc.sql("delete from simulation.pending where district = :district and matter in (:matters)")
                    .param("district", district.value())
                    .param("matters", matters.stream().map(MatterId::value).toList())
                    .update();
        }
    }

    void await(DistrictCode district, Map<MatterId, Instant> pending, ToIntFunction<MatterId> version) {
        SqlParameterSource[] rows = pending.entrySet().stream()
                .map(entry -> new MapSqlParameterSource()
                        .addValue("district", district.value())
                        .addValue("matter", entry.getKey().value())
                        .addValue("at", entry.getValue().atOffset(ZoneOffset.UTC))
                        .addValue("version", version.applyAsInt(entry.getKey())))
                .toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            batches.batchUpdate("""
                    insert into simulation.pending (district, matter, at, version)
                    values (:district, :matter, :at, :version)
                    on conflict (district, matter) do update set at = excluded.at, version = excluded.version
                    """, rows);
        }
    }
}
