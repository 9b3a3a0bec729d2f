package org.huying.line.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.line.Duty;
import org.huying.line.Milestone;

/** {@code every:} and {@code milestones:} what is owed again and again, and on the way. */
final class DutiesSection {

    private static final int LAST_OF_EVERY_MONTH = 28;

    private DutiesSection() {}

    static List<Duty> duties(Optional<Value> value) {
        return value.map(Value::items).orElse(List.of()).stream()
                .map(item -> duty(item.table("name", "title", "in", "by-day", "period")))
                .toList();
    }

    private static Duty duty(Table table) {
        if (table.has("by-day") == table.has("period")) {
            table.self().problems().shape(table.spot(), "by-day-or-period");
        }
        String name = table.require("name").map(Value::name).orElse("?");
        return new Duty(
                name,
                Titles.of(table, name),
                table.require("in").map(Value::names).orElse(Set.of()),
                table.find("by-day").map(DutiesSection::byDay).orElse(null),
                Limits.read(table.find("period")));
    }

    private static int byDay(Value value) {
        int day = value.number().map(BigDecimal::intValue).orElse(0);
        boolean whole = value.number()
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .isPresent();
        if (!whole || day < 1 || day > LAST_OF_EVERY_MONTH) {
            value.problems().shape(value.spot, day > LAST_OF_EVERY_MONTH ? "by-day-late" : "by-day", day);
            return 1;
        }
        return day;
    }

    static List<Milestone> milestones(Optional<Value> value) {
        return value.map(Value::items).orElse(List.of()).stream()
                .map(item -> milestone(item.table("name", "title", "before-end")))
                .toList();
    }

    private static Milestone milestone(Table table) {
        String name = table.require("name").map(Value::name).orElse("?");
        return new Milestone(
                name,
                Titles.of(table, name),
                table.require("before-end").map(Limits::read).orElse(Limits.UNREADABLE));
    }
}
