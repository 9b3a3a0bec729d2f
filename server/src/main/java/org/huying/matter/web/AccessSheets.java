package org.huying.matter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.Invalid;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.district.Districts;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.words.Names;
import org.huying.security.AccessEntry;
import org.huying.security.AccessLedger;
import org.huying.security.AccessPage;
import org.huying.security.AccessQuery;
import org.huying.security.RequesterId;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The access ledger, with matters called by their numbers and people by their names. */
@Component
public class AccessSheets {

    private final AccessLedger ledger;
    private final Matters matters;
    private final Districts districts;

    AccessSheets(AccessLedger ledger, Matters matters, Districts districts) {
        this.ledger = ledger;
        this.matters = matters;
        this.districts = districts;
    }

    /**
     * What is asked for, as it was typed; blank does not restrict.
     *
     * @param matter an id or a number
     */
    public record Asked(
            @Nullable String matter,
            @Nullable String person,
            @Nullable String requester,
            @Nullable LocalDate day,
            @Nullable Long after,
            int limit) {}

    /** A record of the ledger. */
    public record Row(
            long seq,
            Instant at,
            String deed,
            String account,
            String person,
            Bilingual name,
            String requester,
            @Nullable String matter,
            @Nullable String number,
            String reason,
            String hash) {}

    /** A page of it. */
    public record Sheet(List<Row> rows, @Nullable Long next) {

        public Sheet {
            rows = List.copyOf(rows);
        }
    }

    /** @throws Invalid where a filter is none */
    public Sheet of(Viewer by, Asked asked) {
        AccessPage page = ledger.page(
                by,
                new AccessQuery(
                        said(asked.matter()).map(text -> matter(by, text)).orElse(null),
                        said(asked.person()).map(AccessSheets::person).orElse(null),
                        said(asked.requester()).map(AccessSheets::requester).orElse(null),
                        asked.day(),
                        asked.after(),
                        asked.limit()));
        Names names = new Names(districts.current(by.district()));
        Map<String, Optional<String>> numbers = new HashMap<>();
        List<Row> rows = page.records().stream()
                .map(record -> {
                    AccessEntry entry = record.entry();
                    String number = numbers.computeIfAbsent(entry.matter(), id -> number(by, id))
                            .orElse(null);
                    return new Row(
                            record.seq(),
                            entry.at(),
                            entry.deed().name().toLowerCase(Locale.ROOT),
                            entry.account().value(),
                            entry.person().value(),
                            names.person(entry.person()),
                            entry.requester().value(),
                            entry.matter().isEmpty() ? null : entry.matter(),
                            number,
                            entry.reason(),
                            record.hash());
                })
                .toList();
        return new Sheet(rows, page.next());
    }

    private Optional<String> number(Viewer by, String id) {
        return id.isEmpty()
                ? Optional.empty()
                : matters.find(by, MatterId.parse(id))
                        .map(matter -> matter.origin().number());
    }

    private String matter(Viewer by, String text) {
        if (text.matches("\\d{15}")) {
            return text;
        }
        return matters.findByNumber(by, text.toUpperCase(Locale.ROOT))
                .map(Matter::id)
                .map(MatterId::toString)
                .orElseThrow(() -> invalid("matter", "没有事项“" + text + "”。", "There is no matter '" + text + "'."));
    }

    private static PersonId person(String text) {
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException noId) {
            throw invalid("person", "“" + text + "”不是人员编号。", "'" + text + "' is no person's id.");
        }
    }

    private static RequesterId requester(String text) {
        return RequesterId.find(text)
                .orElseThrow(
                        () -> invalid("requester", "“" + text + "”不是诉求人编号。", "'" + text + "' is no requester's id."));
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static Invalid invalid(String field, String zh, String en) {
        return new Invalid(Refusal.of("filter", zh, en).at(field));
    }
}
