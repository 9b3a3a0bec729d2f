package org.huying.administration.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.administration.web.Sections;
import org.huying.base.Invalid;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.audit.Integrity;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit search, its export, and the state of the ledger's protection. */
@Controller
public class AuditPages {

    private static final String ASKED = "filter";
    private static final int SHOWN = 200;
    private static final int EXPORTED = 10_000;
    private static final int LONGEST_DAYS = 92;
    private static final int USUAL_DAYS = 7;

    private final AuditSearch search;
    private final Matters matters;
    private final Integrity integrity;
    private final MessageSource messages;
    private final Clock clock;

    AuditPages(AuditSearch search, Matters matters, Integrity integrity, MessageSource messages, Clock clock) {
        this.search = search;
        this.matters = matters;
        this.integrity = integrity;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the form holds. */
    public record Filter(LocalDate from, LocalDate until, String person, String matter, List<String> sources) {}

    /** What was found. */
    public record Sheet(
            Filter filter,
            List<AuditSource> open,
            List<AuditRow> rows,
            boolean more,
            String export,
            @Nullable Refusal refusal) {}

    /** What an address asks for; the last days where it names none. */
    @ModelAttribute(ASKED)
    Filter filter(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") List<String> source) {
        LocalDate last = until == null ? LocalDate.now(clock) : until;
        return new Filter(
                from == null ? last.minusDays(USUAL_DAYS - 1) : from, last, person.strip(), matter.strip(), source);
    }

    @GetMapping("/administration/audit")
    String page(Viewer viewer, @ModelAttribute(name = ASKED, binding = false) Filter filter, Model model) {
        Sections.requireSearcher(viewer);
        model.addAttribute("sheet", sheet(viewer, filter));
        model.addAttribute("state", integrity.state(viewer.district()));
        return "administration/audit";
    }

    private Sheet sheet(Viewer viewer, Filter filter) {
        List<AuditSource> open = Arrays.stream(AuditSource.values())
                .filter(source -> source.isFor(viewer))
                .toList();
        try {
            List<AuditRow> rows = search.search(viewer, asked(viewer, filter), SHOWN + 1);
            boolean more = rows.size() > SHOWN;
            return new Sheet(filter, open, more ? rows.subList(0, SHOWN) : rows, more, export(filter), null);
        } catch (Invalid invalid) {
            return new Sheet(filter, open, List.of(), false, export(filter), invalid.refusal());
        }
    }

    private AuditAsked asked(Viewer viewer, Filter filter) {
        long days = ChronoUnit.DAYS.between(filter.from(), filter.until());
        if (days < 0 || days >= LONGEST_DAYS) {
            throw invalid(
                    "from",
                    "起止日期须在 " + LONGEST_DAYS + " 天以内，先起后止。",
                    "the days are in order and at most " + LONGEST_DAYS + " apart");
        }
        Set<AuditSource> sources = filter.sources().stream()
                .flatMap(word -> AuditSource.find(word).stream())
                .collect(Collectors.toSet());
        return new AuditAsked(
                filter.from(), filter.until(), person(filter.person()), matter(viewer, filter.matter()), sources);
    }

    private static @Nullable PersonId person(String text) {
        try {
            return text.isEmpty() ? null : new PersonId(text);
        } catch (IllegalArgumentException none) {
            throw invalid("person", "“" + text + "”不是人员编号。", "'" + text + "' is no person's id.");
        }
    }

    private @Nullable MatterId matter(Viewer viewer, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<Matter> found = text.matches("\\d{15}")
                ? matters.find(viewer, MatterId.parse(text))
                : matters.findByNumber(viewer, text.toUpperCase(Locale.ROOT));
        return found.map(Matter::id)
                .orElseThrow(() -> invalid("matter", "没有事项“" + text + "”。", "There is no matter '" + text + "'."));
    }

    private static Invalid invalid(String field, String zh, String en) {
        return new Invalid(Refusal.of("filter", zh, en).at(field));
    }

    private static String export(Filter filter) {
        return UriComponentsBuilder.fromPath("/administration/audit.csv")
                .queryParam("from", filter.from())
                .queryParam("until", filter.until())
                .queryParam("person", "{person}")
                .queryParam("matter", "{matter}")
                .queryParam(
                        "source",
                        String.join(
                                ",",
                                filter.sources().stream()
                                        .filter(word -> AuditSource.find(word).isPresent())
                                        .toList()))
                .encode()
                .buildAndExpand(filter.person(), filter.matter())
                .toUriString();
    }

    @GetMapping("/administration/audit.csv")
    ResponseEntity<byte[]> export(
            Viewer viewer, @ModelAttribute(name = ASKED, binding = false) Filter filter, Locale locale) {
        Sections.requireSearcher(viewer);
        List<AuditRow> rows = search.search(viewer, asked(viewer, filter), EXPORTED);
        String name = "audit-" + filter.from() + "-" + filter.until() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(AuditCsv.write(rows, messages, locale).getBytes(StandardCharsets.UTF_8));
    }
}
