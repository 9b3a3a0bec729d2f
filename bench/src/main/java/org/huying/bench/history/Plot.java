package org.huying.bench.history;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;

/** Curves over sizes from ten thousand to ten million, as an SVG; sizes on a logarithmic scale, milliseconds from nought. */
final class Plot {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 330;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final String[] COLOURS = {
        "#1f5fa8", "#c0392b", "#1e8449", "#8e44ad", "#d68910", "#117a8b", "#7f4f24", "#5d6d7e", "#b03a78", "#2e4053"
    };

    private Plot() {}

    /** @param curves milliseconds by size, by the name of the curve */
    static String svg(String title, Map<String, ? extends NavigableMap<Long, Double>> curves) {
        double most = curves.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double top = step(most) * Math.ceil(most / step(most));
        long first = curves.values().stream()
                .mapToLong(curve -> curve.firstKey())
                .min()
                .orElse(10_000);
        long last = Math.max(
                first * 10,
                curves.values().stream()
                        .mapToLong(curve -> curve.lastKey())
                        .max()
                        .orElse(1_000_000));
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                        + "<text x=\"%d\" y=\"24\" font-size=\"15\">%s</text>%n",
                WIDTH,
                HEIGHT,
                LEFT,
                escaped(title)));
        for (double at = 0; at <= top + 1e-9; at += step(most)) {
            double y = y(at, top);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s ms</text>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y,
                    LEFT - 6,
                    y + 4,
                    number(at)));
        }
        for (long size = first; size <= last; size *= 10) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
                    x(size, first, last),
                    HEIGHT - BOTTOM + 20,
                    size));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">closed matters</text>%n",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - BOTTOM + 42));
        int nth = 0;
        for (Map.Entry<String, ? extends NavigableMap<Long, Double>> curve : curves.entrySet()) {
            String colour = COLOURS[nth % COLOURS.length];
            StringBuilder points = new StringBuilder();
            curve.getValue()
                    .forEach((size, millis) -> points.append(
                            String.format(Locale.ROOT, "%.1f,%.1f ", x(size, first, last), y(millis, top))));
            svg.append(String.format(
                    Locale.ROOT,
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>%n"
                            + "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
                    points.toString().strip(),
                    colour,
                    nth >= COLOURS.length ? " stroke-dasharray=\"5 3\"" : "",
                    WIDTH - RIGHT + 16,
                    TOP + nth * 18,
                    colour,
                    WIDTH - RIGHT + 36,
                    TOP + 6 + nth * 18,
                    escaped(curve.getKey())));
            nth++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static double step(double most) {
        double rough = Math.max(most, 1e-6) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double in = rough / power;
        return (in <= 1 ? 1 : in <= 2 ? 2 : in <= 5 ? 5 : 10) * power;
    }

    private static double x(long size, long first, long last) {
        double share = Math.log((double) size / first) / Math.log((double) last / first);
        return LEFT + 20 + share * (WIDTH - RIGHT - LEFT - 40);
    }

    private static double y(double millis, double top) {
        return HEIGHT - BOTTOM - millis / top * (HEIGHT - BOTTOM - TOP);
    }

    private static String number(double value) {
        return value >= 10 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
