package org.huying.publication.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.huying.publication.Block;
import org.huying.publication.Composed;
import org.huying.publication.Figured;
import org.huying.publication.Run;
import org.huying.publication.Typed;
import org.jspecify.annotations.Nullable;

/** A report as HTML: each figure opens into its entry of the annex, and from there, for who may see them, into its records. */
public final class HtmlReport {

    private final Composed report;
    private final @Nullable String records;
    private final Markup html = new Markup();

    private HtmlReport(Composed report, @Nullable String records) {
        this.report = report;
        this.records = records;
    }

    /**
     * The report without a page around it.
     *
     * @param records what stands before the addresses of records; absent where readers cannot see them
     */
    public static String body(Composed report, @Nullable String records) {
        return new HtmlReport(report, records).body();
    }

    /** The report as a file that needs nothing else. */
    public static String file(Composed report, @Nullable String records) {
        return "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + Markup.escaped(report.title()) + "</title><style>" + style() + "</style></head><body>"
                + body(report, records) + "</body></html>\n";
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("/static/assets/report.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String body() {
        html.tag("<article class=\"report\" lang=\"zh-CN\" data-readable>");
        boolean listing = false;
        for (Block block : report.blocks()) {
            boolean item = block instanceof Block.Paragraph paragraph && paragraph.item();
            html.tag(item && !listing ? "<ul>" : listing && !item ? "</ul>" : "");
            listing = item;
            switch (block) {
                case Block.Heading heading -> line("h" + heading.level(), heading.runs());
                case Block.Paragraph paragraph -> line(item ? "li" : "p", paragraph.runs());
                case Block.Table table -> table(table);
                case Block.Chart chart -> chart(chart);
            }
            html.tag("\n");
        }
        html.tag(listing ? "</ul>" : "");
        annex();
        return html.tag("</article>").toString();
    }

    private void line(String tag, List<Run> runs) {
        html.tag("<" + tag + ">");
        runs(runs);
        html.tag("</" + tag + ">");
    }

    private void runs(List<Run> runs) {
        for (Run run : runs) {
            switch (run) {
                case Run.Words words -> html.text(words.text());
                case Run.Figure figure ->
                    html.tag("<a class=\"report-figure\" href=\"#f%d\" data-figure=\"%d\">"
                                    .formatted(figure.number(), figure.number()))
                            .text(figure.text())
                            .tag("</a>");
                case Run.Hand hand ->
                    html.tag("<a class=\"report-typed\" href=\"#t%d\" data-typed=\"%d\">"
                                    .formatted(hand.number(), hand.number()))
                            .text(hand.text() + AnnexWords.MARK)
                            .tag("</a>");
            }
        }
    }

    private void table(Block.Table table) {
        html.tag("<div class=\"report-wide\" role=\"region\" tabindex=\"0\" aria-label=\""
                + Markup.escaped(table.title()) + "\"><table>");
        html.around("caption", table.title()).tag("<thead><tr>");
        table.columns()
                .forEach(column -> html.tag("<th scope=\"col\">").text(column).tag("</th>"));
        html.tag("</tr></thead><tbody>");
        for (Block.Row row : table.rows()) {
            html.tag("<tr>");
            for (int at = 0; at < row.cells().size(); at++) {
                html.tag(at == 0 ? "<th scope=\"row\">" : "<td>");
                runs(row.cells().get(at));
                html.tag(at == 0 ? "</th>" : "</td>");
            }
            html.tag("</tr>");
        }
        html.tag("</tbody></table></div>");
    }

    private void chart(Block.Chart chart) {
        html.tag("<figure>");
        Bars.write(html, chart, chart.title());
        html.around("figcaption", chart.title()).tag("</figure>");
    }

    private void annex() {
        if (report.figures().isEmpty() && report.typed().isEmpty()) {
            return;
        }
        html.tag("<section class=\"report-annex\">").around("h2", AnnexWords.TITLE);
        if (!report.figures().isEmpty()) {
            html.around("p", AnnexWords.LEAD).tag("<ol>");
            report.figures().forEach(this::entry);
            html.tag("</ol>");
        }
        if (!report.typed().isEmpty()) {
            html.around("h3", AnnexWords.TYPED)
                    .around("p", AnnexWords.TYPED_LEAD)
                    .tag("<ol>");
            for (Typed typed : report.typed()) {
                html.tag("<li id=\"t%d\" class=\"report-entry\">".formatted(typed.number()))
                        .around("strong", typed.text())
                        .text(" 来源：" + typed.source())
                        .tag("</li>");
            }
            html.tag("</ol>");
        }
        html.tag("</section>");
    }

    private void entry(Figured figure) {
        html.tag("<li id=\"f%d\" class=\"report-entry\"><p><strong>".formatted(figure.number()))
                .text(figure.title() + " " + figure.text())
                .tag("</strong></p><dl>");
        for (AnnexWords.Said said : AnnexWords.of(figure)) {
            html.around("dt", said.term()).around("dd", said.words());
        }
        html.tag("</dl>");
        if (records != null) {
            html.tag("<p><a href=\"" + Markup.escaped(records + figure.href()) + "\" data-records=\"" + figure.number()
                            + "\">")
                    .text("查看 " + figure.title() + " " + figure.text() + " 背后的记录")
                    .tag("</a></p>");
        }
        html.tag("</li>\n");
    }
}
