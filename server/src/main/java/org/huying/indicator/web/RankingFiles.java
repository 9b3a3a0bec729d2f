package org.huying.indicator.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.indicator.Ranking;
import org.huying.indicator.definition.Scorecard.Weighed;
import org.huying.platform.HuyingSettings;
import org.huying.platform.OfficeFiles;
import org.huying.platform.Workbook;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Rankings for office software: places and scores, with each figure and what it earned. */
@Component
class RankingFiles {

    private final MessageSource messages;
    private final HuyingSettings settings;

    RankingFiles(MessageSource messages, HuyingSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    ResponseEntity<byte[]> workbook(Ranking ranking, Locale locale) {
        try (Workbook workbook = new Workbook()) {
            List<Integer> widths = new ArrayList<>(List.of(8, 28, 10));
            ranking.card().parts().forEach(part -> widths.addAll(List.of(14, 10)));
            workbook.sheet(text("indicator.ranking.sheet", locale), widths);
            workbook.row(List.of(ranking.card().title().in(locale)));
            if (settings.demo()) {
                workbook.row(List.of(text("platform.demo", locale)));
            }
            workbook.row(List.of(
                    text("indicator.period", locale),
                    ranking.question().period().from() + " – "
                            + ranking.question().period().to()));
            for (Weighed part : ranking.card().parts()) {
                workbook.row(List.of(
                        part.indicator().value(),
                        text("indicator.ranking.weighed", locale, part.weight(), part.zero(), part.full())));
            }
            workbook.header(header(ranking, locale));
            rows(ranking, locale).forEach(workbook::row);
            return OfficeFiles.xlsx(name(ranking, locale), workbook.bytes());
        }
    }

    ResponseEntity<byte[]> csv(Ranking ranking, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(header(ranking, locale)));
        rows.addAll(rows(ranking, locale));
        return OfficeFiles.csv(name(ranking, locale), rows);
    }

    private List<String> header(Ranking ranking, Locale locale) {
        List<String> header = new ArrayList<>(List.of(
                text("indicator.ranking.place", locale),
                text("indicator.by." + ranking.card().by().word(), locale),
                text("indicator.ranking.score", locale)));
        Stream.concat(ranking.ranked().stream(), ranking.unranked().stream())
                .findFirst()
                .ifPresent(first -> first.earned().forEach(earned -> {
                    String title = earned.figure().indicator().title().in(locale);
                    header.add(title);
                    header.add(text("indicator.ranking.points-of", locale, title));
                }));
        return header;
    }

    private List<List<Object>> rows(Ranking ranking, Locale locale) {
        return Stream.concat(ranking.ranked().stream(), ranking.unranked().stream())
                .map(standing -> {
                    List<Object> row = new ArrayList<>();
                    row.add(standing.place() == 0 ? Numbers.NOTHING : (Object) (long) standing.place());
                    row.add(standing.title().in(locale));
                    row.add(standing.score() == null ? Numbers.NOTHING : standing.score());
                    standing.earned().forEach(earned -> {
                        BigDecimal value = earned.figure().value();
                        row.add(value == null ? Numbers.NOTHING : (Object) value.doubleValue());
                        row.add(earned.points() == null ? Numbers.NOTHING : earned.points());
                    });
                    return row;
                })
                .toList();
    }

    private static String name(Ranking ranking, Locale locale) {
        return "%s-%s-%s"
                .formatted(
                        ranking.card().title().in(locale),
                        ranking.question().period().from(),
                        ranking.question().period().to());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
