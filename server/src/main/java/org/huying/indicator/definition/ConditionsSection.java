package org.huying.indicator.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.indicator.Dimension;
import org.huying.line.LineRule;
import org.huying.line.reader.Choices;
import org.huying.line.reader.Table;
import org.huying.line.reader.Value;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Trait;

/** Lists of conditions: {@code [done, not on-time, {channel: [phone, web]}]}. */
final class ConditionsSection {

    private static final String NOT = "not ";
    private static final String SCORED = "scored";
    private static final String MATTER = "matter";
    private static final List<String> TRAITS =
            Arrays.stream(Trait.values()).map(Trait::word).toList();
    private static final List<String> SCORES = List.of("on-time", "resolved", "satisfied", "returned", "reworked");
    private static final List<Dimension> DIMENSIONS = Arrays.stream(Dimension.values())
            .filter(dimension -> dimension != Dimension.PERIOD)
            .toList();
    private static final String[] KEYS = Stream.concat(
                    DIMENSIONS.stream().map(Dimension::word), Stream.of(SCORED, MATTER))
            .toArray(String[]::new);

    private final Known known;

    ConditionsSection(Known known) {
        this.known = known;
    }

    List<Condition> read(Value value) {
        List<Condition> conditions = new ArrayList<>();
        for (Value item : value.items()) {
            if (item.isTable()) {
                table(item.table(KEYS), conditions);
            } else {
                trait(item).ifPresent(conditions::add);
            }
        }
        return conditions;
    }

    private static Optional<Condition> trait(Value item) {
        return item.text().flatMap(text -> {
            boolean yes = !text.startsWith(NOT);
            String word = yes ? text : text.substring(NOT.length()).strip();
            Optional<Trait> trait = Trait.find(word);
            if (trait.isEmpty()) {
                item.problems()
                        .unknown(
                                item.spot,
                                LineRule.S11,
                                word,
                                TRAITS,
                                "indicator-trait",
                                word,
                                String.join(", ", TRAITS));
            }
            return trait.map(found -> new Condition.Is(found, yes));
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
                case MATTER -> conditions.add(new Condition.Named(matters(value)));
                default ->
                    Dimension.find(entry.getKey())
                            .ifPresent(dimension ->
                                    conditions.add(new Condition.Under(dimension, values(dimension, value))));
            }
        }
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

    private static Set<MatterId> matters(Value value) {
        Set<MatterId> matters = new LinkedHashSet<>();
        for (Value item : value.each()) {
            item.text().ifPresent(text -> {
                try {
                    matters.add(MatterId.parse(text));
                } catch (IllegalArgumentException e) {
                    item.problems().shape(item.spot, "indicator-matter", text);
                }
            });
        }
        return matters;
    }
}
