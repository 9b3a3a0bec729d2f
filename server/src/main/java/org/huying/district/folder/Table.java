package org.huying.district.folder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.Bilingual;

/** A table of a district's folder: UTF-8, comma separated (RFC 4180), the first line naming the columns. */
final class Table {

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final String file;
    private final List<Row> rows = new ArrayList<>();

    private Table(String file) {
        this.file = file;
    }

    /**
     * The rows of a table.
     *
     * @param needed the columns that it must have; others are passed over
     * @throws Misfit where it is no such table
     */
    static List<Row> rows(String file, byte[] bytes, List<String> needed) {
        Table table = new Table(file);
        table.read(text(file, bytes), needed);
        return table.rows;
    }

    static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw fault(file, 0, 0, "utf-8", "文件不是 UTF-8 编码", "the file is not UTF-8");
        }
    }

    private void read(String text, List<String> needed) {
        try (CSVParser parser = FORM.parse(new StringReader(text))) {
            Map<String, Integer> columns = new HashMap<>();
            Iterator<CSVRecord> records = parser.iterator();
            int line = 1;
            while (next(records, line)) {
                CSVRecord record = records.next();
                if (columns.isEmpty()) {
                    header(record, columns, needed);
                } else if (record.size() > 1 || !record.get(0).isBlank()) {
                    add(record, line, columns);
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
            if (columns.isEmpty()) {
                throw fault(file, 0, 0, "header", "缺少表头", "the header is missing");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean next(Iterator<CSVRecord> records, int line) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw fault(file, line, 1, "quote", "引号不成对", "a quote is broken");
        }
    }

    private void header(CSVRecord record, Map<String, Integer> columns, List<String> needed) {
        for (int at = 0; at < record.size(); at++) {
            if (columns.put(record.get(at).strip(), at) != null) {
                throw fault(
                        file,
                        1,
                        at + 1,
                        "header",
                        "列名重复：" + record.get(at),
                        "a column is named twice: " + record.get(at));
            }
        }
        for (String column : needed) {
            if (!columns.containsKey(column)) {
                throw fault(file, 1, 1, "header", "缺少“" + column + "”列", "the column '" + column + "' is missing");
            }
        }
    }

    private void add(CSVRecord record, int line, Map<String, Integer> columns) {
        if (record.size() != columns.size()) {
            throw fault(
                    file,
                    line,
                    Math.min(record.size(), columns.size()),
                    "columns",
                    "应有 " + columns.size() + " 列，实有 " + record.size() + " 列",
                    "there are " + record.size() + " columns instead of " + columns.size());
        }
        rows.add(new Row(file, line, columns, record.toList()));
    }

    private static Misfit fault(String file, int line, int column, String rule, String zh, String en) {
        return new Misfit(new Fault(file, line, column, "form:" + rule, new Bilingual(zh, en)));
    }
}
