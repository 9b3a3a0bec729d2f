package org.huying.line.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huying.calendar.Limit;
import org.huying.calendar.LimitUnit;
import org.huying.line.LineRule;
import org.huying.line.Within;
import org.jspecify.annotations.Nullable;

/** Time limits: {@code 5 working-days}, {@code category else 5 working-days}, {@code given}, {@code rest}. */
final class Limits {

    static final Limit UNREADABLE = new Limit(1, LimitUnit.DAYS);
    private static final List<String> UNITS =
            Arrays.stream(LimitUnit.values()).map(LimitUnit::word).toList();

    private Limits() {}

    static Limit read(Value value) {
        return value.text()
                .map(text -> parse(text, value.spot, value.problems()))
                .orElse(UNREADABLE);
    }

    static @Nullable Limit read(Optional<Value> value) {
        return value.map(Limits::read).orElse(null);
    }

    static Within within(Value value) {
        String text = value.text().orElse("");
        if (text.isEmpty()) {
            return new Within.Fixed(UNREADABLE);
        }
        if (text.equals("rest")) {
            return new Within.Rest();
        }
        String[] parts = text.split("\\s+else\\s+", 2);
        return switch (parts[0]) {
            case "category" -> new Within.ByCategory(otherwise(parts, value));
            case "given" -> new Within.Given(otherwise(parts, value));
            default -> new Within.Fixed(parse(text, value.spot, value.problems()));
        };
    }

    static Limit parse(String text, Spot spot, Problems problems) {
        try {
            return Limit.parse(text);
        } catch (IllegalArgumentException e) {
            String unit = text.substring(text.lastIndexOf(' ') + 1);
            problems.unknown(spot, LineRule.SHAPE, unit, UNITS, "limit", text, String.join(", ", UNITS));
            return UNREADABLE;
        }
    }

    private static @Nullable Limit otherwise(String[] parts, Value value) {
        return parts.length == 1 ? null : parse(parts[1], value.spot, value.problems());
    }
}
