package org.huying.workreport.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.huying.workreport.Figure;
import org.huying.workreport.Report;

/** A page that shows a report's text with every figure marked, and what was read of it where the pointer rests. */
final class MarkedPage {

    private static final String STYLE =
            "body{font:16px/1.9 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}mark{background:#fff3bf}mark.target{background:#d0ebff}"
                    + "p{margin:.6em 0}.kinds mark{padding:0 .5em}";

    private MarkedPage() {}

    static void write(Report report, Appendable out) throws IOException {
        String title = report.meta().title() == null ? "政府工作报告" : report.meta().title();
        out.append("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escape(title))
                .append("</h1>\n<p class=\"kinds\"><mark>已实现 reached</mark> <mark class=\"target\">目标 promised</mark> ")
                .append(String.valueOf(report.figures().size()))
                .append("</p>\n<p>");
        String text = report.text();
        int at = 0;
        for (Figure figure : report.figures()) {
            // Offsets count characters as people do; a string counts some of them twice.
            int start = text.offsetByCodePoints(0, figure.start());
            int from = Math.max(at, start);
            int to = Math.max(from, start + figure.text().length());
            out.append(lines(text.substring(at, from)));
            if (to > from) {
                out.append("<mark class=\"")
                        .append(figure.mode().name().toLowerCase(Locale.ROOT))
                        .append("\" title=\"")
                        .append(escape(said(figure)))
                        .append("\">")
                        .append(lines(text.substring(from, to)))
                        .append("</mark>");
            }
            at = to;
        }
        out.append(lines(text.substring(at))).append("</p></body></html>\n");
    }

    private static String said(Figure figure) {
        String value = BigDecimal.valueOf(figure.value()).stripTrailingZeros().toPlainString();
        return (figure.name() + " " + value + " " + figure.unit() + " · " + figure.part() + " · " + figure.change()
                        + " · " + figure.qualifier())
                .toLowerCase(Locale.ROOT);
    }

    private static String lines(String text) {
        return escape(text).replaceAll("\\s*\\n\\s*", "<br>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
