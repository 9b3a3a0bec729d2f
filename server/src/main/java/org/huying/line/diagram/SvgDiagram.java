package org.huying.line.diagram;

import java.util.List;
import java.util.Locale;
import org.huying.line.Line;
import org.huying.line.LineWords;

/** A line as a picture. Everything is said by attributes, so that it can stand in a page without inline styles. */
public final class SvgDiagram {

    private static final String INK = "#1f2937";
    private static final String GREY = "#4b5563";
    private static final String ON = "#1d4ed8";
    private static final String BACK = "#b45309";
    private static final double ROUND = 8;

    private final Line line;
    private final Labels labels;
    private final Layout layout;
    private final StringBuilder text = new StringBuilder();

    private SvgDiagram(Line line, Locale locale) {
        this.line = line;
        this.labels = new Labels(line, locale);
        this.layout = new Layout(line, labels);
    }

    public static String of(Line line, Locale locale) {
        SvgDiagram diagram = new SvgDiagram(line, locale);
        diagram.draw(locale);
        return diagram.text.toString();
    }

    private void draw(Locale locale) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"%s\" viewBox=\"%s %s %s %s\" width=\"%s\""
                        + " height=\"%s\" aria-labelledby=\"%s-title %s-desc\" font-family=\"'Noto Sans CJK SC', 'Source Han"
                        + " Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif\">",
                locale.getLanguage(),
                n(layout.left),
                0,
                n(layout.width),
                n(layout.height),
                n(layout.width),
                n(layout.height),
                line.id(),
                line.id());
        add("<title id=\"%s-title\">%s</title>", line.id(), escaped(labels.title()));
        add("<desc id=\"%s-desc\">%s</desc>", line.id(), escaped(labels.description()));
        head("on", ON);
        head("back", BACK);
        add(
                "<rect x=\"%s\" y=\"0\" width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>",
                n(layout.left), n(layout.width), n(layout.height));
        add(
                "<text x=\"%s\" y=\"30\" font-size=\"18\" font-weight=\"bold\" fill=\"%s\">%s</text>",
                n(layout.left + 16), INK, escaped(labels.in(line.title())));
        for (int row = 0; row < layout.rows.size(); row++) {
            band(row);
        }
        beginning();
        layout.arrows.forEach(this::arrow);
        layout.boxes.forEach(this::box);
        layout.tracks.forEach(this::words);
        add("</svg>");
    }

    private void head(String name, String colour) {
        add(
                "<marker id=\"%s-%s\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\""
                        + " orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\" fill=\"%s\"/></marker>",
                line.id(), name, colour);
    }

    private void band(int row) {
        double top = layout.top(row);
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"#f3f4f6\"/>",
                n(layout.left + 8), n(top), n(layout.width - 16), n(layout.bottom(row) - top), n(ROUND));
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"12\" font-weight=\"bold\" fill=\"%s\">%s</text>",
                n(layout.left + 20),
                n(top + 18),
                GREY,
                escaped(labels.in(
                        LineWords.of(layout.rows.get(row).getFirst().stage.phase()))));
    }

    private void beginning() {
        Box start = layout.boxes.stream()
                .filter(box -> box.stage.name().equals(line.start()))
                .findFirst()
                .orElseThrow();
        double x = start.x + start.width() / 2;
        double y = layout.top(start.row) - 14;
        add("<circle cx=\"%s\" cy=\"%s\" r=\"6\" fill=\"%s\"/>", n(x), n(y), INK);
        path("M%s %sV%s".formatted(n(x), n(y + 6), n(start.y)), "on", ON, false);
        label(x + 12, y + 4, "start", List.of(labels.beginning()));
    }

    private void arrow(Arrow arrow) {
        List<Track> runs =
                layout.tracks.stream().filter(track -> track.arrow == arrow).toList();
        double from = arrow.leavesBelow() ? arrow.from.bottom() : arrow.from.y;
        double to = arrow.arrivesBelow() ? arrow.to.bottom() : arrow.to.y;
        StringBuilder way = new StringBuilder("M%s %s".formatted(n(arrow.out), n(from)));
        for (Track run : runs) {
            way.append("V%sH%s".formatted(n(run.y), n(run.to)));
        }
        way.append("V%s".formatted(n(to)));
        boolean back = arrow.back();
        path(way.toString(), back ? "back" : "on", back ? BACK : ON, back);
    }

    private void path(String way, String head, String colour, boolean dashed) {
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" stroke-linejoin=\"round\"%s"
                        + " marker-end=\"url(#%s-%s)\"/>",
                way, colour, dashed ? " stroke-dasharray=\"5 3\"" : "", line.id(), head);
    }

    private void box(Box box) {
        boolean open = box.stage.open();
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
                n(box.x),
                n(box.y),
                n(box.width()),
                n(box.height()),
                n(open ? ROUND : box.height() / 2),
                "#ffffff",
                INK,
                open ? "1.2" : "2.4");
        double x = box.x + box.width() / 2;
        double y = box.y + 12 + Box.TITLE - 2;
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                n(x), n(y), n(Box.TITLE), INK, escaped(box.title));
        for (String under : box.under) {
            y += Box.SMALL + 5;
            add(
                    "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                    n(x), n(y), n(Box.SMALL), GREY, escaped(under));
        }
    }

    /** On the run, beside where it leaves its box. */
    private void words(Track track) {
        double y = track.y - 4 - (track.labels.size() - 1) * Track.LINE;
        label(track.labelX(), y, track.wordsRight() ? "start" : "end", track.labels);
    }

    private void label(double x, double y, String anchor, List<String> lines) {
        double at = y;
        for (String words : lines) {
            add(
                    "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" fill=\"%s\" stroke=\"#ffffff\""
                            + " stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
                    n(x), n(at), n(Box.SMALL), anchor, INK, escaped(words));
            at += Track.LINE;
        }
    }

    private void add(String form, Object... values) {
        text.append(form.formatted(values)).append('\n');
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
