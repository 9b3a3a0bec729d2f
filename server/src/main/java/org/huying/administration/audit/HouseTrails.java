package org.huying.administration.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.administration.change.ChangeWords;
import org.huying.base.Bilingual;
import org.huying.calendar.Calendars;
import org.huying.district.ChangeQuery;
import org.huying.district.Districts;
import org.huying.district.RecordedChange;
import org.huying.line.Lines;
import org.huying.matter.words.Phrase;
import org.huying.security.AccountRecordQuery;
import org.huying.security.Accounts;
import org.springframework.stereotype.Component;

/** What is on record about the house itself: the district, its calendar, its lines, its accounts. */
@Component
class HouseTrails {

    private static final int MANY_CHANGES = 5;

    private final Districts districts;
    private final Calendars calendars;
    private final Lines lines;
    private final Accounts accounts;

    HouseTrails(Districts districts, Calendars calendars, Lines lines, Accounts accounts) {
        this.districts = districts;
        this.calendars = calendars;
        this.lines = lines;
        this.accounts = accounts;
    }

    /** The changes of one edition are one record; of many the first are told. */
    List<AuditRow> district(AuditAsking asking) {
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
                .map(changes -> asking.row(
                        changes.getFirst().at(),
                        AuditSource.DISTRICT,
                        changes.getFirst().by(),
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

    List<AuditRow> calendar(AuditAsking asking) {
        List<AuditRow> rows = new ArrayList<>();
        calendars.publications(asking.viewer().district()).stream()
                .filter(one -> asking.fits(one.by(), one.at()))
                .forEach(one -> rows.add(asking.row(
                        one.at(),
                        AuditSource.CALENDAR,
                        one.by(),
                        Phrase.of("admin.audit.published", String.valueOf(one.year()), one.edition(), one.source()),
                        "/administration/calendar?year=" + one.year(),
                        String.valueOf(one.year()))));
        calendars.hoursRecords(asking.viewer().district(), null).stream()
                .filter(one -> asking.fits(one.by(), one.at()))
                .forEach(one -> rows.add(asking.row(
                        one.at(),
                        AuditSource.CALENDAR,
                        one.by(),
                        Phrase.of("admin.audit.hours", asking.names().unit(one.unit()), one.from(), one.week()),
                        "/administration/calendar/hours/" + one.unit(),
                        one.unit().value())));
        return rows;
    }

    List<AuditRow> lines(AuditAsking asking) {
        return lines.editions(asking.viewer().district()).stream()
                .filter(one -> asking.fits(one.by(), one.at()))
                .map(one -> asking.row(
                        one.at(),
                        AuditSource.LINES,
                        one.by(),
                        Phrase.of("admin.audit.line", one.line().value(), one.edition()),
                        "/lines/" + one.line(),
                        one.line().value()))
                .toList();
    }

    List<AuditRow> accounts(AuditAsking asking) {
        return accounts
                .records(
                        asking.viewer().district(),
                        new AccountRecordQuery(
                                null, asking.asked().person(), asking.from(), asking.until(), asking.most()))
                .stream()
                .map(one -> asking.row(
                        one.at(),
                        AuditSource.ACCOUNTS,
                        one.by(),
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
