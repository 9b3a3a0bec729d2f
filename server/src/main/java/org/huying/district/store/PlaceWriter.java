package org.huying.district.store;

import java.util.Base64;
import java.util.List;
import org.huying.district.Boundary;
import org.huying.district.Place;
import org.huying.district.store.Rows.Row;
import org.jspecify.annotations.Nullable;

/** Writes the terms of places with their boundaries. */
final class PlaceWriter {

    private final Rows rows;

    PlaceWriter(Rows rows) {
        this.rows = rows;
    }

    void places(List<Place> places) {
        rows.write(
                """
                insert into district.place (district, code, kind, note)
                select :district, r.code, r.kind, r.note
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, kind text, note text)
                on conflict on constraint place_pk do nothing
                """,
                Rows.distinct(places, Place::code),
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
                        .flatMap(place -> Rows.successors(place.code(), place.successors()))
                        .toList(),
                row -> row);
    }

    private static @Nullable String base64(@Nullable Boundary boundary) {
        return boundary == null ? null : Base64.getEncoder().encodeToString(boundary.toWkb());
    }
}
