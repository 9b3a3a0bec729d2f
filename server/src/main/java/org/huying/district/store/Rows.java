package org.huying.district.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.district.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Many rows in one statement: they travel as one JSON array, which the statement unfolds. */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final DistrictCode district;

    Rows(JdbcClient jdbc, DistrictCode district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    /** Runs the statement, which reads {@code :district} and {@code :rows}, unless there are no rows. */
    <T> void write(String sql, Collection<T> items, Function<T, Row> toRow) {
        if (items.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> rows =
                items.stream().map(item -> toRow.apply(item).fields).toList();
        jdbc.sql(sql)
                .param("district", district.value())
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    /** What came after a thing, in order. */
    static Stream<Row> successors(Object code, List<?> successors) {
        return numbered(
                successors,
                (successor, seq) ->
                        new Row().with("code", code).with("seq", seq).with("successor", successor));
    }

    interface Numbered<T> {
        Row row(T item, int seq);
    }

    /** A row for each item with its place in the list, from 1 on. */
    static <T> Stream<Row> numbered(List<T> items, Numbered<T> toRow) {
        return IntStream.range(0, items.size()).mapToObj(i -> toRow.row(items.get(i), i + 1));
    }

    /** The first term of each. */
    static <T, K> Collection<T> distinct(List<T> terms, Function<T, K> code) {
        return terms.stream()
                .collect(Collectors.toMap(code, term -> term, (first, later) -> first))
                .values();
    }

    /** One row, field by field; values are strings, numbers and booleans. */
    static final class Row {

        private final Map<String, @Nullable Object> fields = new HashMap<>();

        Row with(String field, @Nullable Object value) {
            boolean plain = value == null || value instanceof Number || value instanceof Boolean;
            fields.put(field, plain ? value : String.valueOf(value));
            return this;
        }

        Row with(Span span) {
            return with("valid_from", span.from()).with("valid_until", span.until());
        }

        Row with(Bilingual name) {
            return with("name_zh", name.zh()).with("name_en", name.en());
        }
    }
}
