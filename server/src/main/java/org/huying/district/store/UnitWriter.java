package org.huying.district.store;

import java.util.List;
import org.huying.district.FunctionTerm;
import org.huying.district.Unit;
import org.huying.district.store.Rows.Row;

/** Writes the terms of units, and which function lies with which. */
final class UnitWriter {

    private final Rows rows;

    UnitWriter(Rows rows) {
        this.rows = rows;
    }

    void units(List<Unit> units) {
        rows.write(
                """
                insert into district.unit (district, code, kind)
                select :district, r.code, r.kind from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, kind text)
                on conflict on constraint unit_pk do nothing
                """,
                Rows.distinct(units, Unit::code),
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
                        .flatMap(unit -> Rows.successors(unit.code(), unit.successors()))
                        .toList(),
                row -> row);
    }

    void functions(List<FunctionTerm> functions) {
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
}
