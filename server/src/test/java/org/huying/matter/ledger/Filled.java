package org.huying.matter.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.calendar.Limit;
import org.huying.district.Point;
import org.huying.line.LineId;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/** Records with a value in each component, or with none in those that can do without. */
final class Filled {

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(Instant.class, Instant.parse("2026-11-22T08:30:00.123456Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 12, 31)),
            Map.entry(int.class, 3),
            Map.entry(Integer.class, 3),
            Map.entry(long.class, 4L),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(DistrictCode.class, new DistrictCode("420107")),
            Map.entry(UnitCode.class, new UnitCode("cgj")),
            Map.entry(PlaceCode.class, new PlaceCode("420107001001")),
            Map.entry(PersonId.class, new PersonId("handler-cgj")),
            Map.entry(LineId.class, new LineId("requests")),
            Map.entry(MatterId.class, new MatterId(202611000000042L)),
            Map.entry(Limit.class, Limit.parse("5 working-days")),
            Map.entry(Point.class, new Point(114.381, 30.641)));

    private static final Map<String, Object> VALUES =
            Map.of("文字", "路灯", "整数", 12L, "小数", new BigDecimal("1.50"), "是否", true, "单位", List.of("cgj", "slj"));

    private final boolean whole;

    private Filled(boolean whole) {
        this.whole = whole;
    }

    /** With a value in each component. */
    static <T> T whole(Class<T> type) {
        return type.cast(new Filled(true).record(type));
    }

    /** Without what can be absent, and with nothing in its collections. */
    static <T> T bare(Class<T> type) {
        return type.cast(new Filled(false).record(type));
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("cannot fill " + type, e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && !whole ? null : value(component.getGenericType(), component.getName());
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), name);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.equals(String.class)) {
            return "一句“" + name + "”\n";
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
        }
        Object known = PLAIN.get(plain);
        return known != null ? known : record(plain);
    }

    private Object collection(Class<?> raw, Type[] of, String name) {
        if (raw.equals(Map.class)) {
            boolean free = of[1].equals(Object.class);
            return !whole ? Map.of() : free ? VALUES : Map.of("a", value(of[1], name), "b", value(of[1], name));
        }
        if (raw.equals(Set.class)) {
            return whole ? Set.of(value(of[0], name)) : Set.of();
        }
        return whole ? List.of(value(of[0], name)) : List.of();
    }
}
