package org.huying.administration.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huying.administration.change.ChangeWords;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.huying.calendar.Calendars;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.RecordedChange;
import org.huying.line.Lines;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.audit.Chronicle;
import org.huying.matter.audit.ChronicleQuery;
import org.huying.matter.audit.Happened;
import org.huying.matter.event.Recorded;
import org.huying.matter.words.EventWords;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.huying.security.AccessLedger;
import org.huying.security.AccessPage;
import org.huying.security.AccessQuery;
import org.huying.security.AccessRecord;
import org.huying.security.AccountRecordQuery;
import org.huying.security.Accounts;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Asks every record that the asker may read, and puts what they say in one order. */
@Component
public class AuditSearch {

    private static final int MANY_CHANGES = 5;

    private final AccessLedger looks;
    private final Chronicle chronicle;
    private final Matters matters;
    private final Districts districts;
    private final Calendars calendars;
    private final Lines lines;
    private final Accounts accounts;

    AuditSearch(
            AccessLedger looks,
            Chronicle chronicle,
            Matters matters,
            Districts districts,
            Calendars calendars,
            Lines lines,
            Accounts accounts) {
        this.looks = looks;
        this.chronicle = chronicle;
        this.matters = matters;
        this.districts = districts;
        this.calendars = calendars;
        this.lines = lines;
        this.accounts = accounts;
    }

    /** The newest first, at most so many. A matter narrows to what names matters: looks and the ledger. */
    public List<AuditRow> search(Viewer viewer, AuditAsked asked, int most) {
        Asking asking = new Asking(viewer, asked, most, districts.current(viewer.district()));
        List<AuditRow> rows = new ArrayList<>();
        for (AuditSource source : AuditSource.values()) {
            boolean names = source == AuditSource.LOOKS || source == AuditSource.LEDGER;
            if (asked.wants(source) && source.isFor(viewer) && (asked.matter() == null || names)) {
                rows.addAll(of(source, asking));
            }
        }
        return rows.stream()
                .sorted(Comparator.comparing(AuditRow::at).reversed())
                .limit(most)
                .toList();
    }

    private record Asking(Viewer viewer, AuditAsked asked, int most, District district, Names names) {

        Asking(Viewer viewer, AuditAsked asked, int most, District district) {
            this(viewer, asked, most, district, new Names(district));
        }

        Instant from() {
            return asked.from().atStartOfDay(Zones.CHINA).toInstant();
        }

        Instant until() {
            return asked.until().plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        }

        boolean fits(PersonId by, Instant at) {
            PersonId person = asked.person();
            return (person == null || person.equals(by)) && !at.isBefore(from()) && at.isBefore(until());
        }
    }

    private List<AuditRow> of(AuditSource source, Asking asking) {
        return switch (source) {
            case LOOKS -> looks(asking);
            case LEDGER -> ledger(asking);
            case DISTRICT -> district(asking);
            case CALENDAR -> calendar(asking);
            case LINES -> lines(asking);
            case ACCOUNTS -> accounts(asking);
        };
    }

    private List<AuditRow> looks(Asking asking) {
        List<AccessRecord> records = new ArrayList<>();
        MatterId matter = asking.asked().matter();
        for (LocalDate day = asking.asked().until();
                !day.isBefore(asking.asked().from()) && records.size() < asking.most();
                day = day.minusDays(1)) {
            Long before = null;
            do {
                AccessPage page = looks.page(
                        asking.viewer(),
                        new AccessQuery(
                                matter == null ? null : matter.toString(),
                                asking.asked().person(),
                                null,
                                day,
                                before,
                                AccessQuery.LARGEST));
                records.addAll(page.records());
                before = page.next();
            } while (before != null && records.size() < asking.most());
        }
        return records.stream()
                .map(record -> new AuditRow(
                        record.entry().at(),
                        AuditSource.LOOKS,
                        asking.names().person(record.entry().person()),
                        record.entry().person().value(),
                        Phrase.of(
                                "admin.audit.look."
                                        + record.entry().deed().name().toLowerCase(Locale.ROOT),
                                record.entry().reason()),
                        record.entry().matter().isEmpty()
                                ? null
                                : "/matters/" + record.entry().matter(),
                        record.entry().matter().isEmpty()
                                ? record.entry().requester().value()
                                : number(asking.viewer(), record.entry().matter())))
                .toList();
    }

