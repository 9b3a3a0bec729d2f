package org.huying.matter.web.roll;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.base.Zones;
import org.huying.matter.words.Phrase;
import org.huying.platform.OfficeFiles;
import org.huying.platform.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Rolls as files: the rows that are shown, and in a workbook the sums by group as well. */
@Component
class RollFiles {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> BEHIND =
            List.of("lead.unit", "stage", "due", "closed", "outcome", "satisfied", "after");
    private static final List<String> SUMS = List.of("count", "state.open", "state.late", "state.closed");
    private static final int NUMBER = 20;
    private static final int SUBJECT = 48;
    private static final int OTHER = 18;

    private final MessageSource messages;

    RollFiles(MessageSource messages) {
        this.messages = messages;
    }

    ResponseEntity<byte[]> csv(Roll roll, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(heads(roll, locale)));
        roll.rows().forEach(row -> rows.add(List.copyOf(cells(row, locale))));
        return OfficeFiles.csv(name(roll, locale), rows);
    }

    ResponseEntity<byte[]> xlsx(Roll roll, Locale locale) {
        try (Workbook workbook = new Workbook()) {
            List<String> heads = heads(roll, locale);
            workbook.sheet(
                    said("roll.sheet", locale),
                    Stream.concat(
                                    Stream.of(NUMBER, SUBJECT),
                                    heads.stream().skip(2).map(head -> OTHER))
                            .toList());
            workbook.header(heads);
            roll.rows().forEach(row -> workbook.row(cells(row, locale)));
            workbook.sheet(said("roll.sum", locale), List.of(SUBJECT, OTHER, OTHER, OTHER, OTHER));
            workbook.header(Stream.concat(
                            Stream.of(
                                    roll.sorter() == null
                                            ? ""
                                            : roll.sorter().title().in(locale)),
                            SUMS.stream().map(sum -> said("roll." + sum, locale)))
                    .toList());
            for (Roll.Group group : roll.groups()) {
                workbook.row(List.of(
                        group.title().in(messages, locale), group.all(), group.open(), group.late(), group.closed()));
            }
            return OfficeFiles.xlsx(name(roll, locale), workbook.bytes());
        }
    }

    private static String name(Roll roll, Locale locale) {
        return roll.line().title().in(locale) + "-" + roll.filter().year();
    }

    private List<String> heads(Roll roll, Locale locale) {
        List<String> heads = new ArrayList<>(List.of(said("roll.number", locale), said("roll.subject", locale)));
        roll.columns().forEach(column -> heads.add(column.title().in(locale)));
        BEHIND.forEach(key -> heads.add(said("roll." + key, locale)));
        return heads;
    }

    private List<String> cells(Roll.Row row, Locale locale) {
        List<String> cells = new ArrayList<>(List.of(row.number(), row.subject()));
        row.cells().forEach(cell -> cells.add(words(cell, locale)));
        cells.add(row.lead().in(locale));
        cells.add(row.stage().in(locale));
        cells.add(minute(row.due()));
        cells.add(row.closedAt() == null ? "" : minute(row.closedAt()));
        cells.add(words(row.outcome(), locale));
        cells.add(
                row.satisfied() == null
                        ? ""
                        : said(row.satisfied() ? "roll.satisfied.yes" : "roll.satisfied.no", locale));
        cells.add(String.join(
                "; ",
                row.after().stream()
                        .map(one -> one.line().in(locale) + " "
                                + (one.ended() == null ? one.stage() : one.ended()).in(locale))
                        .toList()));
        return cells;
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(Zones.CHINA));
    }

    private String words(@Nullable Phrase phrase, Locale locale) {
        return phrase == null ? "" : phrase.in(messages, locale);
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
