package org.huying.line.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.huying.line.Bounds;
import org.huying.line.Need.Type;

/** {@code minimum:}, {@code maximum:} and {@code pattern:} of a field: each where its type has a use for it. */
final class BoundsSection {

    private BoundsSection() {}

    static Bounds read(Table table, Type type) {
        boolean number = type == Type.INTEGER || type == Type.NUMBER;
        for (String key : List.of("minimum", "maximum")) {
            fits(table, key, number, "bound-of-number");
        }
        fits(table, "pattern", type == Type.STRING, "bound-of-string");
        Optional<BigDecimal> least = table.find("minimum").flatMap(value -> number(value, type));
        Optional<BigDecimal> most = table.find("maximum").flatMap(value -> number(value, type));
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            table.self().problems().shape(table.spot("maximum"), "bounds-cross", least.get(), most.get());
        }
        return new Bounds(
                least.orElse(null),
                most.orElse(null),
                table.find("pattern").flatMap(BoundsSection::pattern).orElse(null));
    }

    private static void fits(Table table, String key, boolean fits, String finding) {
        if (table.has(key) && !fits) {
            table.self().problems().shape(table.spot(key), finding, key);
        }
    }

    private static Optional<BigDecimal> number(Value value, Type type) {
        Optional<BigDecimal> number = value.number();
        boolean whole =
                number.filter(found -> found.stripTrailingZeros().scale() <= 0).isPresent();
        if (number.isEmpty() || type == Type.INTEGER && !whole) {
            value.problems().shape(value.spot, type == Type.INTEGER ? "bound-whole" : "bound-number");
            return Optional.empty();
        }
        return number;
    }

    private static Optional<String> pattern(Value value) {
        Optional<String> text = value.text();
        try {
            text.ifPresent(Pattern::compile);
            return text;
        } catch (PatternSyntaxException wrong) {
            value.problems().shape(value.spot, "bound-pattern", wrong.getDescription());
            return Optional.empty();
        }
    }
}
