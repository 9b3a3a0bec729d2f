package org.huying.line.diagram;

import java.util.List;

/** A level run of an arrow through a channel, with its words if it is the run by which the arrow leaves. */
final class Track {

    static final double LINE = 14;

    private static final double GAP = 8;

    final Arrow arrow;
    final int channel;
    final double from;
    final double to;
    final List<String> labels;
    double y;
    private boolean wordsRight;

    Track(Arrow arrow, int channel, double from, double to, List<String> labels) {
        this.arrow = arrow;
        this.channel = channel;
        this.from = from;
        this.to = to;
        this.labels = labels;
        this.wordsRight = to >= from;
    }

    /** Whether its words stand to the right of where it leaves. */
    boolean wordsRight() {
        return wordsRight;
    }

    /** Words stand along the run, unless fewer arrows cross them on the other side. */
    void keepWordsClear(List<Double> crossings) {
        wordsRight = true;
        long right = crossed(crossings);
        wordsRight = false;
        long left = crossed(crossings);
        wordsRight = right == left ? to >= from : right < left;
    }

    private long crossed(List<Double> crossings) {
        return crossings.stream()
                .filter(x -> x > wordsBegin() && x < wordsEnd())
                .count();
    }

    double labelX() {
        return wordsRight ? from + GAP : from - GAP;
    }

    double left() {
        return Math.min(Math.min(from, to), wordsBegin()) - GAP;
    }

    double right() {
        return Math.max(Math.max(from, to), wordsEnd()) + GAP;
    }

    double wordsBegin() {
        return wordsRight ? from : labelX() - widest();
    }

    double wordsEnd() {
        return wordsRight ? labelX() + widest() : from;
    }

    double height() {
        return Math.max(1, labels.size()) * LINE + GAP;
    }

    boolean meets(Track other) {
        return left() < other.right() && other.left() < right();
    }

    private double widest() {
        return labels.stream()
                .mapToDouble(label -> Text.width(label, Box.SMALL))
                .max()
                .orElse(0);
    }
}
