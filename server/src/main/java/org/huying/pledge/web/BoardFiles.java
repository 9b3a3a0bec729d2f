package org.huying.pledge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huying.platform.HuyingSettings;
import org.huying.platform.OfficeFiles;
import org.huying.platform.Workbook;
import org.huying.pledge.Pledge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The board for office software. */
@Component
class BoardFiles {

    private static final List<String> COLUMNS = List.of(
            "light",
            "why",
            "number",
            "kind",
            "category",
            "name",
            "bound",
            "target",
            "measure",
            "counting",
            "reached",
            "reached-on",
            "expected",
            "compared-on",
            "begins",
            "due",
            "unit",
            "stage",
            "quote",
            "report");
    private static final List<Integer> WIDTHS =
            List.of(8, 16, 16, 12, 18, 36, 8, 12, 10, 12, 12, 12, 12, 12, 12, 12, 24, 14, 60, 30);

    private final MessageSource messages;
    private final HuyingSettings settings;

    BoardFiles(MessageSource messages, HuyingSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    ResponseEntity<byte[]> workbook(BoardView board, Locale locale) {
        try (Workbook workbook = new Workbook()) {
            workbook.sheet(text("pledge.title", locale), WIDTHS);
            workbook.row(List.of(text("pledge.title", locale), String.valueOf(board.year())));
            if (settings.demo()) {
                workbook.row(List.of(text("platform.demo", locale)));
            }
            workbook.row(List.of(text("pledge.as-of", locale), board.day().toString()));
            workbook.row(List.of());
            workbook.header(header(locale));
            board.rows().forEach(row -> workbook.row(cells(row, locale)));
            workbook.sheet(text("pledge.rules", locale), List.of(120));
            for (String rule : text("pledge.rules.text", locale).split("\n")) {
                workbook.row(List.of(rule));
            }
            return OfficeFiles.xlsx(name(board, locale), workbook.bytes());
        }
    }

    ResponseEntity<byte[]> csv(BoardView board, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(header(locale)));
        board.rows().forEach(row -> rows.add(cells(row, locale)));
        return OfficeFiles.csv(name(board, locale), rows);
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> text("pledge.column." + column, locale))
                .toList();
    }

    private List<Object> cells(BoardView.Row row, Locale locale) {
        Pledge pledge = row.pledge();
        return List.of(
                text("pledge.light." + pledge.light().word(), locale),
                text("pledge.why." + pledge.why().word(), locale),
                pledge.number(),
                text("pledge.kind." + pledge.kind().word(), locale),
                row.category().in(locale),
                pledge.name(),
                text("pledge.bound." + pledge.target().bound().word(), locale),
                cell(pledge.target().value()),
                pledge.target().unit(),
                text("pledge.counting." + pledge.target().counting().word(), locale),
                cell(pledge.progress().reached()),
                cell(pledge.progress().reachedOn()),
                cell(pledge.progress().expected()),
                pledge.progress().comparedOn().toString(),
                pledge.begins().toString(),
                pledge.ends().toString(),
                row.unit() == null ? "" : row.unit().in(locale),
                row.stage().in(locale),
                pledge.quote(),
                pledge.report());
    }

    private static Object cell(@Nullable Object value) {
        return value == null ? "" : value instanceof Double ? value : value.toString();
    }

    private String name(BoardView board, Locale locale) {
        return "%s-%d-%s".formatted(text("pledge.title", locale), board.year(), board.day());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
