package org.huying.pledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.huying.base.Zones;
import org.huying.matter.Matter;
import org.jspecify.annotations.Nullable;

/** What was promised, as the fields of the matter say it (pure). */
record Terms(int year, Target target, LocalDate begins, LocalDate ends, String quote, String report) {

    static Terms of(Matter matter) {
        Map<String, Object> fields = matter.content().fields();
        LocalDate filed = LocalDate.ofInstant(matter.origin().filedAt(), Zones.CHINA);
        LocalDate ends = LocalDate.ofInstant(matter.clocks().total().due(), Zones.CHINA);
        int year = fields.get("year") instanceof Number number ? number.intValue() : filed.getYear();
        return new Terms(
                year,
                target(fields),
                begins(fields, year, filed, ends),
                ends,
                text(fields, "quote"),
                text(fields, "report"));
    }

    /** The year's first day, unless another was given or the pledge ends before. */
    private static LocalDate begins(Map<String, Object> fields, int year, LocalDate filed, LocalDate ends) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        LocalDate otherwise = newYear.isBefore(ends) ? newYear : filed;
        try {
            return fields.get("begins") instanceof String day ? LocalDate.parse(day) : otherwise;
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    private static Target target(Map<String, Object> fields) {
        Double value = number(fields.get("target"));
        Bound bound = Bound.of(fields.getOrDefault("comparator", ""));
        boolean beside = bound == Bound.IN_STEP || bound == Bound.ABOVE;
        if (value == null && !beside) {
            return Target.WHOLLY;
        }
        return new Target(
                bound,
                value,
                text(fields, "measure"),
                Counting.of(fields.getOrDefault("counting", "")),
                number(fields.get("baseline")),
                true);
    }

    private static @Nullable Double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : null;
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
