package org.huying.line.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file (RFC 4180), each cell with its place. */
final class CsvText {

    /** A cell: what it says, without blanks around it, and where. */
    record Cell(String text, Spot spot) {}

    private final String file;
    private final String text;
    private final Problems problems;

    CsvText(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** All rows that are not blank; nothing and a finding where the file is no CSV. */
    List<List<Cell>> rows() {
        int broken = text.indexOf('\uFFFD');
        if (broken >= 0) {
            problems.syntax(spot(broken), "not-utf-8");
            return List.of();
        }
        List<List<Cell>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                rows.add(cells(row));
            }
        } catch (IOException | UncheckedIOException e) {
            Spot spot = rows.isEmpty() ? spot(0) : rows.getLast().getFirst().spot();
            problems.syntax(spot, "csv", String.valueOf(e.getMessage()));
            return List.of();
        }
        rows.removeIf(row -> row.stream().allMatch(cell -> cell.text().isEmpty()));
        return rows;
    }

    private List<Cell> cells(CSVRecord row) {
        List<Cell> cells = new ArrayList<>();
        int at = (int) row.getCharacterPosition();
        for (String value : row) {
            cells.add(new Cell(value.strip(), spot(at)));
            at = afterNextComma(at);
        }
        return cells;
    }

    private int afterNextComma(int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                return i + 1;
            }
        }
        return from;
    }

    private Spot spot(int index) {
        return Spot.of(file, text, index);
    }
}
