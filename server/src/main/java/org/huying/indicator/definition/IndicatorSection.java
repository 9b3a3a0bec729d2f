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
import org.huying.line.reader.Choices;
import org.huying.line.reader.Table;
import org.huying.line.reader.Titles;
import org.huying.line.reader.Value;
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

    private static final String VALUE = "value";
    private static final Bilingual TIMES = new Bilingual("次", "times");

    private final Table table;
    private final Known known;
    private final On on;
    private final Source source;
    private final ConditionsSection conditions;

    IndicatorSection(Table table, Known known) {
        this.table = table;
        this.known = known;
        this.on = table.require("on").flatMap(value -> word(value, On.values())).orElse(On.FILED);
        this.source = on.source();
        this.conditions = new ConditionsSection(known, source);
    }

    /** What is added up or ordered. */
    private record Taken(
            @Nullable Measurable quantity, @Nullable Double share) {}

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
        if (on == On.FILED && taken.quantity() != null && taken.quantity().time()) {
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

    private Optional<Measurable> quantity(Value value) {
        return switch (source) {
            case MATTERS ->
                value.isTable()
                        ? field(value).flatMap(field -> Fields.ofMatters(field, known))
                        : Head.word(value, List.of(Quantity.Kept.values()), Quantity.Kept::word)
                                .map(Measurable.OfMatters::new);
            case THINGS ->
                field(value).flatMap(field -> Fields.ofThings(field, known)).map(of -> of);
            case READINGS -> Choices.read(value, List.of(VALUE)).map(said -> new Measurable.OfReadings());
        };
    }

    /** {@code {field: petitions/people}} */
    private static Optional<Value> field(Value value) {
        return value.table("field").require("field");
    }

    private Scale scale(Kind kind, @Nullable Measurable quantity) {
        Optional<Value> value = table.find("unit");
        if (kind == Kind.RATIO) {
            return fixed(value, Scale.SHARES);
        }
        if (quantity != null && quantity.time()) {
            return fixed(value, Scale.TIMES);
        }
        if (quantity != null && quantity.named() && value.isEmpty()) {
            table.require("unit");
        }
        return Scale.of(Titles.of(value, quantity == null ? source.one() : TIMES));
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
            return source.dimensions();
        }
        Set<Dimension> by = EnumSet.noneOf(Dimension.class);
        for (Value item : value.get().items()) {
            Head.word(item, List.copyOf(source.dimensions()), Dimension::word).ifPresent(by::add);
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
