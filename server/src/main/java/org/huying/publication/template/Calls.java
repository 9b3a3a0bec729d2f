package org.huying.publication.template;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huying.indicator.Dimension;
import org.huying.publication.template.Braces.Stretch.Call;
import org.jspecify.annotations.Nullable;

/** Reads what stands in braces; everything that is not understood is told with its place. */
final class Calls {

    /** What the report fills in by itself. */
    static final List<String> NAMES = List.of(
            "district",
            "year",
            "last-year",
            "next-year",
            "month",
            "quarter",
            "period",
            "from",
            "to",
            "as-of",
            "publisher");

    private static final int MOST_ROWS = 200;
    private static final Set<String> SPAN = Set.of("period");

    private final int line;
    private final Consumer<TemplateFault> faults;

    Calls(int line, Consumer<TemplateFault> faults) {
        this.line = line;
        this.faults = faults;
    }

    /** Something within a line. */
    Optional<TemplateRun> run(Call call) {
        return switch (call.verb()) {
            case "figure" -> figure(call, "figure", Set.of()).map(TemplateRun.Figure::new);
            case "change" -> figure(call, "change", Set.of()).map(TemplateRun.Change::new);
            case "hand" -> typed(call);
            case String name
            when NAMES.contains(name) && call.keys().size() == 1 -> Optional.of(new TemplateRun.Name(name));
            default ->
                fault(
                        call,
                        "“%s”不是行内可用的内容：可用 figure、change、hand，或 %s".formatted(call.verb(), String.join("、", NAMES)),
                        "\"%s\" cannot stand within a line; figure, change, hand can, and %s"
                                .formatted(call.verb(), String.join(", ", NAMES)));
        };
    }

    /** Whether it stands in a line of its own. */
    static boolean isBlock(Call call) {
        return Set.of("table", "chart", "pledges").contains(call.verb());
    }

    Optional<TemplateBlock> block(Call call) {
        return switch (call.verb()) {
            case "table" -> table(call);
            case "chart" ->
                by(call).flatMap(by -> figure(call, "chart", Set.of("by", "title", "most"))
                        .map(figure -> new TemplateBlock.Chart(line, figure, by, text(call, "title"), most(call, 24))));
            default ->
                known(call, Set.of("pledges", "title"))
                        ? Optional.of(new TemplateBlock.Pledges(
                                line,
                                "all".equals(text(call, "pledges")) ? null : text(call, "pledges"),
                                text(call, "title")))
                        : Optional.empty();
        };
    }

    private Optional<TemplateBlock> table(Call call) {
        Object names = call.keys().get("table");
        if (!(names instanceof List<?> list) || list.isEmpty()) {
            return fault(
                    call,
                    "table 后面写指标的列表，如 {table: [filed, closed], by: unit}",
                    "table takes a list of indicators, as in {table: [filed, closed], by: unit}");
        }
        return by(call).flatMap(by -> figure(call, "table", Set.of("by", "title", "most"))
                .map(first -> new TemplateBlock.Table(
                        line,
                        list.stream()
                                .map(name -> new FigureCall(
                                        line, call.column(), String.valueOf(name), first.filters(), first.span()))
                                .toList(),
                        by,
                        text(call, "title"),
                        most(call, 30))));
    }

    private Optional<Dimension> by(Call call) {
        String word = text(call, "by");
        Optional<Dimension> by = word == null ? Optional.empty() : dimension(word);
        return by.isPresent()
                ? by
                : fault(
                        call,
                        "要写明按什么分：by: unit、place、category、line、channel 或 month",
                        "say by what it is told apart: by: unit, place, category, line, channel, kind or month");
    }

    private static Optional<Dimension> dimension(String word) {
        return word.equals("month") ? Optional.of(Dimension.PERIOD) : Dimension.find(word);
    }

    private int most(Call call, int usual) {
        return call.keys().get("most") instanceof Integer many && many > 0 && many <= MOST_ROWS ? many : usual;
    }

    private Optional<FigureCall> figure(Call call, String verb, Set<String> more) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        Set<String> allowed = new HashSet<>(more);
        allowed.add(verb);
        allowed.addAll(SPAN);
        Stream.of(Dimension.values())
                .filter(dimension -> dimension != Dimension.PERIOD)
                .forEach(dimension -> {
                    allowed.add(dimension.word());
                    String value = text(call, dimension.word());
                    if (value != null) {
                        filters.put(dimension, value);
                    }
                });
        Object name = call.keys().get(verb);
        if (name == null) {
            return fault(call, verb + " 后面要写指标的名称", "name the indicator after " + verb);
        }
        Optional<FigureCall.Span> span = span(call);
        return known(call, allowed) && span.isPresent()
                ? Optional.of(new FigureCall(line, call.column(), String.valueOf(name), filters, span.get()))
                : Optional.empty();
    }

    private Optional<FigureCall.Span> span(Call call) {
        String word = text(call, "period");
        if (word == null) {
            return Optional.of(FigureCall.Span.PERIOD);
        }
        Optional<FigureCall.Span> span = Stream.of(FigureCall.Span.values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
        return span.isPresent()
                ? span
                : fault(
                        call,
                        "period 只能是 period、year-to-date、last-year 或 previous，不能是“" + word + "”",
                        "period is period, year-to-date, last-year or previous, not \"" + word + "\"");
    }

    private Optional<TemplateRun> typed(Call call) {
        String text = text(call, "hand");
        String source = text(call, "source");
        if (!known(call, Set.of("hand", "source"))) {
            return Optional.empty();
        }
        if (text == null || text.chars().noneMatch(Character::isDigit) || source == null) {
            return fault(
                    call,
                    "手填的数据要有数字和来源，如 {hand: 5.6%, source: 区统计局快报}",
                    "a figure typed by hand has a number and a source, as in {hand: 5.6%, source: Statistics Bureau}");
        }
        return Optional.of(new TemplateRun.Typed(text, source));
    }

    private boolean known(Call call, Set<String> allowed) {
        for (String key : call.keys().keySet()) {
            if (!allowed.contains(key)) {
                fault(
                        call,
                        "这里不认识“%s”，可用：%s"
                                .formatted(
                                        key,
                                        String.join(
                                                "、", allowed.stream().sorted().toList())),
                        "\"%s\" means nothing here; known are %s"
                                .formatted(
                                        key,
                                        String.join(
                                                ", ", allowed.stream().sorted().toList())));
                return false;
            }
        }
        return true;
    }

    private static @Nullable String text(Call call, String key) {
        Object value = call.keys().get(key);
        return value == null || String.valueOf(value).isBlank()
                ? null
                : String.valueOf(value).strip();
    }

    private <T> Optional<T> fault(Call call, String zh, String en) {
        faults.accept(TemplateFault.at(line, call.column(), zh, en));
        return Optional.empty();
    }
}
