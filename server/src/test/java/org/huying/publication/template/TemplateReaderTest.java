package org.huying.publication.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huying.indicator.Dimension;
import org.huying.indicator.Grain;
import org.junit.jupiter.api.Test;

/** A template is read as it is meant, and what is wrong with it is told with its place. */
class TemplateReaderTest {

    private static final String HEAD = """
            ---
            id: bulletin
            title: 月报
            period: month
            topic: 通报
            ---
            # {district}通报
            """;

    @Test
    void readsHeadingsParagraphsItemsFiguresAndWhatIsTypedByHand() {
        Template template = read(HEAD + """
                ## 一、总体
                受理{figure: filed, line: requests}，同比{change: filed}；增长{hand: 5.6%, source: "统计局, 快报"}。
                - 要点
                """);

        assertThat(template.id()).isEqualTo("bulletin");
        assertThat(template.grain()).isEqualTo(Grain.MONTH);
        assertThat(template.topic()).isEqualTo("通报");
        assertThat(template.blocks()).hasSize(4);
        assertThat(template.blocks().get(1))
                .isEqualTo(new TemplateBlock.Heading(8, 2, List.of(new TemplateRun.Words("一、总体"))));
        assertThat(template.blocks().get(2))
                .isEqualTo(new TemplateBlock.Paragraph(
                        9,
                        false,
                        List.of(
                                new TemplateRun.Words("受理"),
                                new TemplateRun.Figure(new FigureCall(
                                        9, 3, "filed", Map.of(Dimension.LINE, "requests"), FigureCall.Span.PERIOD)),
                                new TemplateRun.Words("，同比"),
                                new TemplateRun.Change(
                                        new FigureCall(9, 37, "filed", Map.of(), FigureCall.Span.PERIOD)),
                                new TemplateRun.Words("；增长"),
                                new TemplateRun.Typed("5.6%", "统计局, 快报"),
                                new TemplateRun.Words("。"))));
        assertThat(template.blocks().get(3))
                .isEqualTo(new TemplateBlock.Paragraph(10, true, List.of(new TemplateRun.Words("要点"))));
    }

    @Test
    void readsTablesAndChartsInLinesOfTheirOwn() {
        Template template = read(HEAD + """
                {table: [filed, on-time], by: unit, line: requests, title: 各单位, most: 5}
                {chart: closed, by: month, period: year-to-date}
                """);

        assertThat(template.blocks().get(1)).isInstanceOfSatisfying(TemplateBlock.Table.class, table -> {
            assertThat(table.figures()).extracting(FigureCall::indicator).containsExactly("filed", "on-time");
            assertThat(table.figures().getLast().filters()).containsEntry(Dimension.LINE, "requests");
            assertThat(table.by()).isEqualTo(Dimension.UNIT);
            assertThat(table.title()).isEqualTo("各单位");
            assertThat(table.most()).isEqualTo(5);
        });
        assertThat(template.blocks().get(2)).isInstanceOfSatisfying(TemplateBlock.Chart.class, chart -> {
            assertThat(chart.by()).isEqualTo(Dimension.PERIOD);
            assertThat(chart.figure().span()).isEqualTo(FigureCall.Span.YEAR_TO_DATE);
        });
    }

    @Test
    void tellsEveryFaultWithItsPlace() {
        assertThat(faults(HEAD + """
                受理{figure}件
                办结{figure: closed, lines: requests}件
                满意率{figure: satisfied
                增长{hand: 很多, source: 谁}
                前面{table: [filed], by: unit}
                {chart: filed, by: weather}
                多出}一个
                {figure: filed, period: tomorrow}
                {figre: filed}
                """))
                .extracting(fault -> fault.line() + ":" + fault.column())
                .containsExactly("8:3", "9:3", "10:4", "11:3", "12:3", "13:1", "14:3", "15:1", "16:1");
    }

    @Test
    void saysWhatAHeadLacks() {
        assertThat(faults("")).hasSize(1);
        assertThat(faults("# 没有头\n")).extracting(TemplateFault::line).containsExactly(1);
        assertThat(faults("---\nid: Bad Name\nperiod: week\n---\n# 题\n")).hasSize(3);
        assertThat(faults("---\nid: a\ntitle: b\nperiod: year\ntopic: c\n---\n没有标题\n"))
                .first()
                .satisfies(fault -> assertThat(fault.message().zh()).contains("没有标题"));
    }

    private static Template read(String text) {
        return switch (TemplateReader.read(text)) {
            case TemplateReading.Read read -> read.template();
            case TemplateReading.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }

    private static List<TemplateFault> faults(String text) {
        return switch (TemplateReader.read(text)) {
            case TemplateReading.Read read -> List.of();
            case TemplateReading.Faulty faulty -> faulty.faults();
        };
    }
}
