package org.huying.line.reader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.calendar.Limit;
import org.huying.line.Category;
import org.huying.line.LineRule;
import org.huying.line.reader.CsvText.Cell;
import org.jspecify.annotations.Nullable;

/** {@code categories.csv}: one row a category, a parent before its children. */
final class CategoriesTable {

    static final List<String> COLUMNS =
            List.of("code", "parent", "zh", "en", "limit", "urgent", "total", "total_urgent", "unit");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");
    private static final Pattern UNIT = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Problems problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, Spot> spots = new LinkedHashMap<>();

    private CategoriesTable(Problems problems) {
        this.problems = problems;
    }

    static CategoriesTable read(String file, String text, Problems problems) {
        CategoriesTable table = new CategoriesTable(problems);
        List<List<Cell>> rows = new CsvText(file, text, problems).rows();
        if (!rows.isEmpty()) {
            table.header(rows.getFirst());
            rows.stream().skip(1).forEach(table::row);
        }
        return table;
    }

    /** In the order of the file. */
    Map<String, Category> categories() {
        return categories;
    }

    Map<String, Spot> spots() {
        return spots;
    }

    private void header(List<Cell> cells) {
        for (Cell cell : cells) {
            if (!COLUMNS.contains(cell.text())) {
                problems.unknown(cell.spot(), LineRule.S11, cell.text(), COLUMNS, "unknown-column", cell.text());
            } else if (columns.putIfAbsent(cell.text(), columns.size()) != null) {
                problems.name(cell.spot(), "twice", cell.text());
            }
        }
        for (String column : List.of("code", "zh")) {
            if (!columns.containsKey(column)) {
                problems.shape(cells.getFirst().spot(), "missing", column);
            }
        }
    }

    private void row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            problems.shape(cells.getFirst().spot(), "cells", columns.size(), cells.size());
            return;
        }
        String code = value(cells, "code", CODE, "category-code");
        String zh = value(cells, "zh", null, "missing-cell");
        if (code == null || zh == null) {
            return;
        }
        Spot spot = cell(cells, "code").spot();
        if (spots.putIfAbsent(code, spot) != null) {
            problems.name(spot, "twice", code);
            return;
        }
        categories.put(code, category(cells, code, zh));
    }

    private Category category(List<Cell> cells, String code, String zh) {
        String parent = parent(cells);
        String en = optional(cells, "en", Function.identity());
        return new Category(
                code,
                parent,
                new Bilingual(zh, en == null ? zh : en),
                true,
                limit(cells, "limit"),
                limit(cells, "urgent"),
                limit(cells, "total"),
                limit(cells, "total_urgent"),
                optional(cells, "unit", text -> unit(cells, text)));
    }

    private @Nullable String parent(List<Cell> cells) {
        String parent = optional(cells, "parent", Function.identity());
        if (parent != null && !categories.containsKey(parent)) {
            Spot spot = cell(cells, "parent").spot();
            problems.unknown(spot, LineRule.S11, parent, categories.keySet(), "unknown-parent", parent);
            return null;
        }
        if (parent != null) {
            categories.computeIfPresent(parent, (key, old) -> branch(old));
        }
        return parent;
    }

    private static Category branch(Category old) {
        return new Category(
                old.code(),
                old.parent(),
                old.title(),
                false,
                old.limit(),
                old.urgent(),
                old.total(),
                old.totalUrgent(),
                old.unit());
    }

    private @Nullable Limit limit(List<Cell> cells, String column) {
        return optional(
                cells, column, text -> Limits.parse(text, cell(cells, column).spot(), problems));
    }

    private @Nullable UnitCode unit(List<Cell> cells, String text) {
        if (!UNIT.matcher(text).matches()) {
            problems.shape(cell(cells, "unit").spot(), "unit-code", text);
            return null;
        }
        return new UnitCode(text);
    }

    private @Nullable String value(List<Cell> cells, String column, @Nullable Pattern form, String key) {
        if (!columns.containsKey(column)) {
            return null;
        }
        Cell cell = cell(cells, column);
        if (cell.text().isEmpty()) {
            problems.shape(cell.spot(), "missing-cell", column);
            return null;
        }
        if (form != null && !form.matcher(cell.text()).matches()) {
            problems.shape(cell.spot(), key, cell.text());
            return null;
        }
        return cell.text();
    }

    private <T> @Nullable T optional(List<Cell> cells, String column, Function<String, @Nullable T> read) {
        if (!columns.containsKey(column) || cell(cells, column).text().isEmpty()) {
            return null;
        }
        return read.apply(cell(cells, column).text());
    }

    private Cell cell(List<Cell> cells, String column) {
        return cells.get(columns.getOrDefault(column, 0));
    }
}