    private String number(Viewer viewer, String matter) {
        return matters.find(viewer, MatterId.parse(matter))
                .map(found -> found.origin().number())
                .orElse(matter);
    }

    private List<AuditRow> ledger(Asking asking) {
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
                .map(one -> new AuditRow(
                        one.at(),
                        AuditSource.LEDGER,
                        asking.names().person(one.by()),
                        one.by().value(),
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

    private Told told(Asking asking, MatterId id) {
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

    /** The changes of one edition are one record; of many the first are told. */
    private List<AuditRow> district(Asking asking) {
        ChangeWords words = new ChangeWords(asking.district());
        Map<Integer, List<RecordedChange>> editions = districts
                .changes(
                        asking.viewer().district(),
                        new ChangeQuery(
                                null,
                                asking.asked().person(),
                                asking.from(),
                                asking.until(),
                                null,
                                null,
                                asking.most()))
                .stream()
                .collect(Collectors.groupingBy(RecordedChange::edition));
        return editions.values().stream()
                .map(changes -> new AuditRow(
                        changes.getFirst().at(),
                        AuditSource.DISTRICT,
                        asking.names().person(changes.getFirst().by()),
                        changes.getFirst().by().value(),
                        sentence(words, changes),
                        "/administration/changes",
                        String.valueOf(changes.getFirst().edition())))
                .toList();
    }

    private static Phrase sentence(ChangeWords words, List<RecordedChange> changes) {
        List<Bilingual> first = changes.stream()
                .sorted(Comparator.comparing(RecordedChange::seq))
                .limit(MANY_CHANGES)
                .map(change -> words.tell(change.change()))
                .toList();
        Bilingual told = new Bilingual(
                first.stream().map(Bilingual::zh).collect(Collectors.joining("；")),
                first.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
        return changes.size() > MANY_CHANGES
                ? Phrase.of("admin.audit.changes", told, changes.size())
                : Phrase.said(told);
    }

    private List<AuditRow> calendar(Asking asking) {
        List<AuditRow> rows = new ArrayList<>();
        calendars.publications(asking.viewer().district()).stream()
                .filter(one -> asking.fits(one.by(), one.at()))
                .forEach(one -> rows.add(new AuditRow(
                        one.at(),
                        AuditSource.CALENDAR,
                        asking.names().person(one.by()),
                        one.by().value(),
                        Phrase.of("admin.audit.published", String.valueOf(one.year()), one.edition(), one.source()),
                        "/administration/calendar?year=" + one.year(),
                        String.valueOf(one.year()))));
        calendars.hoursRecords(asking.viewer().district(), null).stream()
                .filter(one -> asking.fits(one.by(), one.at()))
                .forEach(one -> rows.add(new AuditRow(
                        one.at(),
                        AuditSource.CALENDAR,
                        asking.names().person(one.by()),
                        one.by().value(),
                        Phrase.of("admin.audit.hours", asking.names().unit(one.unit()), one.from(), one.week()),
                        "/administration/calendar/hours/" + one.unit(),
                        one.unit().value())));
        return rows;
    }

    private List<AuditRow> lines(Asking asking) {
        return lines.editions(asking.viewer().district()).stream()
                .filter(one -> asking.fits(one.by(), one.at()))
                .map(one -> new AuditRow(
                        one.at(),
                        AuditSource.LINES,
                        asking.names().person(one.by()),
                        one.by().value(),
                        Phrase.of("admin.audit.line", one.line().value(), one.edition()),
                        "/lines/" + one.line(),
                        one.line().value()))
                .toList();
    }

    private List<AuditRow> accounts(Asking asking) {
        return accounts
                .records(
                        asking.viewer().district(),
                        new AccountRecordQuery(
                                null, asking.asked().person(), asking.from(), asking.until(), asking.most()))
                .stream()
                .map(one -> new AuditRow(
                        one.at(),
                        AuditSource.ACCOUNTS,
                        asking.names().person(one.by()),
                        one.by().value(),
                        Phrase.of(
                                "admin.audit.account",
                                one.account().value(),
                                Phrase.of("admin.deed." + one.deed().word()),
                                one.detail()),
                        "/administration/accounts/" + one.account(),
                        one.account().value()))
                .toList();
    }
}
