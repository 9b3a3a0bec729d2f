package org.huying.district.folder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/** One row of a table, read column by column; what is not as it must be is a {@link Misfit} at its place. */
record Row(String file, int line, Map<String, Integer> columns, List<String> values) {

    Row {
        columns = Map.copyOf(columns);
        values = List.copyOf(values);
    }

    /** A refusal's field is the column of the same name where there is one. */
    Spot spot() {
        return new Spot(file, line, field -> columns.getOrDefault(column(field), 0) + 1);
    }

    private static String column(String field) {
        return switch (field) {
            case "place" -> "code";
            case "manager", "unit" -> "unit";
            default -> field;
        };
    }

    String text(String column) {
        String text = optional(column);
        if (text == null) {
            throw misfit(column, "empty", "“" + column + "”不能为空", "'" + column + "' must not be empty");
        }
        return text;
    }

    @Nullable String optional(String column) {
        Integer at = columns.get(column);
        String text = at == null ? "" : values.get(at).strip();
        return text.isEmpty() ? null : text;
    }

    Bilingual name() {
        String en = optional("en");
        return new Bilingual(text("zh"), en == null ? "" : en);
    }

    UnitCode unit(String column) {
        return read(column, UnitCode::new, "code", "不是单位代码（小写字母、数字、连字符）");
    }

    @Nullable UnitCode optionalUnit(String column) {
        return optional(column) == null ? null : unit(column);
    }

    PlaceCode place(String column) {
        return read(column, PlaceCode::new, "code", "不是地点代码（字母、数字、连字符）");
    }

    @Nullable PlaceCode optionalPlace(String column) {
        return optional(column) == null ? null : place(column);
    }

    PersonId person(String column) {
        return read(column, PersonId::new, "code", "不是人员编号（小写字母、数字、点、连字符）");
    }

    LocalDate day(String column, LocalDate otherwise) {
        return optional(column) == null ? otherwise : day(column);
    }

    LocalDate day(String column) {
        return read(column, LocalDate::parse, "day", "不是 2026-12-01 这样的日期");
    }

    LocalTime time(String column) {
        return read(column, LocalTime::parse, "time", "不是 08:30 这样的时刻");
    }

    int number(String column) {
        return read(column, Integer::parseInt, "number", "不是整数");
    }

    boolean truth(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw misfit(column, "true-or-false", "“" + column + "”应为 true 或 false", column + " is true or false");
        };
    }

    <E extends Enum<E>> E one(Class<E> of, String column) {
        String word = text(column);
        return Arrays.stream(of.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(word.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> {
                    String known = String.join(
                            ", ",
                            Arrays.stream(of.getEnumConstants()).map(Enum::name).toList());
                    return misfit(
                            column, "word", "“" + word + "”不在可用的词中：" + known, "'" + word + "' is none of " + known);
                });
    }

    Misfit misfit(String column, String rule, String zh, String en) {
        int at = columns.getOrDefault(column, 0) + 1;
        return new Misfit(new Fault(file, line, at, "form:" + rule, new Bilingual(zh, en)));
    }

    private <T> T read(String column, Function<String, T> reading, String rule, String zh) {
        String text = text(column);
        try {
            return reading.apply(text);
        } catch (RuntimeException malformed) {
            String en = rule.equals("code") ? String.valueOf(malformed.getMessage()) : "'" + text + "' is no " + rule;
            throw misfit(column, rule, "“" + text + "”" + zh, en);
        }
    }
}
