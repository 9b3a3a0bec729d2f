package org.huying.line.diagram;

import java.util.ArrayList;
import java.util.List;

/** All the actions that lead from one box to another, drawn as one arrow. */
final class Arrow {

    final Box from;
    final Box to;
    /** One line of words for each action. */
    final List<String> labels = new ArrayList<>();
    /** Where it leaves and arrives. */
    double out;

    double in;
    /** Where it runs past rows that it skips; the same as {@code out} where it skips none. */
    double lane;

    Arrow(Box from, Box to) {
        this.from = from;
        this.to = to;
    }

    boolean down() {
        return to.row > from.row;
    }

    boolean up() {
        return to.row < from.row;
    }

    /** Whether it leads back: to an earlier phase, or to the left in the same. */
    boolean back() {
        return up() || !down() && to.x < from.x;
    }

    /** Whether it passes rows in between. */
    boolean passes() {
        return Math.abs(to.row - from.row) > 1;
    }

    /** The channel into which it leaves: the one above a row has the row's number, the one below the next. */
    int outChannel() {
        return up() ? from.row : from.row + 1;
    }

    int inChannel() {
        return up() ? to.row + 1 : down() ? to.row : to.row + 1;
    }

    boolean leavesBelow() {
        return !up();
    }

    boolean arrivesBelow() {
        return !down();
    }
}
