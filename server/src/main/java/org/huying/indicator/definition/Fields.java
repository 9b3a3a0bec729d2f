package org.huying.indicator.definition;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.huying.line.reader.Value;
import org.huying.matter.counted.Quantity;

/** Numbers in fields that a definition names as {@code petitions/people}: whose, a slash, which. */
final class Fields {

    private Fields() {}

    /** A number that the matters of a line have. */
    static Optional<Measurable> ofMatters(Value value, Known known) {
        return read(
                value,
                known::number,
                "indicator-field",
                (line, name) -> new Measurable.OfMatters(new Quantity.Field(line, name)));
    }

    /** A number that the things of a kind have. */
    static Optional<Measurable.OfThings> ofThings(Value value, Known known) {
        return read(value, known::numberOfThings, "indicator-thing-field", Measurable.OfThings::new);
    }

    private static <T> Optional<T> read(
            Value value, BiPredicate<String, String> known, String unknown, BiFunction<String, String, T> making) {
        return value.text().flatMap(text -> {
            String[] parts = text.split("/", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                value.problems().shape(value.spot, "indicator-field-form", text);
                return Optional.empty();
            }
            if (!known.test(parts[0], parts[1])) {
                value.problems().name(value.spot, unknown, parts[1], parts[0]);
                return Optional.empty();
            }
            return Optional.of(making.apply(parts[0], parts[1]));
        });
    }
}
