package org.huying.matter.tally;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows as {@code copy … from stdin} takes them. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    void row(@Nullable Object... values) {
        String separator = "";
        for (Object value : values) {
            text.append(separator);
            if (value == null) {
                text.append("\\N");
            } else {
                escape(value.toString());
            }
            separator = "\t";
        }
        text.append('\n');
    }

    private void escape(String value) {
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
    }

    boolean empty() {
        return text.isEmpty();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
