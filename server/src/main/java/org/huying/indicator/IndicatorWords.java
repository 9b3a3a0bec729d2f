package org.huying.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.counting.Bounds;
import org.huying.indicator.definition.Condition;
import org.huying.indicator.definition.Exclusion;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Kind;
import org.huying.indicator.definition.Measurable;
import org.huying.matter.MatterId;
import org.huying.matter.counted.Quantity;
import org.huying.registry.ThingId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words, in both languages, what an indicator counts and by what a figure is narrowed: exactly what is computed. */
@Component
public class IndicatorWords {

    private final MessageSource messages;
    private final Indicators indicators;

    IndicatorWords(MessageSource messages, Indicators indicators) {
        this.messages = messages;
        this.indicators = indicators;
    }

    /** What it counts, of what, by which day. */
    public Bilingual rule(DistrictCode district, Indicator indicator) {
        String on = "indicator.rule.on." + indicator.on().name().toLowerCase(Locale.ROOT);
        List<Function<Locale, String>> parts = new ArrayList<>();
        parts.add(locale -> text(on, locale));
        parts.add(locale -> text(
                "indicator.rule." + (indicator.kind() == Kind.RATIO ? "over" : "of"),
                locale,
                conditions(district, indicator.over(), locale)));
        if (indicator.kind() == Kind.RATIO) {
            parts.add(locale -> text("indicator.rule.counted", locale, conditions(district, indicator.of(), locale)));
        }
        if (indicator.quantity() != null) {
            Measurable quantity = indicator.quantity();
            Double share = indicator.share();
            parts.add(locale -> share == null
                    ? text("indicator.rule.sum", locale, quantity(district, quantity, locale))
                    : text(
                            "indicator.rule.quantile",
                            locale,
                            quantity(district, quantity, locale),
                            percent(share),
                            text("indicator.source." + indicator.source().word(), locale)));
        }
        return both(locale -> parts.stream()
                .map(part -> part.apply(locale))
                .collect(Collectors.joining(text("indicator.rule.joint", locale))));
    }

    /** What is added up or ordered; nothing where records are counted. */
    public @Nullable Bilingual quantity(DistrictCode district, Indicator indicator) {
        Measurable quantity = indicator.quantity();
        return quantity == null ? null : both(locale -> quantity(district, quantity, locale));
    }

    private String quantity(DistrictCode district, Measurable quantity, Locale locale) {
        return switch (quantity) {
            case Measurable.OfMatters(Quantity.Kept kept) -> text("indicator.quantity." + kept.word(), locale);
            case Measurable.OfMatters(Quantity.Field field) ->
                field(
                        indicators.title(district, Dimension.LINE, field.line()),
                        indicators.number(district, field.line(), field.name()),
                        locale);
            case Measurable.OfThings(String kind, String field) ->
                field(
                        indicators.title(district, Dimension.KIND, kind),
                        indicators.numberOfThings(district, kind, field),
                        locale);
            case Measurable.OfReadings readings -> text("indicator.quantity.value", locale);
        };
    }

    private String field(Bilingual whose, Bilingual field, Locale locale) {
        return text("indicator.quantity.field", locale, whose.in(locale), field.in(locale));
    }

    /** 大于 75 */
    private String bounds(Bounds bounds, Locale locale) {
        List<String> all = new ArrayList<>();
        bound("above", bounds.above(), all, locale);
        bound("at-least", bounds.atLeast(), all, locale);
        bound("below", bounds.below(), all, locale);
        bound("at-most", bounds.atMost(), all, locale);
        return String.join(text("indicator.rule.bounds", locale), all);
    }

    private void bound(String word, @Nullable BigDecimal number, List<String> into, Locale locale) {
        if (number != null) {
            into.add(text("indicator.rule.bound." + word, locale, number.toPlainString()));
        }
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100).stripTrailingZeros().toPlainString() + "%";
    }

    /** What is left out, without the reason. */
    public Bilingual exclusion(DistrictCode district, Exclusion exclusion) {
        return both(locale -> {
            String what = conditions(district, exclusion.conditions(), locale);
            LocalDate from = exclusion.from();
            LocalDate to = exclusion.to();
            return from == null && to == null
                    ? what
                    : text(
                            "indicator.rule.during",
                            locale,
                            what,
                            from == null ? "…" : from.toString(),
                            to == null ? "…" : to.toString());
        });
    }

    /** By what a figure is narrowed: its time, its filters, the day as of which it stands. */
    public Bilingual filter(IndicatorFigure figure) {
        return both(locale -> {
            Question question = figure.question();
            List<String> all = new ArrayList<>();
            all.add(question.period().from() + " – " + question.period().to());
            figure.terms()
                    .forEach(term -> all.add(text(
                            "indicator.rule.term",
                            locale,
                            text("indicator.by." + term.dimension().word(), locale),
                            term.title().in(locale))));
            if (question.asOf() != null) {
                all.add(text("indicator.rule.as-of", locale, question.asOf().toString()));
            }
            return String.join(text("indicator.rule.joint", locale), all);
        });
    }

    private String conditions(DistrictCode district, List<Condition> conditions, Locale locale) {
        return conditions.isEmpty()
                ? text("indicator.rule.all", locale)
                : conditions.stream()
                        .map(condition -> condition(district, condition, locale))
                        .collect(Collectors.joining(text("indicator.rule.and", locale)));
    }

    private String condition(DistrictCode district, Condition condition, Locale locale) {
        return switch (condition) {
            case Condition.Is is -> {
                String trait = text("indicator.trait." + is.trait().word(), locale);
                yield is.yes() ? trait : text("indicator.rule.not", locale, trait);
            }
            case Condition.Under under ->
                text(
                        "indicator.rule.term",
                        locale,
                        text("indicator.by." + under.dimension().word(), locale),
                        under.values().stream()
                                .sorted()
                                .map(value -> indicators
                                        .title(district, under.dimension(), value)
                                        .in(locale))
                                .collect(Collectors.joining(text("indicator.rule.or", locale))));
            case Condition.Scored scored ->
                text("indicator.rule.scored", locale, text("indicator.score." + scored.score(), locale));
            case Condition.Named named ->
                text(
                        "indicator.rule.named",
                        locale,
                        named.matters().stream()
                                .sorted()
                                .map(MatterId::toString)
                                .collect(Collectors.joining(", ")));
            case Condition.Stands stands -> {
                String state = text("indicator.state." + stands.state().name().toLowerCase(Locale.ROOT), locale);
                yield stands.yes() ? state : text("indicator.rule.not", locale, state);
            }
            case Condition.OfThings things ->
                text(
                        "indicator.rule.things",
                        locale,
                        things.things().stream().map(ThingId::value).sorted().collect(Collectors.joining(", ")));
            case Condition.Within within ->
                text(
                        "indicator.rule.within",
                        locale,
                        quantity(district, within.of() == null ? new Measurable.OfReadings() : within.of(), locale),
                        bounds(within.bounds(), locale));
        };
    }

    private static Bilingual both(Function<Locale, String> words) {
        return new Bilingual(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
