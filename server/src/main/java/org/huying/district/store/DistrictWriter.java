package org.huying.district.store;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.district.Boundary;
import org.huying.district.DistrictData;
import org.huying.district.DutyList;
import org.huying.district.FunctionTerm;
import org.huying.district.OnDuty;
import org.huying.district.Person;
import org.huying.district.Place;
import org.huying.district.Post;
import org.huying.district.Roster;
import org.huying.district.Shift;
import org.huying.district.Unit;
import org.huying.district.store.Rows.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the terms that a change made new or other, what others refer to first. */
final class DistrictWriter {

    private final Rows rows;

    DistrictWriter(JdbcClient jdbc, DistrictCode district) {
        this.rows = new Rows(jdbc, district);
    }

    void write(DistrictData changed) {
        units(changed.units());
        places(changed.places());
        functions(changed.functions());
        people(changed.people());
        posts(changed.posts());
        dutyLists(changed.dutyLists());
        rosters(changed.rosters());
        shifts(changed.shifts());
    }

    private void units(List<Unit> units) {
        rows.write(
                """
                insert into district.unit (district, code, kind)
                select :district, r.code, r.kind from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, kind text)
                on conflict on constraint unit_pk do nothing
                """,
                distinct(units, Unit::code),
                unit -> new Row().with("code", unit.code()).with("kind", unit.kind()));
        rows.write(
                """
                insert into district.unit_term (
                    district, code, valid_from, valid_until, name_zh, name_en, parent, place_in_list)
                select :district, r.code, r.valid_from, r.valid_until, r.name_zh, r.name_en, r.parent, r.place_in_list
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    code text, valid_from date, valid_until date, name_zh text, name_en text, parent text,
                    place_in_list integer)
                on conflict on constraint unit_term_pk do update
                set valid_until = excluded.valid_until, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    parent = excluded.parent, place_in_list = excluded.place_in_list
                """,
                units,
                unit -> new Row()
                        .with("code", unit.code())
                        .with(unit.span())
                        .with(unit.name())
                        .with("parent", unit.parent())
                        .with("place_in_list", unit.order()));
        rows.write(
                """
                insert into district.unit_successor (district, code, seq, successor)
                select :district, r.code, r.seq, r.successor
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, seq integer, successor text)
                on conflict on constraint unit_successor_pk do nothing
                """,
                units.stream()
                        .flatMap(unit -> successors(unit.code(), unit.successors()))
                        .toList(),
                row -> row);
    }

    private void places(List<Place> places) {
        rows.write(
                """
                insert into district.place (district, code, kind, note)
                select :district, r.code, r.kind, r.note
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, kind text, note text)
                on conflict on constraint place_pk do nothing
                """,
                distinct(places, Place::code),
                place -> new Row()
                        .with("code", place.code())
                        .with("kind", place.kind())
                        .with("note", place.note()));
        rows.write(
                """
                insert into district.place_term (
                    district, code, valid_from, valid_until, name_zh, name_en, parent, manager, boundary)
                select :district, r.code, r.valid_from, r.valid_until, r.name_zh, r.name_en, r.parent, r.manager,
                       decode(r.boundary, 'base64')
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    code text, valid_from date, valid_until date, name_zh text, name_en text, parent text, manager text,
                    boundary text)
                on conflict on constraint place_term_pk do update
                set valid_until = excluded.valid_until, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    parent = excluded.parent, manager = excluded.manager, boundary = excluded.boundary
                """,
                places,
                place -> new Row()
                        .with("code", place.code())
                        .with(place.span())
                        .with(place.name())
                        .with("parent", place.parent())
                        .with("manager", place.manager())
                        .with("boundary", base64(place.boundary())));
        rows.write(
                """
                insert into district.place_successor (district, code, seq, successor)
                select :district, r.code, r.seq, r.successor
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, seq integer, successor text)
                on conflict on constraint place_successor_pk do nothing
                """,
                places.stream()
                        .flatMap(place -> successors(place.code(), place.successors()))
                        .toList(),
                row -> row);
    }

    private void functions(List<FunctionTerm> functions) {
        rows.write(
                """
                insert into district.function (district, function, valid_from, valid_until, unit)
                select :district, r.function, r.valid_from, r.valid_until, r.unit
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    function text, valid_from date, valid_until date, unit text)
                on conflict on constraint function_pk do update
                set valid_until = excluded.valid_until, unit = excluded.unit
                """,
                functions,
                term -> new Row()
                        .with("function", term.function())
                        .with(term.span())
                        .with("unit", term.unit()));
    }

    private void people(List<Person> people) {
        rows.write(
                """
                insert into district.person (district, person, valid_from, valid_until, name_zh, name_en)
                select :district, r.person, r.valid_from, r.valid_until, r.name_zh, r.name_en
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    person text, valid_from date, valid_until date, name_zh text, name_en text)
                on conflict on constraint person_pk do update
                set valid_until = excluded.valid_until, name_zh = excluded.name_zh, name_en = excluded.name_en
                """,
                people,
                person -> new Row()
                        .with("person", person.id())
                        .with(person.span())
                        .with(person.name()));
    }

    private void posts(List<Post> posts) {
        rows.write(
                """
                insert into district.post (district, person, unit, role, over, valid_from, valid_until)
                select :district, r.person, r.unit, r.role, r.over, r.valid_from, r.valid_until
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    person text, unit text, role text, over text, valid_from date, valid_until date)
                on conflict on constraint post_pk do update set valid_until = excluded.valid_until
                """,
                posts,
                post -> new Row()
                        .with("person", post.person())
                        .with("unit", post.unit())
                        .with("role", post.role().name())
                        .with("over", post.over())
                        .with(post.span()));
    }

