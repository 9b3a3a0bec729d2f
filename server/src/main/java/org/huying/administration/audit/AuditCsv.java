package org.huying.administration.audit;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Zones;
import org.springframework.context.MessageSource;

/** What was found, as a table for a spreadsheet: RFC 4180, with the mark by which spreadsheets know UTF-8. */
final class AuditCsv {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String MARK = "\uFEFF";

    private AuditCsv() {}

    static String write(List<AuditRow> rows, MessageSource messages, Locale locale) {
        String head = Stream.of("at", "source", "who", "person", "about", "what")
                .map(column -> quoted(messages.getMessage("admin.audit.column." + column, null, locale)))
                .collect(Collectors.joining(","));
        return MARK + head + "\r\n"
                + rows.stream().map(row -> line(row, messages, locale)).collect(Collectors.joining());
    }

    private static String line(AuditRow row, MessageSource messages, Locale locale) {
        return Stream.of(
                                SECOND.format(row.at().atZone(Zones.CHINA)),
                                messages.getMessage(
                                        "admin.audit.source." + row.source().word(), null, locale),
                                row.who().in(locale),
                                row.person(),
                                row.about(),
                                row.what().in(messages, locale))
                        .map(AuditCsv::quoted)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** What a spreadsheet would take for a formula is kept as text. */
    private static String quoted(String text) {
        String plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
