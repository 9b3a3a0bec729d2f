package org.huying.intake.messages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of a CSV text (RFC 4180), which may still be open at the end of a line. */
sealed interface CsvRecord {

    /** All its fields are closed. */
    record Whole(List<String> fields) implements CsvRecord {}

    /** A quoted field goes on in the next line, or its quote is broken. */
    record Open() implements CsvRecord {}

    /** A quote stands where none may stand. */
    record Broken() implements CsvRecord {}

    static CsvRecord parse(String text) {
        return new Parser(text).parse();
    }

    /** Reads from field to field; a quote opens a field only at its beginning. */
    final class Parser {
        private final String text;
        private final List<String> fields = new ArrayList<>();
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        private CsvRecord parse() {
            while (true) {
                boolean quoted = at < text.length() && text.charAt(at) == '"';
                CsvRecord fault = quoted ? quoted() : plain();
                if (fault != null) {
                    return fault;
                }
                if (at == text.length()) {
                    return new Whole(List.copyOf(fields));
                }
                at++;
            }
        }

        private @Nullable CsvRecord plain() {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            String field = text.substring(at, end);
            fields.add(field);
            at = end;
            return field.indexOf('"') >= 0 ? new Broken() : null;
        }

        private @Nullable CsvRecord quoted() {
            StringBuilder field = new StringBuilder();
            int from = at + 1;
            while (true) {
                int quote = text.indexOf('"', from);
                if (quote < 0) {
                    return new Open();
                }
                field.append(text, from, quote);
                at = quote + 1;
                if (at == text.length() || text.charAt(at) == ',') {
                    fields.add(field.toString());
                    return null;
                }
                if (text.charAt(at) != '"') {
                    return new Broken();
                }
                field.append('"');
                from = at + 1;
            }
        }
    }
}