    private void dutyLists(List<DutyList> lists) {
        rows.write(
                """
                insert into district.duty_list (
                    district, code, valid_from, valid_until, name_zh, name_en, positive, kind_covered, unit_covered)
                select :district, r.code, r.valid_from, r.valid_until, r.name_zh, r.name_en, r.positive,
                       r.kind_covered, r.unit_covered
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    code text, valid_from date, valid_until date, name_zh text, name_en text, positive boolean,
                    kind_covered text, unit_covered text)
                on conflict on constraint duty_list_pk do update
                set valid_until = excluded.valid_until, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    positive = excluded.positive, kind_covered = excluded.kind_covered,
                    unit_covered = excluded.unit_covered
                """,
                lists,
                list -> new Row()
                        .with("code", list.code())
                        .with(list.span())
                        .with(list.name())
                        .with("positive", list.positive())
                        .with("kind_covered", list.kindCovered())
                        .with("unit_covered", list.unitCovered()));
        rows.write("""
                delete from district.duty_entry e
                using jsonb_to_recordset(cast(:rows as jsonb)) as r (list text, valid_from date)
                where e.district = :district and e.list = r.list and e.valid_from = r.valid_from
                """, lists, list -> new Row().with("list", list.code()).with(list.span()));
        rows.write("""
                insert into district.duty_entry (district, list, valid_from, seq, line, category, why_zh, why_en)
                select :district, r.list, r.valid_from, r.seq, r.line, r.category, r.name_zh, r.name_en
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    list text, valid_from date, seq integer, line text, category text, name_zh text, name_en text)
                """, lists.stream().flatMap(DistrictWriter::entries).toList(), row -> row);
    }

    private void rosters(List<Roster> rosters) {
        rows.write(
                """
                insert into district.roster (
                    district, code, valid_from, valid_until, name_zh, name_en, changes_at, days_each)
                select :district, r.code, r.valid_from, r.valid_until, r.name_zh, r.name_en, r.changes_at, r.days_each
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    code text, valid_from date, valid_until date, name_zh text, name_en text, changes_at time,
                    days_each integer)
                on conflict on constraint roster_pk do update
                set valid_until = excluded.valid_until, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    changes_at = excluded.changes_at, days_each = excluded.days_each
                """,
                rosters,
                roster -> new Row()
                        .with("code", roster.code())
                        .with(roster.span())
                        .with(roster.name())
                        .with("changes_at", roster.changesAt())
                        .with("days_each", roster.daysEach()));
        rows.write(
                """
                delete from district.roster_turn t
                using jsonb_to_recordset(cast(:rows as jsonb)) as r (roster text, valid_from date)
                where t.district = :district and t.roster = r.roster and t.valid_from = r.valid_from
                """, rosters, roster -> new Row().with("roster", roster.code()).with(roster.span()));
        rows.write("""
                insert into district.roster_turn (district, roster, valid_from, seq, unit, person)
                select :district, r.roster, r.valid_from, r.seq, r.unit, r.person
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    roster text, valid_from date, seq integer, unit text, person text)
                """, rosters.stream().flatMap(DistrictWriter::turns).toList(), row -> row);
    }

    private void shifts(List<Shift> shifts) {
        rows.write(
                """
                insert into district.roster_shift (district, roster, starts, ends, unit, person)
                select :district, r.roster, r.starts, r.ends, r.unit, r.person
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    roster text, starts timestamptz, ends timestamptz, unit text, person text)
                """,
                shifts,
                shift -> who(shift.who())
                        .with("roster", shift.roster())
                        .with("starts", shift.from())
                        .with("ends", shift.until()));
    }

    private static Stream<Row> entries(DutyList list) {
        return numbered(
                list.entries(),
                (entry, seq) -> new Row()
                        .with("list", list.code())
                        .with(list.span())
                        .with("seq", seq)
                        .with("line", entry.line())
                        .with("category", entry.category())
                        .with(entry.why()));
    }

    private static Stream<Row> turns(Roster roster) {
        return numbered(
                roster.turns(),
                (turn, seq) -> who(turn)
                        .with("roster", roster.code())
                        .with(roster.span())
                        .with("seq", seq));
    }

    private static Row who(OnDuty who) {
        return new Row().with("unit", who.unit()).with("person", who.person());
    }

    private static Stream<Row> successors(Object code, List<?> successors) {
        return numbered(
                successors,
                (successor, seq) ->
                        new Row().with("code", code).with("seq", seq).with("successor", successor));
    }

    private interface Numbered<T> {
        Row row(T item, int seq);
    }

    private static <T> Stream<Row> numbered(List<T> items, Numbered<T> toRow) {
        return IntStream.range(0, items.size()).mapToObj(i -> toRow.row(items.get(i), i + 1));
    }

    private static <T, K> Collection<T> distinct(List<T> terms, Function<T, K> code) {
        return terms.stream()
                .collect(Collectors.toMap(code, term -> term, (first, later) -> first))
                .values();
    }

    private static @Nullable String base64(@Nullable Boundary boundary) {
        return boundary == null ? null : Base64.getEncoder().encodeToString(boundary.toWkb());
    }
}
