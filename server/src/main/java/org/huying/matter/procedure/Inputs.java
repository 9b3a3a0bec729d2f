package org.huying.matter.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/** The inputs of an action, read and typed: text, whole and decimal numbers, yes or no, lists of text. */
record Inputs(Map<String, Object> values) {

    static final Inputs NONE = new Inputs(Map.of());

    Inputs {
        values = Map.copyOf(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable String text(String name) {
        return (String) values.get(name);
    }

    String required(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    int number(String name) {
        Object value = Objects.requireNonNull(values.get(name), name);
        return value instanceof BigDecimal decimal ? decimal.intValueExact() : Math.toIntExact((Long) value);
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Nullable UnitCode unit(String name) {
        String code = text(name);
        return code == null ? null : new UnitCode(code);
    }

    @Nullable PlaceCode place(String name) {
        String code = text(name);
        return code == null ? null : new PlaceCode(code);
    }

    @Nullable PersonId person(String name) {
        String id = text(name);
        return id == null ? null : new PersonId(id);
    }

    @Nullable LocalDate date(String name) {
        String day = text(name);
        return day == null ? null : LocalDate.parse(day);
    }

    MatterId matter(String name) {
        return MatterId.parse(required(name));
    }

    @SuppressWarnings("unchecked")
    List<String> list(String name) {
        Object value = values.get(name);
        return value == null ? List.of() : (List<String>) value;
    }

    List<UnitCode> units(String name) {
        return list(name).stream().map(UnitCode::new).toList();
    }

    /** Only the inputs with these names. */
    Map<String, Object> only(java.util.Set<String> names) {
        Map<String, Object> some = new HashMap<>(values);
        some.keySet().retainAll(names);
        return some;
    }
}
