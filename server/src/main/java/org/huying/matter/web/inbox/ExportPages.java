package org.huying.matter.web.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.Zones;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.Matters;
import org.huying.matter.words.ClockWords;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a list shows, as a table to take away: up to ten thousand rows, masked as the list is. */
@Controller
class ExportPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);
    private static final List<String> COLUMNS = List.of(
            "number",
            "subject",
            "line",
            "stage",
            "place",
            "holder",
            "person",
            "filed",
            "stage-due",
            "total-due",
            "left",
            "urgent",
            "supervised",
            "urged");

    private final Matters matters;
    private final Sieve sieve;
    private final Rows rows;
    private final MessageSource messages;
    private final Clock clock;

    ExportPages(Matters matters, Sieve sieve, Rows rows, MessageSource messages, Clock clock) {
        this.matters = matters;
        this.sieve = sieve;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/inbox/export")
    void export(Viewer viewer, @RequestParam Map<String, String> asked, Locale locale, HttpServletResponse response)
            throws IOException {
        Filter filter = Filter.of(asked, Sieve.usual(viewer));
        MatterQuery query = sieve.understand(viewer, filter).query();
        String name = messages.getMessage("desk.export.file", null, locale)
                + "-"
                + STAMP.format(clock.instant().atZone(Zones.CHINA))
                + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(Csv.BYTE_ORDER_MARK);
            out.write(Csv.line(COLUMNS.stream()
                    .map(column -> said("desk.export." + column, locale))
                    .toList()));
            if (query != null) {
                write(viewer, query.sized(MatterQuery.LARGEST), locale, out);
            }
        }
    }

    private void write(Viewer viewer, MatterQuery query, Locale locale, Writer out) throws IOException {
        MatterPage page = matters.list(viewer, query);
        int written = 0;
        while (true) {
            for (Row row : rows.of(viewer, page.rows())) {
                out.write(Csv.line(cells(row, locale)));
            }
            written += page.rows().size();
            if (page.next() == null) {
                return;
            }
            if (written >= Inbox.MOST) {
                out.write(Csv.line(List.of(said("desk.export.cut", locale, String.valueOf(Inbox.MOST)))));
                return;
            }
            page = matters.list(viewer, query.after(page.next()));
        }
    }

    private List<String> cells(Row row, Locale locale) {
        ClockWords.Reading stage = row.stageClock();
        return Stream.of(
                        row.number(),
                        row.subject(),
                        row.line().in(locale),
                        row.stage().in(locale),
                        in(row.place(), locale),
                        row.holder().in(locale),
                        in(row.person(), locale),
                        time(row.filedAt()),
                        stage == null ? "" : time(stage.due()),
                        time(row.totalClock().due()),
                        (stage == null ? row.totalClock() : stage).left().in(messages, locale),
                        row.urgent() ? said("matter.urgent", locale) : "",
                        row.supervised() == 0 ? "" : String.valueOf(row.supervised()),
                        row.urged() == 0 ? "" : String.valueOf(row.urged()))
                .toList();
    }

    private static String in(@Nullable Bilingual words, Locale locale) {
        return words == null ? "" : words.in(locale);
    }

    private static String time(Instant at) {
        return MINUTE.format(at.atZone(Zones.CHINA));
    }

    private String said(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
