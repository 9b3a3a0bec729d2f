package org.huying.matter.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a table in the text format of PostgreSQL's {@code copy}. */
final class CopyRows {

    private static final HexFormat HEX = HexFormat.of();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final StringBuilder line = new StringBuilder();

    CopyRows add(Object first, List<? extends @Nullable Object> rest) {
        line.setLength(0);
        field(first);
        for (Object value : rest) {
            line.append('\t');
            field(value);
        }
        line.append('\n');
        bytes.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    boolean empty() {
        return bytes.size() == 0;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void field(@Nullable Object value) {
        switch (value) {
            case null -> line.append("\\N");
            case byte[] raw -> HEX.formatHex(line.append("\\\\x"), raw);
            case Object[] array -> escaped(array(array));
            case String text -> escaped(text);
            default -> line.append(value);
        }
    }

    private static String array(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof String text
                        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                        : String.valueOf(value))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void escaped(String text) {
        if (text.chars().noneMatch(letter -> letter == '\\' || letter < ' ')) {
            line.append(text);
            return;
        }
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(letter);
            }
        }
    }
}
