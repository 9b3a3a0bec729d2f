package org.huying.workreport.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huying.workreport.Figure;
import org.jspecify.annotations.Nullable;

/** Figures that were read beside the labelled ones; each is taken once, the nearest in the text first. */
record Score(int right, int read, int labelled, int named, int changes, int qualifiers, List<String> wrong) {

    static Score of(Gold gold, List<Figure> figures) {
        List<Figure> left = new ArrayList<>(figures);
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int named = 0;
        int changes = 0;
        int qualifiers = 0;
        for (Gold.Label label : gold.figures()) {
            Figure match = match(label, left);
            if (match == null) {
                wrong.add("missed  " + label.part() + "|" + label.mode() + "|" + label.name() + "|" + label.value()
                        + "|" + label.unit() + "  <" + label.text() + ">");
                continue;
            }
            left.remove(match);
            right++;
            if (Names.alike(label.name(), match.name())) {
                named++;
            } else {
                wrong.add("name    " + label.name() + "  ≠  " + match.name() + "  <" + match.text() + ">");
            }
            changes += lower(match.change()).equals(label.change()) ? 1 : 0;
            qualifiers += lower(match.qualifier()).equals(label.qualifier()) ? 1 : 0;
            if (!lower(match.change()).equals(label.change())
                    || !lower(match.qualifier()).equals(label.qualifier())) {
                wrong.add("detail  " + label.change() + "/" + label.qualifier() + " ≠ " + lower(match.change()) + "/"
                        + lower(match.qualifier()) + "  <" + match.text() + ">");
            }
        }
        left.forEach(more -> wrong.add("extra   " + lower(more.part()) + "|" + lower(more.mode()) + "|" + more.name()
                + "|" + more.value() + "|" + more.unit() + "  <" + more.text() + ">"));
        return new Score(right, figures.size(), gold.figures().size(), named, changes, qualifiers, wrong);
    }

    private static @Nullable Figure match(Gold.Label label, List<Figure> figures) {
        Figure best = null;
        for (Figure figure : figures) {
            boolean same = lower(figure.part()).equals(label.part())
                    && lower(figure.mode()).equals(label.mode())
                    && Math.abs(figure.value() - label.value()) < 1e-6 * Math.max(1, Math.abs(label.value()))
                    && unit(figure.unit()).equals(unit(label.unit()));
            int far = same ? distance(figure, label) : Integer.MAX_VALUE;
            if (far < 200 && (best == null || far < distance(best, label))) {
                best = figure;
            }
        }
        return best;
    }

    private static int distance(Figure figure, Gold.Label label) {
        return Math.abs(figure.start()
                + figure.text().length()
                - label.at()
                - label.text().length());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String unit(String unit) {
        return unit.replace("㎡", "平方米").replace("m²", "平方米");
    }

    double precision() {
        return (double) right / read;
    }

    double recall() {
        return (double) right / labelled;
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    double names() {
        return (double) named / right;
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%s: P %.3f  R %.3f  F1 %.3f  names %.3f (%d of %d)  change %.3f  qualifier %.3f",
                name,
                precision(),
                recall(),
                f1(),
                names(),
                named,
                right,
                (double) changes / right,
                (double) qualifiers / right);
    }
}
