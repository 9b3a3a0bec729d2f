package org.huying.bench.loop.limit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** A prepared statement that tells the tape what it sends each time. */
final class RecordedStatement implements InvocationHandler {

    private static final Set<String> SENDING =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch");

    /** What happens before a statement is sent. */
    @FunctionalInterface
    interface Before {
        void send() throws SQLException;
    }

    private final PreparedStatement real;
    private final String sql;
    private final Before before;
    private final Tape tape;
    private final TreeMap<Integer, Object> bound = new TreeMap<>();

    /** What stands in the map for null. */
    private static final Object NULL = new Object();

    RecordedStatement(PreparedStatement real, String sql, Before before, Tape tape) {
        this.real = real;
        this.sql = sql;
        this.before = before;
        this.tape = tape;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        boolean plain = arguments == null || arguments.length == 0;
        if (name.startsWith("set")
                && arguments != null
                && arguments.length >= 2
                && arguments[0] instanceof Integer at) {
            Object value = name.equals("setNull") ? null : arguments[1];
            bound.put(at, value == null ? NULL : value);
        } else if (plain && SENDING.contains(name)) {
            tell();
        }
        return RecordingDriver.passed(real, method, arguments);
    }

    private void tell() throws SQLException {
        before.send();
        if (tape.running()) {
            ParameterMetaData types = real.getParameterMetaData();
            List<Sent.Value> values = new ArrayList<>();
            for (int at = 1; at <= types.getParameterCount(); at++) {
                Object value = bound.getOrDefault(at, NULL);
                boolean known = types.getParameterType(at) != Types.NULL;
                values.add(new Sent.Value(known ? types.getParameterTypeName(at) : null, text(value)));
            }
            tape.add(new Sent.Statement(sql, values));
        }
    }

    /** As PostgreSQL writes it. */
    static @Nullable String text(Object value) throws SQLException {
        if (value == NULL) {
            return null;
        }
        return switch (value) {
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case PGobject object -> object.getValue();
            case Array array -> array.toString();
            case int[] numbers -> list(IntStream.of(numbers).boxed().toList());
            case Object[] many -> list(Arrays.asList(many));
            default -> value.toString();
        };
    }

    private static String list(List<? extends @Nullable Object> values) throws SQLException {
        List<String> elements = new ArrayList<>();
        for (Object value : values) {
            String text = value == null ? null : text(value);
            elements.add(
                    text == null ? "NULL" : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        return elements.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
