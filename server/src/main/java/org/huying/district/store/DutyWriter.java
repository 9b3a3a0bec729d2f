package org.huying.district.store;

import java.util.List;
import java.util.stream.Stream;
import org.huying.district.DutyList;
import org.huying.district.OnDuty;
import org.huying.district.Roster;
import org.huying.district.Shift;
import org.huying.district.store.Rows.Row;

/** Writes what units may be asked, and who is on duty. */
final class DutyWriter {

    private final Rows rows;

    DutyWriter(Rows rows) {
        this.rows = rows;
    }

    void dutyLists(List<DutyList> lists) {
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
                """, lists.stream().flatMap(DutyWriter::entries).toList(), row -> row);
    }

    private static Stream<Row> entries(DutyList list) {
        return Rows.numbered(
                list.entries(),
                (entry, seq) -> new Row()
                        .with("list", list.code())
                        .with(list.span())
                        .with("seq", seq)
                        .with("line", entry.line())
                        .with("category", entry.category())
                        .with(entry.why()));
    }

    void rosters(List<Roster> rosters) {
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
                """, rosters.stream().flatMap(DutyWriter::turns).toList(), row -> row);
    }

    private static Stream<Row> turns(Roster roster) {
        return Rows.numbered(
                roster.turns(),
                (turn, seq) -> who(turn)
                        .with("roster", roster.code())
                        .with(roster.span())
                        .with("seq", seq));
    }

    void shifts(List<Shift> shifts) {
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

    private static Row who(OnDuty who) {
        return new Row().with("unit", who.unit()).with("person", who.person());
    }
}
