package org.huying.district.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.huying.district.store.Columns.boundary;
import static org.huying.district.store.Columns.date;
import static org.huying.district.store.Columns.heirs;
import static org.huying.district.store.Columns.instant;
import static org.huying.district.store.Columns.kindOrNull;
import static org.huying.district.store.Columns.name;
import static org.huying.district.store.Columns.onDuty;
import static org.huying.district.store.Columns.placeOrNull;
import static org.huying.district.store.Columns.span;
import static org.huying.district.store.Columns.unit;
import static org.huying.district.store.Columns.unitOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.DistrictData;
import org.huying.district.DutyEntry;
import org.huying.district.DutyList;
import org.huying.district.Function;
import org.huying.district.FunctionTerm;
import org.huying.district.OnDuty;
import org.huying.district.Person;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Post;
import org.huying.district.Roster;
import org.huying.district.Shift;
import org.huying.district.Unit;
import org.huying.district.UnitKind;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all of one district. */
final class DistrictReader {

    private final JdbcClient jdbc;
    private final DistrictCode district;

    DistrictReader(JdbcClient jdbc, DistrictCode district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    private record Head(Bilingual name, LocalDate founded, int edition) {}

    private record Link(String code, String other) {}

    private record Term(String code, LocalDate from) {}

    private record Entry(Term list, DutyEntry entry) {}

    private record Turn(Term roster, OnDuty who) {}

    Optional<DistrictData> read() {
        String sql = "select name_zh, name_en, founded, edition from district.district where district = :district";
        return jdbc.sql(sql)
                .param("district", district.value())
                .query((row, n) -> new Head(name(row), date(row, "founded"), row.getInt("edition")))
                .optional()
                .map(this::rest);
    }

    private DistrictData rest(Head head) {
        return new DistrictData(
                district,
                head.name(),
                head.edition(),
                head.founded(),
                units(),
                places(),
                people(),
                posts(),
                functions(),
                dutyLists(),
                rosters(),
                shifts());
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("district", district.value()).query(mapper).list();
    }

    private List<Unit> units() {
        Map<String, List<UnitCode>> successors = list("""
                select code, successor from district.unit_successor where district = :district order by code, seq
                """, DistrictReader::link).stream()
                .collect(groupingBy(Link::code, mapping(link -> new UnitCode(link.other()), toList())));
        return list(
                """
                select u.code, u.kind, t.valid_from, t.valid_until, t.name_zh, t.name_en, t.parent, t.place_in_list,
                       lead(t.valid_from) over (partition by t.code order by t.valid_from) is null as is_last
                from district.unit u
                join district.unit_term t on t.district = u.district and t.code = u.code
                where u.district = :district
                order by u.code, t.valid_from
                """,
                (row, n) -> new Unit(
                        unit(row, "code"),
                        name(row),
                        UnitKind.valueOf(row.getString("kind")),
                        unitOrNull(row, "parent"),
                        span(row),
                        heirs(successors, row),
                        row.getInt("place_in_list")));
    }

    private List<Place> places() {
        Map<String, List<PlaceCode>> successors = list("""
                select code, successor from district.place_successor where district = :district order by code, seq
                """, DistrictReader::link).stream()
                .collect(groupingBy(Link::code, mapping(link -> new PlaceCode(link.other()), toList())));
        return list(
                """
                select p.code, p.kind, p.note,
                       t.valid_from, t.valid_until, t.name_zh, t.name_en, t.parent, t.manager, t.boundary,
                       lead(t.valid_from) over (partition by t.code order by t.valid_from) is null as is_last
                from district.place p
                join district.place_term t on t.district = p.district and t.code = p.code
                where p.district = :district
                order by p.code, t.valid_from
                """,
                (row, n) -> new Place(
                        new PlaceCode(row.getString("code")),
                        name(row),
                        PlaceKind.valueOf(row.getString("kind")),
                        placeOrNull(row, "parent"),
                        unitOrNull(row, "manager"),
                        span(row),
                        heirs(successors, row),
                        boundary(row),
                        row.getString("note")));
    }

    private List<Person> people() {
        return list("""
                select person, valid_from, valid_until, name_zh, name_en
                from district.person where district = :district order by person, valid_from
                """, (row, n) -> new Person(new PersonId(row.getString("person")), name(row), span(row)));
    }

    private List<Post> posts() {
        return list(
                """
                select person, unit, role, over, valid_from, valid_until
                from district.post where district = :district order by person, unit, role, over_key, valid_from
                """,
                (row, n) -> new Post(
                        new PersonId(row.getString("person")),
                        unit(row, "unit"),
                        Role.valueOf(row.getString("role")),
                        placeOrNull(row, "over"),
                        span(row)));
    }

    private List<FunctionTerm> functions() {
        return list(
                """
                select function, unit, valid_from, valid_until
                from district.function where district = :district order by function, valid_from
                """,
                (row, n) ->
                        new FunctionTerm(Function.valueOf(row.getString("function")), unit(row, "unit"), span(row)));
    }

    private List<DutyList> dutyLists() {
        Map<Term, List<DutyEntry>> entries = list("""
                select list, valid_from, line, category, why_zh, why_en
                from district.duty_entry where district = :district order by list, valid_from, seq
                """, DistrictReader::entry).stream()
                .collect(groupingBy(Entry::list, mapping(Entry::entry, toList())));
        return list(
                """
                select code, valid_from, valid_until, name_zh, name_en, positive, kind_covered, unit_covered
                from district.duty_list where district = :district order by code, valid_from
                """,
                (row, n) -> new DutyList(
                        row.getString("code"),
                        name(row),
                        row.getBoolean("positive"),
                        kindOrNull(row),
                        unitOrNull(row, "unit_covered"),
                        entries.getOrDefault(term(row, "code"), List.of()),
                        span(row)));
    }

    private List<Roster> rosters() {
        Map<Term, List<OnDuty>> turns = list("""
                select roster, valid_from, unit, person
                from district.roster_turn where district = :district order by roster, valid_from, seq
                """, (row, n) -> new Turn(term(row, "roster"), onDuty(row))).stream()
                .collect(groupingBy(Turn::roster, mapping(Turn::who, toList())));
        return list(
                """
                select code, valid_from, valid_until, name_zh, name_en, changes_at, days_each
                from district.roster where district = :district order by code, valid_from
                """,
                (row, n) -> new Roster(
                        row.getString("code"),
                        name(row),
                        row.getObject("changes_at", LocalTime.class),
                        row.getInt("days_each"),
                        turns.getOrDefault(term(row, "code"), List.of()),
                        span(row)));
    }

    private List<Shift> shifts() {
        return list(
                """
                select roster, starts, ends, unit, person
                from district.roster_shift where district = :district order by roster, starts
                """,
                (row, n) ->
                        new Shift(row.getString("roster"), instant(row, "starts"), instant(row, "ends"), onDuty(row)));
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(row.getString("code"), row.getString("successor"));
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        Bilingual why = new Bilingual(row.getString("why_zh"), row.getString("why_en"));
        return new Entry(term(row, "list"), new DutyEntry(row.getString("line"), row.getString("category"), why));
    }

    private static Term term(ResultSet row, String code) throws SQLException {
        return new Term(row.getString(code), date(row, "valid_from"));
    }
}
