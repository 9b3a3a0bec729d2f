package org.huying.registry.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.huying.base.Bilingual;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.registry.ThingEntry;
import org.huying.registry.Things;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/**
 * Things in a table: UTF-8, comma separated (RFC 4180), the first line naming the columns. {@code id}, {@code kind}, {@code
 * name} and {@code unit} must be there, {@code place}, {@code lon}, {@code lat}, {@code state} and {@code from} may; any other
 * column is a field of the kind.
 */
@Component
public class ThingTable {

    /** More rows than these are another file. */
    static final int MOST = 100_000;

    private static final List<String> NEEDED = List.of("id", "kind", "name", "unit");
    private static final Set<String> KNOWN =
            Set.of("id", "kind", "name", "unit", "place", "lon", "lat", "state", "from");

    private final Things things;

    ThingTable(Things things) {
        this.things = things;
    }

    /** What came of a table: nothing is recorded where a row is at fault. */
    public record Imported(long registered, long changed, long unchanged, List<Bilingual> faults) {

        public Imported {
            faults = List.copyOf(faults);
        }
    }

    /** A row, and the line of the file on which it ends. */
    private record Row(int line, Typed typed) {}

    /** @throws Invalid where it is no such table */
    public Imported record(Viewer viewer, byte[] bytes) {
        List<Row> rows = rows(text(bytes));
        LocalDate today = things.today();
        List<ThingEntry> entries = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Bilingual> faults = new ArrayList<>();
        for (Row row : rows) {
            try {
                entries.add(row.typed().entry(today));
                lines.add(row.line());
            } catch (Invalid refused) {
                faults.add(fault(row.line(), refused.refusal()));
            }
        }
        if (!faults.isEmpty()) {
            return new Imported(0, 0, 0, faults);
        }
        Things.Result result = things.recordAll(viewer, entries);
        return new Imported(
                result.number(Things.Outcome.REGISTERED),
                result.number(Things.Outcome.CHANGED),
                result.number(Things.Outcome.UNCHANGED),
                result.faults().stream()
                        .map(fault -> fault(lines.get(fault.at()), fault.refusal()))
                        .toList());
    }

    private static Bilingual fault(int line, Refusal refusal) {
        String column = refusal.field() == null ? "" : refusal.field();
        String rule = refusal.rule() == null ? "" : " [" + refusal.rule() + "]";
        return new Bilingual(
                "第 %d 行 %s：%s%s".formatted(line, column, refusal.message().zh(), rule),
                "line %d, %s: %s%s".formatted(line, column, refusal.message().en(), rule));
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw invalid("utf-8", "文件不是 UTF-8 编码的 CSV", "the file is no CSV in UTF-8");
        }
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            Map<String, Integer> columns = new HashMap<>();
            for (CSVRecord record : parser) {
                int line = Math.toIntExact(parser.getCurrentLineNumber());
                if (columns.isEmpty()) {
                    header(record, columns);
                } else if (record.size() > 1 || !record.get(0).isBlank()) {
                    if (record.size() != columns.size()) {
                        throw invalid(
                                "columns",
                                "第 %d 行有 %d 列，表头有 %d 列".formatted(line, record.size(), columns.size()),
                                "line %d has %d columns, the header %d".formatted(line, record.size(), columns.size()));
                    }
                    rows.add(new Row(line, typed(record, columns)));
                }
                if (rows.size() > MOST) {
                    throw invalid("most", "一次最多导入 " + MOST + " 行", "a file has no more than " + MOST + " rows");
                }
            }
        } catch (UncheckedIOException | IllegalStateException | IOException broken) {
            throw invalid("quote", "文件中的引号不成对", "a quote in the file is broken");
        }
        if (rows.isEmpty()) {
            throw invalid("empty", "文件中没有登记对象", "there is no thing in the file");
        }
        return rows;
    }

    private static void header(CSVRecord record, Map<String, Integer> columns) {
        for (int at = 0; at < record.size(); at++) {
            String column = record.get(at).strip();
            if (columns.put(column, at) != null) {
                throw invalid("header", "列名重复：" + column, "a column is named twice: " + column);
            }
        }
        Set<String> missing = new LinkedHashSet<>(NEEDED);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            String all = String.join(", ", missing);
            throw invalid("header", "表头缺少列：" + all, "the header lacks the columns " + all);
        }
    }

    private static Typed typed(CSVRecord record, Map<String, Integer> columns) {
        Map<String, String> fields = new HashMap<>();
        columns.forEach((column, at) -> {
            if (!KNOWN.contains(column) && !record.get(at).isBlank()) {
                fields.put(column, record.get(at).strip());
            }
        });
        return new Typed(
                cell(record, columns, "id"),
                cell(record, columns, "kind"),
                cell(record, columns, "name"),
                cell(record, columns, "unit"),
                cell(record, columns, "place"),
                cell(record, columns, "lon"),
                cell(record, columns, "lat"),
                cell(record, columns, "state"),
                cell(record, columns, "from"),
                fields);
    }

    private static String cell(CSVRecord record, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : record.get(at).strip();
    }

    private static Invalid invalid(String rule, String zh, String en) {
        return new Invalid(Refusal.of("table", zh, en).at("file").by("table:" + rule));
    }
}
