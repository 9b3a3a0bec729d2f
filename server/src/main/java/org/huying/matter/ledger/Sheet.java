package org.huying.matter.ledger;

import java.lang.reflect.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that travel to the database column by column, each column as one array, so that the text of a statement is the
 * same however many rows there are and its plan is made once.
 */
final class Sheet<R> {

    /** What a column holds, and how it travels. */
    enum Kind {
        LONG("bigint", Long.class),
        INTEGER("integer", Integer.class),
        SMALL("smallint", Integer.class),
        TEXT("text", String.class),
        INSTANT("timestamptz", String.class),
        FLAG("boolean", Boolean.class),
        DOUBLE("double precision", Double.class),
        BYTES("bytea", byte[].class),
        /** Arrays travel as text, since arrays of arrays would have to be of one length. */
        TEXTS("text[]", String.class),
        LONGS("bigint[]", String.class),
        /** Long ones of all rows travel as one, of which each row has a stretch. */
        INTEGERS("integer[]", Integer.class);

        private final String type;
        private final Class<?> carried;

        Kind(String type, Class<?> carried) {
            this.type = type;
            this.carried = carried;
        }

        private boolean array() {
            return this == TEXTS || this == LONGS;
        }

        private String parameter() {
            return switch (this) {
                case TEXTS, LONGS -> "?::text[]";
                case INTEGERS -> "?::integer[], ?::integer[]";
                case SMALL -> "?::integer[]";
                default -> "?::" + type + "[]";
            };
        }

        private String unpacked(String column) {
            return switch (this) {
                case TEXTS, LONGS -> "string_to_array(" + column + ", E'\\x1f')::" + type + " as " + column;
                case SMALL -> column + "::smallint";
                case INTEGERS -> "all_" + column + "[" + column + "_from:(" + column + ")] as " + column;
                default -> column;
            };
        }

        private @Nullable Object carry(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case Instant instant -> instant.toString();
                case Collection<?> many
                when array() -> many.stream().map(String::valueOf).collect(Collectors.joining("\u001f"));
                case Object[] many
                when array() ->
                    java.util.Arrays.stream(many).map(String::valueOf).collect(Collectors.joining("\u001f"));
                default -> value;
            };
        }
    }

    /** A column of a row. */
    record Column<R>(String name, Kind kind, Function<R, @Nullable Object> value) {}

    private final String name;
    private final List<Column<R>> columns;

    Sheet(String name, List<Column<R>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    static <R> Column<R> column(String name, Kind kind, Function<R, @Nullable Object> value) {
        return new Column<>(name, kind, value);
    }

    String name() {
        return name;
    }

    /** The names of its columns, as in {@code matter, seq}. */
    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** What an update sets from it, as in {@code stage = w.stage}; the first {@code keys} columns only find the row. */
    String assignments(int keys) {
        return columns.stream()
                .skip(keys)
                .map(column -> column.name() + " = " + name + "." + column.name())
                .collect(Collectors.joining(", "));
    }

    /** The rows as a table for {@code with}. */
    String table() {
        String unpacked = columns.stream()
                .map(column -> column.kind().unpacked(column.name()))
                .collect(Collectors.joining(", "));
        String parameters =
                columns.stream().map(column -> column.kind().parameter()).collect(Collectors.joining(", "));
        String carried = columns.stream()
                .map(column ->
                        column.kind() == Kind.INTEGERS ? column.name() + "_from, " + column.name() : column.name())
                .collect(Collectors.joining(", "));
        String whole = columns.stream()
                .filter(column -> column.kind() == Kind.INTEGERS)
                .map(column -> ", (select ?::integer[] as all_%1$s) as %1$s_whole".formatted(column.name()))
                .collect(Collectors.joining());
        return name + " as (select " + unpacked + " from unnest(" + parameters + ") as r (" + carried + ")" + whole
                + ")";
    }

    /** What rows have in some columns, in their order. */
    List<List<@Nullable Object>> values(List<? extends R> rows, List<String> names) {
        List<Column<R>> wanted = names.stream().map(this::column).toList();
        List<List<@Nullable Object>> values = new ArrayList<>(rows.size());
        for (R row : rows) {
            List<@Nullable Object> one = new ArrayList<>(wanted.size());
            for (Column<R> column : wanted) {
                Object value = column.value().apply(row);
                one.add(value instanceof Collection<?> many ? many.toArray() : value);
            }
            values.add(one);
        }
        return values;
    }

    private Column<R> column(String called) {
        return columns.stream()
                .filter(one -> one.name().equals(called))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + called));
    }

    /** The parameters of {@link #table}: an array for each column, and what the rows have stretches of. */
    List<Object> parameters(List<? extends R> rows) {
        List<Object> parameters = new ArrayList<>();
        List<Object> whole = new ArrayList<>();
        for (Column<R> column : columns) {
            if (column.kind() == Kind.INTEGERS) {
                stretches(column, rows, parameters, whole);
            } else {
                parameters.add(array(column, rows));
            }
        }
        parameters.addAll(whole);
        return parameters;
    }

    private static <R> void stretches(
            Column<R> column, List<? extends R> rows, List<Object> parameters, List<Object> whole) {
        Integer[] from = new Integer[rows.size()];
        Integer[] until = new Integer[rows.size()];
        List<Integer> all = new ArrayList<>();
        for (int row = 0; row < from.length; row++) {
            from[row] = all.size() + 1;
            Collections.addAll(
                    all, (Integer[]) Objects.requireNonNull(column.value().apply(rows.get(row))));
            until[row] = all.size();
        }
        parameters.add(from);
        parameters.add(until);
        whole.add(all.toArray(Integer[]::new));
    }

    private Object array(Column<R> column, List<? extends R> rows) {
        Object array = Array.newInstance(column.kind().carried, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            Array.set(array, row, column.kind().carry(column.value().apply(rows.get(row))));
        }
        return array;
    }
}
