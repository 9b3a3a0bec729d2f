package org.huying.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.huying.base.Invalid;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.district.Point;
import org.huying.registry.KindId;
import org.huying.registry.State;
import org.huying.registry.ThingEntry;
import org.huying.registry.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody typed it, in a form, a table or a program; what cannot be read is refused with its field.
 *
 * @param from the first day on which it holds; today where nothing is said
 */
public record Typed(
        String id,
        String kind,
        String name,
        String unit,
        String place,
        String lon,
        String lat,
        String state,
        String from,
        Map<String, String> fields) {

    public Typed {
        fields = new TreeMap<>(fields);
    }

    /** @throws Invalid where something cannot be read */
    public ThingEntry entry(LocalDate today) {
        return new ThingEntry(
                read("id", id, ThingId::new, "1 到 40 个字母、数字、点或连字符", "1 to 40 letters, digits, dots or hyphens"),
                read("kind", kind, KindId::new, "种类的代码", "the id of a kind"),
                name,
                place.isBlank() ? null : read("place", place, PlaceCode::new, "地点代码", "the code of a place"),
                read("unit", unit, UnitCode::new, "单位代码", "the code of a unit"),
                point(),
                state.isBlank()
                        ? State.STANDING
                        : State.find(state.strip())
                                .orElseThrow(() -> invalid("state", "standing 或 retired", "standing or retired")),
                fields,
                from.isBlank() ? today : day());
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(from.strip());
        } catch (DateTimeParseException misfit) {
            throw invalid("from", "2026-11-01 这样的日期", "a day such as 2026-11-01");
        }
    }

    private @Nullable Point point() {
        if (lon.isBlank() && lat.isBlank()) {
            return null;
        }
        return new Point(
                read(
                        "lon",
                        lon,
                        Double::parseDouble,
                        "经度（WGS-84），与纬度同时填写",
                        "a longitude in WGS-84, together with a latitude"),
                read(
                        "lat",
                        lat,
                        Double::parseDouble,
                        "纬度（WGS-84），与经度同时填写",
                        "a latitude in WGS-84, together with a longitude"));
    }

    private static <T> T read(String field, String text, Function<String, T> reading, String zh, String en) {
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException misfit) {
            throw invalid(field, zh, en);
        }
    }

    private static Invalid invalid(String field, String zh, String en) {
        return new Invalid(
                Refusal.of("thing", "请填写" + zh, "give " + en).at(field).by("thing:form"));
    }
}
