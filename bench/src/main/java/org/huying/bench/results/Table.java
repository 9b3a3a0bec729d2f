package org.huying.bench.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of figures; the first column is words, the others are set to the right. */
public final class Table {

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> heads) {
        this.heads = List.copyOf(heads);
    }

    public static Table of(String... heads) {
        return new Table(List.of(heads));
    }

    public static Table of(List<String> heads) {
        return new Table(heads);
    }

    /** Adds a row; it has as many cells as the table has columns. */
    public Table row(String... cells) {
        return row(List.of(cells));
    }

    public Table row(List<String> cells) {
        if (cells.size() != heads.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.size() + " cells in a table of " + heads.size() + " columns: " + cells);
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        line(text, heads);
        List<String> rule = new ArrayList<>(Collections.nCopies(heads.size(), "---:"));
        rule.set(0, "---");
        line(text, rule);
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        cells.forEach(cell -> text.append("| ").append(cell.replace("|", "\\|")).append(' '));
        text.append("|\n");
    }
}
