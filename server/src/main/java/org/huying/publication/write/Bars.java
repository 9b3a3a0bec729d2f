package org.huying.publication.write;

import java.math.BigDecimal;
import java.util.List;
import org.huying.publication.Block;

/** A chart as SVG: bars from left to right, each with its value. Needs no script and no style sheet. */
final class Bars {

    private static final int LABEL = 190;
    private static final int WIDTH = 720;
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final int VALUE = 90;
    private static final int LONGEST_LABEL = 14;

    private Bars() {}

    static void write(Markup html, Block.Chart chart, String describedAs) {
        List<Block.Bar> bars = chart.bars();
        double most = bars.stream()
                .mapToDouble(bar -> bar.value() == null ? 0 : bar.value())
                .max()
                .orElse(0);
        int height = Math.max(1, bars.size()) * ROW + 8;
        html.tag("<svg class=\"report-bars\" viewBox=\"0 0 %d %d\" role=\"group\" aria-label=\"%s\">"
                .formatted(WIDTH, height, Markup.escaped(describedAs)));
        for (int at = 0; at < bars.size(); at++) {
            bar(html, bars.get(at), at * ROW + 4, most, chart.unit());
        }
        html.tag("</svg>");
    }

    private static void bar(Markup html, Block.Bar bar, int top, double most, String unit) {
        double value = bar.value() == null ? 0 : bar.value();
        long length = most == 0 ? 0 : Math.round((WIDTH - LABEL - VALUE) * value / most);
        int middle = top + BAR - 3;
        html.tag("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-size=\"13\" fill=\"#1f2937\">"
                        .formatted(LABEL - 8, middle))
                .text(cut(bar.label()))
                .tag("</text><a href=\"#f%d\">".formatted(bar.figure()))
                .tag("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#0a5bb0\"></rect>"
                        .formatted(LABEL, top, length, BAR))
                .tag("<text x=\"%d\" y=\"%d\" font-size=\"13\" fill=\"#1f2937\">".formatted(LABEL + length + 6, middle))
                .text(bar.value() == null ? "无" : plain(value) + unit)
                .tag("</text></a>");
    }

    private static String cut(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
