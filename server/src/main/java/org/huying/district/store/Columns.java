package org.huying.district.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Boundary;
import org.huying.district.OnDuty;
import org.huying.district.Span;
import org.huying.district.UnitKind;
import org.jspecify.annotations.Nullable;

/** What the columns of the module mean. */
final class Columns {

    private Columns() {}

    /** Successors belong to the last term. */
    static <T> List<T> heirs(Map<String, List<T>> successors, ResultSet row) throws SQLException {
        return row.getBoolean("is_last") ? successors.getOrDefault(row.getString("code"), List.of()) : List.of();
    }

    static Bilingual name(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("name_zh"), row.getString("name_en"));
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(date(row, "valid_from"), row.getObject("valid_until", LocalDate.class));
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static UnitCode unit(ResultSet row, String column) throws SQLException {
        return new UnitCode(row.getString(column));
    }

    static @Nullable UnitCode unitOrNull(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new UnitCode(code);
    }

    static @Nullable PlaceCode placeOrNull(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new PlaceCode(code);
    }

    static @Nullable UnitKind kindOrNull(ResultSet row) throws SQLException {
        String kind = row.getString("kind_covered");
        return kind == null ? null : UnitKind.valueOf(kind);
    }

    static OnDuty onDuty(ResultSet row) throws SQLException {
        String person = row.getString("person");
        return new OnDuty(unit(row, "unit"), person == null ? null : new PersonId(person));
    }

    static @Nullable Boundary boundary(ResultSet row) throws SQLException {
        byte[] wkb = row.getBytes("boundary");
        return wkb == null ? null : Boundary.fromWkb(wkb);
    }
}
