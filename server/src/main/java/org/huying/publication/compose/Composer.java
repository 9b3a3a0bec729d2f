package org.huying.publication.compose;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.base.Zones;
import org.huying.publication.Block;
import org.huying.publication.Composed;
import org.huying.publication.Span;
import org.huying.publication.template.FigureCall;
import org.huying.publication.template.Template;
import org.huying.publication.template.TemplateBlock;
import org.huying.publication.template.TemplateFault;
import org.huying.publication.template.TemplateRun;
import org.springframework.stereotype.Component;

/** Fills a template in. Every figure is computed at the end of one day, so that it comes out the same whenever it is asked. */
@Component
public class Composer {

    private final Counting counting;
    private final Namings namings;
    private final PledgeTables pledges;

    Composer(Counting counting, Namings namings, PledgeTables pledges) {
        this.counting = counting;
        this.namings = namings;
        this.pledges = pledges;
    }

    /**
     * What the template makes of a span as it stood at the end of a day.
     *
     * @throws Invalid if the template names an indicator, a filter or a value that the district does not have
     */
    public Composed compose(DistrictCode district, Template template, Span span, LocalDate asOf) {
        refuse(faults(district, template));
        Naming naming = namings.of(district, span, asOf);
        Filling filling = new Filling(counting, naming, district, span.period(), asOf);
        List<Block> blocks = new ArrayList<>();
        String title = template.title();
        for (TemplateBlock block : template.blocks()) {
            switch (block) {
                case TemplateBlock.Heading heading -> {
                    Block.Heading filled = new Block.Heading(heading.level(), filling.runs(heading.runs()));
                    blocks.add(filled);
                    if (heading.level() == 1) {
                        title = filled.runs().stream()
                                .map(org.huying.publication.Run::text)
                                .collect(Collectors.joining());
                    }
                }
                case TemplateBlock.Paragraph paragraph ->
                    blocks.add(new Block.Paragraph(paragraph.item(), filling.runs(paragraph.runs())));
                case TemplateBlock.Table table -> blocks.add(filling.table(table));
                case TemplateBlock.Chart chart -> blocks.add(filling.chart(chart));
                case TemplateBlock.Pledges list ->
                    blocks.add(pledges.table(district, list, span.from().getYear(), asOf, filling));
            }
        }
        return new Composed(title, naming.publisher(), template.topic(), blocks, filling.figures(), filling.typed());
    }

    /** Whether everything that was recorded until the end of a day is counted, as seen from an instant. */
    public boolean counts(DistrictCode district, LocalDate asOf, Instant now) {
        return counting.counts(
                district,
                Duration.between(asOf.plusDays(1).atStartOfDay(Zones.CHINA).toInstant(), now));
    }

    /** What the district lacks that the template names, in the order of the text. */
    public List<TemplateFault> faults(DistrictCode district, Template template) {
        return template.blocks().stream()
                .flatMap(block -> switch (block) {
                    case TemplateBlock.Heading heading -> faults(district, heading.runs());
                    case TemplateBlock.Paragraph paragraph -> faults(district, paragraph.runs());
                    case TemplateBlock.Table table ->
                        table.figures().stream()
                                .flatMap(figure -> counting.fault(district, figure, table.by()).stream());
                    case TemplateBlock.Chart chart -> counting.fault(district, chart.figure(), chart.by()).stream();
                    case TemplateBlock.Pledges list -> pledges.fault(list).stream();
                })
                .toList();
    }

    private Stream<TemplateFault> faults(DistrictCode district, List<TemplateRun> runs) {
        return runs.stream()
                .flatMap(run -> call(run).stream())
                .flatMap(call -> counting.fault(district, call).stream());
    }

    private static Optional<FigureCall> call(TemplateRun run) {
        return switch (run) {
            case TemplateRun.Figure figure -> Optional.of(figure.call());
            case TemplateRun.Change change -> Optional.of(change.call());
            case TemplateRun.Words words -> Optional.empty();
            case TemplateRun.Name name -> Optional.empty();
            case TemplateRun.Typed typed -> Optional.empty();
        };
    }

    /** @throws Invalid if there is anything wrong, with all of it */
    public static void refuse(List<TemplateFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        List<Bilingual> placed = faults.stream().map(TemplateFault::placed).toList();
        throw new Invalid(Refusal.of(
                        "template",
                        "模板有误。" + placed.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
                        "The template is wrong. "
                                + placed.stream().map(Bilingual::en).collect(Collectors.joining("; ")))
                .at("template"));
    }
}
