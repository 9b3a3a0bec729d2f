package org.huying.indicator.definition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.Bilingual;
import org.huying.line.reader.Choices;
import org.huying.line.reader.Table;
import org.huying.line.reader.Titles;
import org.huying.line.reader.Value;
import org.jspecify.annotations.Nullable;

/** What every definition says of itself, and small values that several parts of it have. */
final class Head {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)\\s*%");

    private Head() {}

    static Bilingual title(Table table, DefinitionId id) {
        return Titles.of(table, id.value());
    }

    static @Nullable Bilingual about(Table table) {
        return table.find("about").map(Titles::of).orElse(null);
    }

    static @Nullable String cites(Table table) {
        return table.find("cites").flatMap(Value::text).orElse(null);
    }

    /** One of some words, each a value of its own. */
    static <T> Optional<T> word(Value value, List<T> all, Function<T, String> word) {
        List<String> words = all.stream().map(word).toList();
        return Choices.read(value, words).map(text -> all.get(words.indexOf(text)));
    }

    static @Nullable LocalDate day(Table table, String key) {
        Optional<Value> value = table.find(key);
        Optional<String> text = value.flatMap(Value::text);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.get());
        } catch (DateTimeParseException e) {
            value.get().problems().shape(value.get().spot, "indicator-day", text.get());
            return null;
        }
    }

    /** A share strictly between none and all: {@code 90 %}. */
    static Optional<Double> share(Value value) {
        return value.text().flatMap(text -> {
            Matcher percent = PERCENT.matcher(text);
            double share = percent.matches() ? Double.parseDouble(percent.group(1)) / 100 : 0;
            if (share <= 0 || share >= 1) {
                value.problems().shape(value.spot, "indicator-share", text);
                return Optional.empty();
            }
            return Optional.of(share);
        });
    }
}
