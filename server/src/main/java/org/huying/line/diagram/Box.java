package org.huying.line.diagram;

import java.util.List;
import org.huying.line.Stage;

/** A stage in a picture: its words, and where it lies once that is known. */
final class Box {

    static final double TITLE = 14;
    static final double SMALL = 11;

    private static final double PADDING = 12;
    private static final double NARROWEST = 128;

    final Stage stage;
    final String title;
    final List<String> under;
    final int row;
    double x;
    double y;

    Box(Stage stage, String title, List<String> under, int row) {
        this.stage = stage;
        this.title = title;
        this.under = List.copyOf(under);
        this.row = row;
    }

    double width() {
        double widest = Text.width(title, TITLE);
        for (String line : under) {
            widest = Math.max(widest, Text.width(line, SMALL));
        }
        return Math.max(NARROWEST, widest + 2 * PADDING);
    }

    double height() {
        return 2 * PADDING + TITLE + under.size() * (SMALL + 5);
    }

    double bottom() {
        return y + height();
    }

    double right() {
        return x + width();
    }
}
