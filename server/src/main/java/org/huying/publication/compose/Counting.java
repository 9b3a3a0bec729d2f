package org.huying.publication.compose;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.indicator.Dimension;
import org.huying.indicator.Figure;
import org.huying.indicator.Grain;
import org.huying.indicator.Measure;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.indicator.Row;
import org.huying.indicator.Statistics;
import org.huying.matter.tally.Lag;
import org.huying.publication.template.FigureCall;
import org.huying.publication.template.TemplateFault;
import org.huying.security.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Computes the figures that a template names. A report is the district's, so that all of the district counts. */
@Component
class Counting {

    private static final double HUNDRED = 100;

    private final Statistics statistics;
    private final MessageSource messages;

    Counting(Statistics statistics, MessageSource messages) {
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
        if (Measure.find(call.indicator()).isEmpty()) {
            String known = Arrays.stream(Measure.values()).map(Measure::word).collect(Collectors.joining(", "));
            return Optional.of(fault(
                    call,
                    "没有“" + call.indicator() + "”这个指标，有：" + known,
                    "there is no indicator \"" + call.indicator() + "\"; there are " + known));
        }
        return call.filters().entrySet().stream()
                .filter(filter -> !statistics.knows(Viewer.system(district), filter.getKey(), filter.getValue()))
                .findFirst()
                .map(filter -> fault(
                        call,
                        "%s 没有“%s”这个值".formatted(filter.getKey().word(), filter.getValue()),
                        "%s has no value \"%s\"".formatted(filter.getKey().word(), filter.getValue())));
    }

    private static TemplateFault fault(FigureCall call, String zh, String en) {
        return new TemplateFault(call.line(), call.column(), new Bilingual(zh, en));
    }

    Counted one(DistrictCode district, FigureCall call, Period period, LocalDate asOf) {
        Viewer viewer = Viewer.system(district);
        Question question = question(call, Dimension.LINE, period, asOf);
        Measure measure = measure(call);
        return counted(
                viewer,
                question,
                measure,
                statistics.evidence(viewer, question, measure, null, 0, 1).figure());
    }

    /** One for each value of a dimension; the greatest first, months in their order. */
    List<Counted.Labelled> by(
            DistrictCode district, FigureCall call, Dimension by, Period period, LocalDate asOf, Locale locale) {
        Viewer viewer = Viewer.system(district);
        Question question = question(call, by, period, asOf);
        Measure measure = measure(call);
        List<Counted.Labelled> all = new ArrayList<>();
        for (Row row : statistics.table(viewer, question).rows()) {
            Question of = row.period() == null ? question.with(by, row.value()) : question.during(row.period());
            all.add(new Counted.Labelled(row.title().in(locale), counted(viewer, of, measure, row.figure(measure))));
        }
        if (by != Dimension.PERIOD) {
            all.sort(Comparator.comparingDouble((Counted.Labelled one) ->
                            one.counted().value() == null ? -1 : one.counted().value())
                    .reversed());
        }
        return all;
    }

    String title(FigureCall call) {
        return text("indicator.measure." + measure(call).word()).zh();
    }

    String head(Dimension by) {
        return text("indicator.by." + by.word()).zh();
    }

    private static Question question(FigureCall call, Dimension by, Period period, LocalDate asOf) {
        return new Question(by, Grain.MONTH, period.until(asOf), call.filters()).asOf(asOf);
    }

    private static Measure measure(FigureCall call) {
        return Measure.find(call.indicator()).orElseThrow();
    }

    private Counted counted(Viewer viewer, Question question, Measure measure, Figure figure) {
        Double value = figure.value();
        String key = "indicator.measure." + measure.word();
        return new Counted(
                measure.word(),
                1,
                text(key),
                text(key + ".about"),
                value == null ? null : (Double) (measure.rate() ? value * HUNDRED : value),
                measure.rate(),
                measure.rate() ? "%" : "件",
                terms(viewer, question),
                question.period(),
                figure.number(),
                figure.of() == null ? null : (Double) figure.of().doubleValue(),
                figure.of() == null ? figure.number() : figure.of(),
                href(question, measure));
    }

    private List<String> terms(Viewer viewer, Question question) {
        List<String> terms = new ArrayList<>();
        for (Map.Entry<Dimension, String> filter : question.filters().entrySet()) {
            terms.add(messages.getMessage("indicator.by." + filter.getKey().word(), null, Locale.CHINESE) + "："
                    + statistics
                            .title(viewer, filter.getKey(), filter.getValue())
                            .zh());
        }
        return terms;
    }

    private static String href(Question question, Measure measure) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/statistics/matters");
        question.filters().forEach((dimension, value) -> address.queryParam(dimension.word(), value));
        return address.queryParam("asOf", question.asOf())
                .queryParam("from", question.period().from())
                .queryParam("to", question.period().to())
                .queryParam("measure", measure.word())
                .encode()
                .toUriString();
    }

    private Bilingual text(String key) {
        return new Bilingual(
                messages.getMessage(key, null, Locale.CHINESE), messages.getMessage(key, null, Locale.ENGLISH));
    }
}
