package org.huying.publication.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.indicator.Grain;
import org.huying.indicator.Period;
import org.huying.publication.Block;
import org.huying.publication.Figured;
import org.huying.publication.Run;
import org.huying.publication.Typed;
import org.huying.publication.template.FigureCall;
import org.huying.publication.template.TemplateBlock;
import org.huying.publication.template.TemplateRun;
import org.jspecify.annotations.Nullable;

/** Fills in one report, and numbers its figures in the order of the text. */
final class Filling {

    private final Counting counting;
    private final Naming naming;
    private final DistrictCode district;
    private final Period period;
    private final LocalDate asOf;
    private final List<Figured> figures = new ArrayList<>();
    private final List<Typed> typed = new ArrayList<>();

    Filling(Counting counting, Naming naming, DistrictCode district, Period period, LocalDate asOf) {
        this.counting = counting;
        this.naming = naming;
        this.district = district;
        this.period = period;
        this.asOf = asOf;
    }

    List<Figured> figures() {
        return figures;
    }

    List<Typed> typed() {
        return typed;
    }

    List<Run> runs(List<TemplateRun> runs) {
        List<Run> filled = new ArrayList<>();
        for (TemplateRun run : runs) {
            filled.add(
                    switch (run) {
                        case TemplateRun.Words words -> new Run.Words(words.text());
                        case TemplateRun.Name name -> new Run.Words(naming.of(name.name()));
                        case TemplateRun.Figure figure ->
                            figure(counting.one(district, figure.call(), span(figure.call()), asOf));
                        case TemplateRun.Change change -> change(change.call());
                        case TemplateRun.Typed hand -> typed(hand);
                    });
        }
        return filled;
    }

    private Run typed(TemplateRun.Typed hand) {
        Typed entry = new Typed(typed.size() + 1, hand.text(), hand.source());
        typed.add(entry);
        return new Run.Hand(entry.number(), entry.text());
    }

    /** Takes a figure into the annex. */
    Run figure(Counted counted) {
        return figure(
                counted,
                Written.value(counted),
                counted.value(),
                counted.unit(),
                counted.definition().zh(),
                counted.records());
    }

    private Run figure(
            Counted counted, String text, @Nullable Double value, String unit, String definition, long records) {
        int number = figures.size() + 1;
        figures.add(new Figured(
                number,
                text,
                value,
                unit,
                counted.title().zh(),
                counted.indicator(),
                counted.edition(),
                definition,
                counted.terms(),
                counted.period().from(),
                counted.period().to(),
                asOf,
                counted.number(),
                counted.of(),
                records,
                counted.href()));
        return new Run.Figure(number, text);
    }

    /** Shares are held against each other in percentage points, numbers in per cent of what they were. */
    private Run change(FigureCall call) {
        Counted now = counting.one(district, call, span(call), asOf);
        Counted then = counting.one(district, call, span(call).until(asOf).yearBefore(), asOf);
        String held = now.definition().zh() + " 与上年同期相比：本期" + Written.value(now) + "，上年同期" + Written.value(then) + "。";
        long records = now.records() + then.records();
        Double value = now.value();
        Double before = then.value();
        if (value == null || before == null || (!now.percent() && before == 0)) {
            return figure(now, "上年同期无可比数据", null, "", held, records);
        }
        double moved = now.percent() ? value - before : (value - before) / before * 100;
        double shown = Written.rounded(Math.abs(moved));
        String unit = now.percent() ? "个百分点" : "%";
        String words = shown == 0
                ? "持平"
                : (now.percent() ? moved > 0 ? "提高" : "下降" : moved > 0 ? "增长" : "下降") + Written.plain(shown) + unit;
        return figure(now, words, shown, unit, held, records);
    }

    private Period span(FigureCall call) {
        Period known = period.until(asOf);
        return switch (call.span()) {
            case PERIOD -> known;
            case YEAR_TO_DATE -> new Period(Grain.YEAR.start(known.from()), known.to());
            case LAST_YEAR -> known.yearBefore();
            case PREVIOUS -> known.previous();
        };
    }

    Block table(TemplateBlock.Table table) {
        List<Map<String, Counted>> columns = new ArrayList<>();
        List<String> labels = List.of();
        List<String> heads = new ArrayList<>();
        heads.add(counting.head(table.by()));
        for (FigureCall call : table.figures()) {
            List<Counted.Labelled> cells = counting.by(district, call, table.by(), span(call), asOf);
            if (columns.isEmpty()) {
                labels = cells.stream()
                        .map(Counted.Labelled::label)
                        .distinct()
                        .limit(table.most())
                        .toList();
            }
            columns.add(cells.stream()
                    .collect(Collectors.toMap(
                            Counted.Labelled::label, Counted.Labelled::counted, (first, second) -> first)));
            heads.add(counting.title(district, call, asOf));
        }
        List<Block.Row> rows = new ArrayList<>();
        for (String label : labels) {
            List<List<Run>> cells = new ArrayList<>();
            cells.add(List.of(new Run.Words(label)));
            for (Map<String, Counted> column : columns) {
                Counted counted = column.get(label);
                cells.add(List.of(counted == null ? new Run.Words(Written.NOTHING) : figure(counted)));
            }
            rows.add(new Block.Row(cells));
        }
        return new Block.Table(titled(table.title(), String.join("、", heads.subList(1, heads.size()))), heads, rows);
    }

    Block chart(TemplateBlock.Chart chart) {
        List<Counted.Labelled> all = counting.by(district, chart.figure(), chart.by(), span(chart.figure()), asOf);
        List<Block.Bar> bars = all.stream()
                .limit(chart.most())
                .map(one -> {
                    Run.Figure run = (Run.Figure) figure(one.counted());
                    return new Block.Bar(
                            one.label(),
                            run.number(),
                            figures.get(run.number() - 1).value());
                })
                .toList();
        String unit = all.isEmpty() ? "" : all.getFirst().counted().unit();
        return new Block.Chart(titled(chart.title(), counting.title(district, chart.figure(), asOf)), unit, bars);
    }

    private String titled(@Nullable String title, String usual) {
        return Objects.requireNonNullElse(title, naming.span().title().zh() + usual);
    }
}
