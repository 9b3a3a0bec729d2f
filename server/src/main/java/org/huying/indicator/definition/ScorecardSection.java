package org.huying.indicator.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.district.PlaceKind;
import org.huying.district.UnitKind;
import org.huying.indicator.Dimension;
import org.huying.indicator.definition.Scorecard.Thin;
import org.huying.indicator.definition.Scorecard.Weighed;
import org.huying.line.LineRule;
import org.huying.line.reader.Table;
import org.huying.line.reader.Value;
import org.jspecify.annotations.Nullable;

/** What a scorecard's file says. */
final class ScorecardSection {

    static final String[] KEYS = {
        "id", "title", "about", "cites", "kind", "by", "level", "only", "minimum", "thin", "top", "bottom", "parts"
    };

    private static final int MOST = 1_000_000;
    private static final int MOST_LISTED = 100;
    private static final List<Dimension> RANKED =
            List.of(Dimension.UNIT, Dimension.PLACE, Dimension.CATEGORY, Dimension.LINE, Dimension.CHANNEL);

    private final Table table;
    private final Known known;

    ScorecardSection(Table table, Known known) {
        this.table = table;
        this.known = known;
    }

    Scorecard read(DefinitionId id) {
        Dimension by = table.require("by")
                .flatMap(value -> Head.word(value, RANKED, Dimension::word))
                .orElse(Dimension.UNIT);
        return new Scorecard(
                id,
                0,
                Head.title(table, id),
                Head.about(table),
                Head.cites(table),
                by,
                level(by),
                only(),
                table.find("minimum").map(value -> value.whole(0, MOST)).orElse(1),
                table.find("thin")
                        .flatMap(value -> Head.word(value, List.of(Thin.values()), ScorecardSection::word))
                        .orElse(Thin.REWEIGH),
                table.find("top").map(value -> value.whole(0, MOST_LISTED)).orElse(3),
                table.find("bottom").map(value -> value.whole(0, MOST_LISTED)).orElse(3),
                parts());
    }

    private @Nullable String level(Dimension by) {
        Optional<Value> value = table.find("level");
        if (value.isEmpty()) {
            return null;
        }
        return switch (by) {
            case PLACE ->
                Head.word(value.get(), List.of(PlaceKind.values()), ScorecardSection::word)
                        .map(ScorecardSection::word)
                        .orElse(null);
            case UNIT ->
                Head.word(value.get(), List.of(UnitKind.values()), ScorecardSection::word)
                        .map(ScorecardSection::word)
                        .orElse(null);
            case CATEGORY, LINE, CHANNEL, KIND, PERIOD -> {
                value.get().problems().shape(table.spot("level"), "indicator-level", by.word());
                yield null;
            }
        };
    }

    private Map<Dimension, String> only() {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        table.find("only").ifPresent(value -> {
            Table only = value.table(RANKED.stream().map(Dimension::word).toArray(String[]::new));
            only.entries()
                    .forEach((key, one) -> Dimension.find(key)
                            .ifPresent(dimension -> one.text().ifPresent(text -> {
                                if (!known.value(dimension, text)) {
                                    one.problems().name(one.spot, "indicator-value", text, dimension.word());
                                }
                                filters.put(dimension, text);
                            })));
        });
        return filters;
    }

    private List<Weighed> parts() {
        List<Weighed> parts = new ArrayList<>();
        List<Value> items = table.require("parts").map(Value::items).orElse(List.of());
        for (Value item : items) {
            Table part = item.table("indicator", "weight", "zero", "full");
            Optional<DefinitionId> indicator = part.require("indicator").flatMap(this::indicator);
            int weight =
                    part.require("weight").map(value -> value.whole(1, MOST)).orElse(1);
            Optional<Double> zero = part.require("zero").flatMap(ScorecardSection::number);
            Optional<Double> full = part.require("full").flatMap(ScorecardSection::number);
            if (zero.isPresent() && zero.equals(full)) {
                item.problems().shape(part.spot("full"), "indicator-zero-full");
            }
            if (indicator.isPresent()
                    && parts.stream().anyMatch(one -> one.indicator().equals(indicator.get()))) {
                item.problems().name(part.spot("indicator"), "twice", indicator.get());
            }
            if (indicator.isPresent() && zero.isPresent() && full.isPresent() && !zero.equals(full)) {
                parts.add(new Weighed(indicator.get(), weight, zero.get(), full.get()));
            }
        }
        if (items.isEmpty() && table.has("parts")) {
            table.self().problems().shape(table.spot("parts"), "empty-list");
        }
        return parts;
    }

    private Optional<DefinitionId> indicator(Value value) {
        String name = value.name();
        Collection<DefinitionId> all = known.indicators().orElse(List.of());
        if (!DefinitionId.wellFormed(name)) {
            return Optional.empty();
        }
        DefinitionId id = new DefinitionId(name);
        if (known.indicators().isPresent() && !all.contains(id)) {
            List<String> words = all.stream().map(DefinitionId::value).sorted().toList();
            value.problems()
                    .unknown(
                            value.spot,
                            LineRule.S11,
                            name,
                            words,
                            "indicator-unknown",
                            name,
                            words.stream().collect(Collectors.joining(", ")));
        }
        return Optional.of(id);
    }

    private static Optional<Double> number(Value value) {
        Optional<BigDecimal> number = value.number();
        if (number.isEmpty()) {
            value.problems().shape(value.spot, "bound-number");
        }
        return number.map(BigDecimal::doubleValue);
    }

    private static <T extends Enum<T>> String word(T one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
