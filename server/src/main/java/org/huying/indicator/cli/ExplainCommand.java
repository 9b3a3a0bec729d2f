package org.huying.indicator.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.counting.Part;
import org.huying.indicator.Behind;
import org.huying.indicator.Dimension;
import org.huying.indicator.Grain;
import org.huying.indicator.IndicatorFigure;
import org.huying.indicator.IndicatorRecords;
import org.huying.indicator.IndicatorWords;
import org.huying.indicator.Indicators;
import org.huying.indicator.Period;
import org.huying.indicator.Question;
import org.huying.indicator.definition.DefinitionId;
import org.huying.indicator.definition.Indicator;
import org.huying.platform.Installation;
import org.huying.platform.Terminal;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes a figure and lists the records behind it, as the whole district sees them. */
@Command(
        name = "explain",
        description = "Compute a figure and list the records behind it, one a line.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private static final int AT_A_TIME = 1_000;

    @Mixin
    private @Nullable Installation installation;

    @Parameters(paramLabel = "ID", description = "the indicator")
    private String id = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "the first day of the time")
    private @Nullable LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "the last day of the time")
    private @Nullable LocalDate to;

    @Option(names = "--as-of", paramLabel = "DAY", description = "as it stood at the end of that day (default: now)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--only",
            paramLabel = "DIMENSION=VALUE",
            description = "narrows it: unit, place, category, line, channel, kind")
    private Map<String, String> only = new LinkedHashMap<>();

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "base, counted, others or excluded (default: ${DEFAULT-VALUE})")
    private String part = Part.COUNTED.word();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        return Objects.requireNonNull(installation)
                .with(context -> terminal.attempt(() -> {
                    explain(terminal, context);
                    return 0;
                }));
    }

    private void explain(Terminal terminal, ApplicationContext context) {
        Indicators indicators = context.getBean(Indicators.class);
        Viewer viewer = Viewer.system(context.getBean(DistrictCode.class));
        Question question = question(viewer, indicators);
        Part wanted = Part.find(part).orElseThrow(() -> unknown("--part", part, parts()));
        if (!DefinitionId.wellFormed(id)) {
            throw unknown(
                    "ID",
                    id,
                    indicators.list(viewer.district(), asOf).stream()
                            .map(indicator -> indicator.id().value())
                            .collect(Collectors.joining(", ")));
        }
        Indicator indicator = indicators.require(viewer.district(), new DefinitionId(id), asOf);
        int offset = 0;
        List<String> numbers = new ArrayList<>();
        IndicatorRecords found;
        do {
            found = indicators.records(viewer, indicator, question, wanted, offset, AT_A_TIME);
            add(found.behind(), numbers);
            offset += AT_A_TIME;
        } while (found.behind().size() == AT_A_TIME);
        say(terminal, context.getBean(IndicatorWords.class), viewer.district(), found.figure());
        numbers.forEach(number -> terminal.say(Bilingual.same(number)));
    }

    /** Matters by their numbers, things by their ids, readings by device, series and instant, and what was measured. */
    private static void add(Behind behind, List<String> lines) {
        switch (behind) {
            case Behind.Matters matters ->
                matters.all().forEach(matter -> lines.add(matter.row().number()));
            case Behind.Things things ->
                things.all().forEach(thing -> lines.add(thing.id().value()));
            case Behind.Readings readings ->
                readings.all()
                        .forEach(reading -> lines.add("%s %s %s %s"
                                .formatted(
                                        reading.device().value(),
                                        reading.series(),
                                        reading.at(),
                                        reading.value().toPlainString())));
        }
    }

    private static void say(Terminal terminal, IndicatorWords words, DistrictCode district, IndicatorFigure figure) {
        Indicator indicator = figure.indicator();
        Bilingual unit = indicator.scale().title();
        terminal.say(new Bilingual(
                "%s（第 %d 版）：%s %s".formatted(indicator.title().zh(), indicator.edition(), figure.text(), unit.zh()),
                "%s (edition %d): %s %s"
                        .formatted(indicator.title().en(), indicator.edition(), figure.text(), unit.en())));
        terminal.say(words.rule(district, indicator));
        terminal.say(words.filter(figure));
        terminal.say(new Bilingual(
                "计入 %d，范围 %d，剔除 %d"
                        .formatted(
                                figure.measured().counted(),
                                figure.records(),
                                figure.measured().excluded()),
                "%d counted of %d, %d left out"
                        .formatted(
                                figure.measured().counted(),
                                figure.records(),
                                figure.measured().excluded())));
    }

    private Question question(Viewer viewer, Indicators indicators) {
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = Objects.requireNonNull(to);
        if (last.isBefore(first)) {
            throw new Invalid("period", "结束日期不能早于开始日期。", "The last day cannot be before the first.");
        }
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        only.forEach((word, value) -> {
            Dimension dimension = Dimension.find(word)
                    .filter(one -> one != Dimension.PERIOD)
                    .orElseThrow(() -> unknown("--only", word, "unit, place, category, line, channel, kind"));
            if (!indicators.knows(viewer.district(), dimension, value)) {
                throw new Invalid(
                        "filter",
                        "%s 没有“%s”这个值。".formatted(word, value),
                        "%s has no value '%s'.".formatted(word, value));
            }
            filters.put(dimension, value);
        });
        return new Question(Dimension.PLACE, Grain.MONTH, new Period(first, last), filters).asOf(asOf);
    }

    private static String parts() {
        return Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", "));
    }

    private static Invalid unknown(String field, String value, String known) {
        return new Invalid(
                "option",
                "%s 没有“%s”；可用：%s。".formatted(field, value, known),
                "%s has no '%s'; known: %s.".formatted(field, value, known));
    }
}
