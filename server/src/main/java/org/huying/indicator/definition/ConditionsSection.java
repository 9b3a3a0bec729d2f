package org.huying.indicator.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huying.counting.Bounds;
import org.huying.indicator.Dimension;
import org.huying.line.LineRule;
import org.huying.line.reader.Choices;
import org.huying.line.reader.Table;
import org.huying.line.reader.Value;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Trait;
import org.huying.registry.State;
import org.huying.registry.ThingId;
import org.jspecify.annotations.Nullable;

/** Lists of conditions: {@code [done, not on-time, {channel: [phone, web]}]}. */
final class ConditionsSection {

    private static final String NOT = "not ";
    private static final String SCORED = "scored";
    private static final String MATTER = "matter";
    private static final String THING = "thing";
    private static final String NUMBER = "number";
    private static final String VALUE = "value";
    private static final String[] BOUNDS = {"above", "at-least", "below", "at-most"};
    private static final List<String> TRAITS =
            Arrays.stream(Trait.values()).map(Trait::word).toList();
    private static final List<String> STATES =
            Arrays.stream(State.values()).map(ConditionsSection::word).toList();
    private static final List<String> SCORES = List.of("on-time", "resolved", "satisfied", "returned", "reworked");

    private final Known known;
    private final Source source;

    ConditionsSection(Known known, Source source) {
        this.known = known;
        this.source = source;
    }

    List<Condition> read(Value value) {
        List<Condition> conditions = new ArrayList<>();
        for (Value item : value.items()) {
            if (item.isTable()) {
                table(item.table(keys()), conditions);
            } else {
                said(item).ifPresent(conditions::add);
            }
        }
        return conditions;
    }

    private String[] keys() {
        Stream<String> dimensions = source.dimensions().stream()
                .filter(dimension -> dimension != Dimension.PERIOD)
                .map(Dimension::word);
        Stream<String> own = switch (source) {
            case MATTERS -> Stream.of(SCORED, MATTER);
            case THINGS -> Stream.of(THING, NUMBER);
            case READINGS -> Stream.of(THING, VALUE);
        };
        return Stream.concat(dimensions, own).toArray(String[]::new);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** A word that is, or must not be, true. */
    private Optional<Condition> said(Value item) {
        return item.text().flatMap(text -> {
            boolean yes = !text.startsWith(NOT);
            String word = yes ? text : text.substring(NOT.length()).strip();
            List<String> words = switch (source) {
                case MATTERS -> TRAITS;
                case THINGS -> STATES;
                case READINGS -> List.of();
            };
            String fault = switch (source) {
                case MATTERS -> "indicator-trait";
                case THINGS -> "indicator-state";
                case READINGS -> "indicator-no-trait";
            };
            if (!words.contains(word)) {
                item.problems().unknown(item.spot, LineRule.S11, word, words, fault, word, String.join(", ", words));
                return Optional.empty();
            }
            return source == Source.MATTERS
                    ? Trait.find(word).map(trait -> new Condition.Is(trait, yes))
                    : Optional.of(new Condition.Stands(State.valueOf(word.toUpperCase(Locale.ROOT)), yes));
        });
    }

    private void table(Table table, List<Condition> conditions) {
        if (table.entries().isEmpty()) {
            table.self().problems().shape(table.spot(), "empty-list");
        }
        for (Map.Entry<String, Value> entry : table.entries().entrySet()) {
            Value value = entry.getValue();
            switch (entry.getKey()) {
                case SCORED ->
                    Choices.read(value, SCORES).ifPresent(score -> conditions.add(new Condition.Scored(score)));
                case MATTER -> conditions.add(new Condition.Named(ids(value, "indicator-matter", MatterId::parse)));
                case THING -> conditions.add(new Condition.OfThings(ids(value, "indicator-thing", ThingId::new)));
                case NUMBER -> number(value).ifPresent(conditions::add);
                case VALUE -> conditions.add(new Condition.Within(null, bounds(value.table(BOUNDS))));
                default ->
                    Dimension.find(entry.getKey())
                            .ifPresent(dimension ->
                                    conditions.add(new Condition.Under(dimension, values(dimension, value))));
            }
        }
    }

    private Optional<Condition> number(Value value) {
        Table table =
                value.table(Stream.concat(Stream.of("field"), Stream.of(BOUNDS)).toArray(String[]::new));
        Bounds bounds = bounds(table);
        return table.require("field")
                .flatMap(field -> Fields.ofThings(field, known))
                .map(field -> new Condition.Within(field, bounds));
    }

    private static Bounds bounds(Table table) {
        Bounds bounds = new Bounds(
                bound(table, "above"), bound(table, "at-least"), bound(table, "below"), bound(table, "at-most"));
        if (bounds.none()) {
            table.self().problems().shape(table.spot(), "indicator-bounds", String.join(", ", BOUNDS));
        }
        return bounds;
    }

    private static @Nullable BigDecimal bound(Table table, String key) {
        Optional<Value> value = table.find(key);
        Optional<BigDecimal> number = value.flatMap(Value::number);
        if (value.isPresent() && number.isEmpty()) {
            value.get().problems().shape(value.get().spot, "indicator-bound");
        }
        return number.orElse(null);
    }

    private Set<String> values(Dimension dimension, Value value) {
        Set<String> values = new LinkedHashSet<>();
        for (Value item : value.each()) {
            item.text().ifPresent(text -> {
                if (!values.add(text)) {
                    item.problems().name(item.spot, "twice", text);
                } else if (!known.value(dimension, text)) {
                    item.problems().name(item.spot, "indicator-value", text, dimension.word());
                }
            });
        }
        if (values.isEmpty()) {
            value.problems().shape(value.spot, "empty-list");
        }
        return values;
    }

    private static <T> Set<T> ids(Value value, String fault, Function<String, T> parse) {
        Set<T> ids = new LinkedHashSet<>();
        for (Value item : value.each()) {
            item.text().ifPresent(text -> {
                try {
                    ids.add(parse.apply(text));
                } catch (IllegalArgumentException e) {
                    item.problems().shape(item.spot, fault, text);
                }
            });
        }
        return ids;
    }
}
