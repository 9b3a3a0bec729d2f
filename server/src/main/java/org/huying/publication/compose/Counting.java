package org.huying.publication.compose;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.indicator.Dimension;
import org.huying.indicator.Grain;
import org.huying.indicator.IndicatorFigure;
import org.huying.indicator.IndicatorTable;
import org.huying.indicator.IndicatorWords;
import org.huying.indicator.Indicators;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.indicator.Statistics;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Exclusion;
import org.huying.indicator.definition.Indicator;
import org.huying.indicator.definition.Kind;
import org.huying.matter.tally.Lag;
import org.huying.publication.template.FigureCall;
import org.huying.publication.template.TemplateFault;
import org.huying.security.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Computes the figures that a template names, each by the edition of its indicator that held on the day. A report is the
 * district's, so that all of the district counts.
 */
@Component
class Counting {

    private final Indicators indicators;
    private final IndicatorWords words;
    private final Statistics statistics;
    private final MessageSource messages;

    Counting(Indicators indicators, IndicatorWords words, Statistics statistics, MessageSource messages) {
        this.indicators = indicators;
        this.words = words;
        this.statistics = statistics;
        this.messages = messages;
    }

    /** Whether all that was recorded is counted that is older than this. */
    boolean counts(DistrictCode district, Duration age) {
        Lag lag = statistics.lag(Viewer.system(district));
        return lag.waiting() == 0 || lag.oldest().compareTo(age) < 0;
    }

    /** What is wrong with a figure's name or filters, if anything. */
    Optional<TemplateFault> fault(DistrictCode district, FigureCall call) {
        Optional<Indicator> indicator = DefinitionId.wellFormed(call.indicator())
                ? indicators.find(district, new DefinitionId(call.indicator()), null)
                : Optional.empty();
        if (indicator.isEmpty()) {
            String known = indicators.list(district, null).stream()
                    .map(one -> one.id().value())
                    .collect(Collectors.joining(", "));
            return Optional.of(fault(
                    call,
                    "没有“" + call.indicator() + "”这个指标，有：" + known,
                    "there is no indicator \"" + call.indicator() + "\"; there are " + known));
        }
        return call.filters().entrySet().stream()
                .flatMap(filter ->
                        filterFault(district, call, indicator.get(), filter.getKey(), filter.getValue()).stream())
                .findFirst();
    }

    private Optional<TemplateFault> filterFault(
            DistrictCode district, FigureCall call, Indicator indicator, Dimension dimension, String value) {
        if (!indicator.by().contains(dimension)) {
            return Optional.of(untold(call, indicator, dimension));
        }
        return indicators.knows(district, dimension, value)
                ? Optional.empty()
                : Optional.of(fault(
                        call,
                        "%s 没有“%s”这个值".formatted(dimension.word(), value),
                        "%s has no value \"%s\"".formatted(dimension.word(), value)));
    }

    /** What is wrong with the dimension by which a figure is to be told apart, if anything. */
    Optional<TemplateFault> fault(DistrictCode district, FigureCall call, Dimension by) {
        Optional<TemplateFault> fault = fault(district, call);
        return fault.isPresent()
                ? fault
                : indicators
                        .find(district, new DefinitionId(call.indicator()), null)
                        .filter(indicator -> !indicator.by().contains(by))
                        .map(indicator -> untold(call, indicator, by));
    }

    private static TemplateFault untold(FigureCall call, Indicator indicator, Dimension dimension) {
        return fault(
                call,
                "指标“%s”不按 %s 统计".formatted(indicator.title().zh(), dimension.word()),
                "the indicator %s is not told apart by %s".formatted(indicator.id(), dimension.word()));
    }

    private static TemplateFault fault(FigureCall call, String zh, String en) {
        return new TemplateFault(call.line(), call.column(), new Bilingual(zh, en));
    }

    Counted one(DistrictCode district, FigureCall call, Period period, LocalDate asOf) {
        IndicatorFigure figure = indicators.compute(
                Viewer.system(district), new DefinitionId(call.indicator()), call.filters(), period.until(asOf), asOf);
        return counted(district, figure, terms(figure));
    }

    /** One for each value of a dimension; the greatest first, months in their order. */
    List<Counted.Labelled> by(DistrictCode district, FigureCall call, Dimension by, Period period, LocalDate asOf) {
        Viewer viewer = Viewer.system(district);
        Indicator indicator = indicators.require(district, new DefinitionId(call.indicator()), asOf);
        IndicatorTable table = indicators.table(
                viewer, indicator, new Question(by, Grain.MONTH, period.until(asOf), call.filters()).asOf(asOf));
        List<String> shared = terms(table.total());
        List<Counted.Labelled> all = new ArrayList<>();
        for (IndicatorTable.Line row : table.rows()) {
            List<String> terms = new ArrayList<>(shared);
            if (row.period() == null) {
                terms.add(term(by, row.title()));
            }
            all.add(new Counted.Labelled(row.title().zh(), counted(district, row.figure(), terms)));
        }
        if (by != Dimension.PERIOD) {
            all.sort(Comparator.comparingDouble((Counted.Labelled one) ->
                            one.counted().value() == null ? -1 : one.counted().value())
                    .reversed());
        }
        return all;
    }

    String title(DistrictCode district, FigureCall call, LocalDate asOf) {
        return indicators
                .require(district, new DefinitionId(call.indicator()), asOf)
                .title()
                .zh();
    }

    String head(Dimension by) {
        return messages.getMessage("indicator.by." + by.word(), null, Locale.CHINESE);
    }

    private String term(Dimension dimension, Bilingual title) {
        return head(dimension) + "：" + title.zh();
    }

    private List<String> terms(IndicatorFigure figure) {
        return figure.terms().stream()
                .map(term -> term(term.dimension(), term.title()))
                .toList();
    }

    private Counted counted(DistrictCode district, IndicatorFigure figure, List<String> terms) {
        Indicator indicator = figure.indicator();
        boolean ratio = indicator.kind() == Kind.RATIO;
        Double value = figure.value() == null ? null : (Double) new BigDecimal(figure.text()).doubleValue();
        double number = ratio || value == null ? figure.measured().counted() : value;
        return new Counted(
                indicator.id().value(),
                indicator.edition(),
                indicator.title(),
                definition(district, indicator),
                value,
                indicator.scale().word().equals("%"),
                indicator.scale().title().zh(),
                terms,
                figure.question().period(),
                number,
                ratio ? (Double) (double) figure.measured().base() : null,
                figure.records(),
                figure.address());
    }

    /** What it means, what is computed, and what is left out by whose leave. */
    private Bilingual definition(DistrictCode district, Indicator indicator) {
        Bilingual rule = words.rule(district, indicator);
        Bilingual about = indicator.about();
        String zh = (about == null ? "" : about.zh()) + rule.zh() + "。";
        String en = (about == null ? "" : about.en() + " ") + rule.en() + ".";
        for (Exclusion exclusion : indicator.exclusions()) {
            Bilingual what = words.exclusion(district, exclusion);
            zh += "不计：" + what.zh() + "。";
            en += " Left out: " + what.en() + ".";
        }
        return new Bilingual(zh, en);
    }
}
