package org.huying.indicator.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.indicator.Dimension;
import org.huying.indicator.Measure.Better;
import org.huying.line.reader.Table;
import org.huying.line.reader.Titles;
import org.huying.line.reader.Value;
import org.huying.matter.counted.Counted.Day;
import org.huying.matter.counted.Quantity;
import org.jspecify.annotations.Nullable;

/** What an indicator's file says. */
final class IndicatorSection {

    static final String[] KEYS = {
        "id",
        "title",
        "about",
        "cites",
        "kind",
        "unit",
        "better",
        "on",
        "over",
        "of",
        "sum",
        "quantile",
        "by",
        "exclude"
    };

    private static final Bilingual MATTERS = new Bilingual("件", "matters");
    private static final Bilingual TIMES = new Bilingual("次", "times");

    private final Table table;
    private final Known known;
    private final ConditionsSection conditions;

    IndicatorSection(Table table, Known known) {
        this.table = table;
        this.known = known;
        this.conditions = new ConditionsSection(known);
    }

    /** What is added up or ordered. */
    private record Taken(
            @Nullable Quantity quantity, @Nullable Double share) {}

    Indicator read(DefinitionId id, Kind kind) {
        Taken taken = taken(kind);
        boolean ratio = kind == Kind.RATIO;
        if (!ratio) {
            table.find("over")
                    .ifPresent(over -> over.problems().shape(table.spot("over"), "indicator-over", kind.word()));
        }
        List<Condition> of = table.require("of").map(conditions::read).orElse(List.of());
        List<Condition> over =
                ratio ? table.require("over").map(conditions::read).orElse(List.of()) : of;
        if (ratio
                && table.find("of")
                        .filter(value -> value.isList() && value.items().isEmpty())
                        .isPresent()) {
            table.self().problems().shape(table.spot("of"), "indicator-of");
        }
        Day on = table.require("on").flatMap(value -> word(value, Day.values())).orElse(Day.FILED);
        if (on == Day.FILED && taken.quantity() == Quantity.Kept.TIME) {
            table.self().problems().shape(table.spot("on"), "indicator-time-on");
        }
        return new Indicator(
                id,
                0,
                Head.title(table, id),
                Head.about(table),
                Head.cites(table),
                kind,
                scale(kind, taken.quantity()),
                table.find("better")
                        .flatMap(value -> word(value, Better.values()))
                        .orElse(Better.NEITHER),
                on,
                over,
                ratio ? of : List.of(),
                taken.quantity(),
                taken.share(),
                by(),
                exclusions());
    }

    private Taken taken(Kind kind) {
        for (Kind other : List.of(Kind.SUM, Kind.QUANTILE)) {
            if (kind != other && table.has(other.word())) {
                table.self().problems().shape(table.spot(other.word()), "indicator-over", kind.word());
            }
        }
        return switch (kind) {
            case COUNT, RATIO -> new Taken(null, null);
            case SUM -> new Taken(table.require("sum").flatMap(this::quantity).orElse(null), null);
            case QUANTILE -> {
                Optional<Table> quantile = table.require("quantile").map(value -> value.table("of", "at"));
                yield new Taken(
                        quantile.flatMap(found -> found.require("of"))
                                .flatMap(this::quantity)
                                .orElse(null),
                        quantile.flatMap(found -> found.require("at"))
                                .flatMap(Head::share)
                                .orElse(null));
            }
        };
    }

    private Optional<Quantity> quantity(Value value) {
        if (!value.isTable()) {
            return Head.word(value, List.of(Quantity.Kept.values()), Quantity.Kept::word)
                    .map(kept -> kept);
        }
        return value.table("field")
                .require("field")
                .flatMap(field -> field.text().flatMap(text -> field(field, text)));
    }

    /** {@code {field: petitions/people}}: a number that the matters of that line have. */
    private Optional<Quantity> field(Value value, String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            value.problems().shape(value.spot, "indicator-field-form", text);
            return Optional.empty();
        }
        if (!known.number(parts[0], parts[1])) {
            value.problems().name(value.spot, "indicator-field", parts[1], parts[0]);
            return Optional.empty();
        }
        return Optional.of(new Quantity.Field(parts[0], parts[1]));
    }

    private Scale scale(Kind kind, @Nullable Quantity quantity) {
        Optional<Value> value = table.find("unit");
        if (kind == Kind.RATIO) {
            return fixed(value, Scale.SHARES);
        }
        if (quantity == Quantity.Kept.TIME) {
            return fixed(value, Scale.TIMES);
        }
        if (quantity instanceof Quantity.Field && value.isEmpty()) {
            table.require("unit");
        }
        return Scale.of(Titles.of(value, quantity == null ? MATTERS : TIMES));
    }

    private static Scale fixed(Optional<Value> value, List<String> known) {
        return value.flatMap(one -> Head.word(one, known, word -> word))
                .or(() -> Optional.of(known.getFirst()))
                .flatMap(Scale::find)
                .orElseThrow();
    }

    private Set<Dimension> by() {
        Optional<Value> value = table.find("by");
        if (value.isEmpty()) {
            return EnumSet.allOf(Dimension.class);
        }
        Set<Dimension> by = EnumSet.noneOf(Dimension.class);
        for (Value item : value.get().items()) {
            Head.word(item, List.of(Dimension.values()), Dimension::word).ifPresent(by::add);
        }
        return by;
    }

    private List<Exclusion> exclusions() {
        List<Exclusion> all = new ArrayList<>();
        for (Value item : table.find("exclude").map(Value::items).orElse(List.of())) {
            Table one = item.table("where", "reason", "approved-by", "from", "to");
            LocalDate from = Head.day(one, "from");
            LocalDate to = Head.day(one, "to");
            if (from != null && to != null && to.isBefore(from)) {
                item.problems().shape(one.spot("to"), "indicator-days-cross", from, to);
            }
            List<Condition> where = one.require("where").map(conditions::read).orElse(List.of());
            if (where.isEmpty() && one.has("where") && from == null && to == null) {
                item.problems().shape(one.spot("where"), "indicator-excludes-all");
            }
            all.add(new Exclusion(
                    where,
                    one.require("reason").map(Titles::of).orElse(Bilingual.same("?")),
                    one.require("approved-by").flatMap(Value::text).orElse("?"),
                    from,
                    to));
        }
        return all;
    }

    private static <T extends Enum<T>> Optional<T> word(Value value, T[] all) {
        return Head.word(value, Arrays.asList(all), one -> one.name().toLowerCase(Locale.ROOT));
    }
}
