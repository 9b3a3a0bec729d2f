package org.huying.matter.web.roll;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.matter.web.inbox.Csv;
import org.huying.matter.words.Phrase;
import org.huying.platform.NavEntry;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The roll of a line: findings that are put right, proposals of deputies, and any other line that takes filings. */
@Controller
class RollPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Rolls rolls;
    private final MessageSource messages;
    private final Clock clock;

    RollPages(Rolls rolls, MessageSource messages, Clock clock) {
        this.rolls = rolls;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is asked for, as an address says it. */
    record Asked(
            @Nullable String year,
            @Nullable String group,
            @Nullable String lead,
            @Nullable String state) {

        RollFilter filter(int thisYear) {
            String said = Objects.requireNonNullElse(year, "");
            return new RollFilter(
                    said.matches("[12][0-9]{3}") ? Integer.parseInt(said) : thisYear,
                    Objects.requireNonNullElse(group, ""),
                    Objects.requireNonNullElse(lead, ""),
                    Objects.requireNonNullElse(state, ""));
        }
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA).getYear();
    }

    @GetMapping("/rolls/{line}")
    String roll(Viewer viewer, @PathVariable String line, Asked asked, Model model) {
        Instant now = clock.instant();
        model.addAttribute("roll", rolls.of(viewer, line, asked.filter(thisYear()), now));
        model.addAttribute("lines", rolls.all(viewer).toList());
        model.addAttribute("thisYear", thisYear());
        return "matter/roll";
    }

    @GetMapping("/rolls/{line}/roll.csv")
    void csv(Viewer viewer, @PathVariable String line, Asked asked, Locale locale, HttpServletResponse response)
            throws IOException {
        Roll roll = rolls.of(viewer, line, asked.filter(thisYear()), clock.instant());
        String name = roll.line().title().in(locale) + "-" + roll.filter().year() + ".csv";
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
            out.write(Csv.line(heads(roll, locale)));
            for (Roll.Row row : roll.rows()) {
                out.write(Csv.line(cells(row, locale)));
            }
        }
    }

    private List<String> heads(Roll roll, Locale locale) {
        List<String> heads = new ArrayList<>(List.of(said("roll.number", locale), said("roll.subject", locale)));
        roll.columns().forEach(column -> heads.add(column.title().in(locale)));
        for (String key : List.of("lead.unit", "stage", "due", "closed", "outcome", "satisfied", "after")) {
            heads.add(said("roll." + key, locale));
        }
        return heads;
    }

    private List<String> cells(Roll.Row row, Locale locale) {
        List<String> cells = new ArrayList<>(List.of(row.number(), row.subject()));
        row.cells().forEach(cell -> cells.add(words(cell, locale)));
        cells.add(row.lead().in(locale));
        cells.add(row.stage().in(locale));
        cells.add(MINUTE.format(row.due().atZone(Zones.CHINA)));
        cells.add(row.closedAt() == null ? "" : MINUTE.format(row.closedAt().atZone(Zones.CHINA)));
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

    private String words(@Nullable Phrase phrase, Locale locale) {
        return phrase == null ? "" : phrase.in(messages, locale);
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** Where the two rolls that a district keeps by duty are found; those of other lines are a choice away. */
    @Configuration(proxyBeanMethods = false)
    static class RollNavigation {

        private static final Role[] READERS = {
            Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.INSPECTOR, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR
        };

        @Bean
        NavEntry rectificationEntry() {
            return NavEntry.forRoles("/rolls/rectification", "roll.nav.rectification", 31, READERS);
        }

        @Bean
        NavEntry proposalsEntry() {
            return NavEntry.forRoles("/rolls/proposals", "roll.nav.proposals", 32, READERS);
        }
    }
}
