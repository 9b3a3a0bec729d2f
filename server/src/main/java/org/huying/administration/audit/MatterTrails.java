package org.huying.administration.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huying.line.Lines;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.audit.Chronicle;
import org.huying.matter.audit.ChronicleQuery;
import org.huying.matter.audit.Happened;
import org.huying.matter.event.Recorded;
import org.huying.matter.words.EventWords;
import org.huying.matter.words.Phrase;
import org.huying.security.AccessEntry;
import org.huying.security.AccessLedger;
import org.huying.security.AccessPage;
import org.huying.security.AccessQuery;
import org.huying.security.AccessRecord;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** What is on record about matters: who looked at those who asked, and what happened. */
@Component
class MatterTrails {

    private final AccessLedger looks;
    private final Chronicle chronicle;
    private final Matters matters;
    private final Lines lines;

    MatterTrails(AccessLedger looks, Chronicle chronicle, Matters matters, Lines lines) {
        this.looks = looks;
        this.chronicle = chronicle;
        this.matters = matters;
        this.lines = lines;
    }

    List<AuditRow> looks(AuditAsking asking) {
        return seen(asking).stream()
                .map(record -> {
                    AccessEntry entry = record.entry();
                    boolean named = !entry.matter().isEmpty();
                    return asking.row(
                            entry.at(),
                            AuditSource.LOOKS,
                            entry.person(),
                            Phrase.of(
                                    "admin.audit.look." + entry.deed().name().toLowerCase(Locale.ROOT), entry.reason()),
                            named ? "/matters/" + entry.matter() : null,
                            named
                                    ? number(asking.viewer(), entry.matter())
                                    : entry.requester().value());
                })
                .toList();
    }

    /** The ledger of looks is read by days, the last first. */
    private List<AccessRecord> seen(AuditAsking asking) {
        List<AccessRecord> records = new ArrayList<>();
        AuditAsked asked = asking.asked();
        MatterId matter = asked.matter();
        for (LocalDate day = asked.until();
                !day.isBefore(asked.from()) && records.size() < asking.most();
                day = day.minusDays(1)) {
            Long before = null;
            do {
                AccessPage page = looks.page(
                        asking.viewer(),
                        new AccessQuery(
                                matter == null ? null : matter.toString(),
                                asked.person(),
                                null,
                                day,
                                before,
                                AccessQuery.LARGEST));
                records.addAll(page.records());
                before = page.next();
            } while (before != null && records.size() < asking.most());
        }
        return records;
    }

    private String number(Viewer viewer, String matter) {
        return matters.find(viewer, MatterId.parse(matter))
                .map(found -> found.origin().number())
                .orElse(matter);
    }

    List<AuditRow> ledger(AuditAsking asking) {
        List<Happened> happened = chronicle.list(
                asking.viewer(),
                new ChronicleQuery(
                        asking.from(),
                        asking.until(),
                        asking.asked().person(),
                        asking.asked().matter(),
                        asking.most()));
        Map<MatterId, Told> told = new HashMap<>();
        return happened.stream()
                .map(one -> asking.row(
                        one.at(),
                        AuditSource.LEDGER,
                        one.by(),
                        told.computeIfAbsent(one.matter(), id -> told(asking, id))
                                .of(one),
                        "/matters/" + one.matter(),
                        one.number()))
                .toList();
    }

    /** The sentences of one matter's events, by their places. */
    private record Told(Map<Integer, Phrase> sentences) {

        Phrase of(Happened one) {
            return Objects.requireNonNullElseGet(sentences.get(one.seq()), () -> Phrase.said(one.type()));
        }
    }

    private Told told(AuditAsking asking, MatterId id) {
        Matter matter = matters.find(asking.viewer(), id).orElse(null);
        if (matter == null) {
            return new Told(Map.of());
        }
        return new Told(matters.ledger(asking.viewer(), id).stream()
                .collect(Collectors.toMap(
                        Recorded::seq,
                        recorded -> new EventWords(
                                        asking.names(),
                                        lines.edition(
                                                asking.viewer().district(),
                                                matter.origin().line(),
                                                recorded.editions().line()),
                                        matter)
                                .tell(recorded.event())
                                .what())));
    }
}
