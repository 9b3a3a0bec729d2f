package org.huying.intake.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Calendars;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.DutyVerdict;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.line.Universal;
import org.huying.matter.Alike;
import org.huying.matter.Foresight;
import org.huying.matter.Likeness;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.huying.matter.Matters;
import org.huying.matter.procedure.Command;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.security.PhoneFinding;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what an operator wants to know while a call is being taken down. Only masks are shown, so that it is no look. */
@Component
class Besides {

    private static final int COUNTED = 100;
    private static final int OPEN = 5;
    private static final int CLOSED = 3;
    private static final int SIMILAR = 6;
    private static final int PROPOSED = 4;

    private final Matters matters;
    private final Vault vault;
    private final Discretions discretions;
    private final Lines lines;
    private final Districts districts;
    private final Calendars calendars;
    private final Places places;
    private final Categories categories;

    Besides(
            Matters matters,
            Vault vault,
            Discretions discretions,
            Lines lines,
            Districts districts,
            Calendars calendars,
            Places places,
            Categories categories) {
        this.matters = matters;
        this.vault = vault;
        this.discretions = discretions;
        this.lines = lines;
        this.districts = districts;
        this.calendars = calendars;
        this.places = places;
        this.categories = categories;
    }

    Beside of(Viewer by, Line line, Command.File filing, String phone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        Reading reading = reading(by, now);
        Likeness likeness = new Likeness(line.id(), filing.text(), filing.place(), filing.category(), SIMILAR);
        List<Alike> alike = matters.similar(by, likeness);
        Optional<PhoneFinding> finding = vault.finding(by, phone);
        return new Beside(
                finding.isPresent(),
                finding.flatMap(found -> caller(by, phone, found, reading)).orElse(null),
                reading.alike(by, line, alike),
                !likeness.vague(),
                limits(by, line, filing, reading, now),
                choices(places.mentioned(by, filing.text(), today, PROPOSED)),
                choices(categories.proposed(line, filing.text(), alike, PROPOSED)));
    }

    private Optional<Beside.Caller> caller(Viewer by, String phone, PhoneFinding finding, Reading reading) {
        MatterPage page = matters.list(by, MatterQuery.ALL.saying(phone).sized(COUNTED));
        if (page.rows().isEmpty() && finding.requesters().isEmpty()) {
            return Optional.empty();
        }
        List<Beside.Person> people = vault.masked(by.district(), finding.requesters()).entrySet().stream()
                .map(one -> new Beside.Person(
                        one.getKey().value(),
                        one.getValue().name(),
                        one.getValue().phone(),
                        one.getValue().erased()))
                .sorted(java.util.Comparator.comparing(Beside.Person::id))
                .toList();
        List<MatterRow> open = first(page, true, OPEN);
        List<MatterRow> closed = first(page, false, CLOSED);
        return Optional.of(new Beside.Caller(
                people, page.rows().size(), page.next() != null, reading.rows(by, open), reading.rows(by, closed)));
    }

    private static List<MatterRow> first(MatterPage page, boolean open, int most) {
        return page.rows().stream()
                .filter(row -> row.phase().open() == open)
                .limit(most)
                .toList();
    }

    private Beside.@Nullable Limits limits(Viewer by, Line line, Command.File filing, Reading reading, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        District district = reading.district();
        Optional<UnitCode> lead = line.category(filing.category()).map(Category::unit);
        Optional<UnitCode> manager = Optional.ofNullable(filing.place()).flatMap(at -> district.managerOf(at, today));
        Bilingual hindrance = lead.map(unit -> district.mayTake(unit, line.id().value(), filing.category(), today))
                .flatMap(verdict -> verdict instanceof DutyVerdict.RefusedBy refused
                        ? Optional.of(refused.why())
                        : Optional.empty())
                .orElse(null);
        Bilingual leads = lead.map(reading.names()::unit).orElse(null);
        Bilingual manages = manager.map(reading.names()::unit).orElse(null);
        return switch (matters.foresee(by, worded(filing), now)) {
            case Foresight.Expected expected ->
                new Beside.Limits(
                        Names.stage(line, expected.stage()),
                        reading.names().unit(expected.holder()),
                        expected.stageDue(),
                        expected.totalDue(),
                        null,
                        leads,
                        manages,
                        hindrance);
            case Foresight.Refused refused ->
                new Beside.Limits(null, null, null, null, refused.refusal().message(), leads, manages, hindrance);
        };
    }

    /** The limits are told before there are words. */
    private static Command.File worded(Command.File filing) {
        return filing.text().isBlank()
                ? new Command.File(
                        filing.line(),
                        "…",
                        "…",
                        filing.category(),
                        filing.place(),
                        null,
                        filing.channel(),
                        List.of(),
                        filing.confidential(),
                        filing.urgent(),
                        filing.inputs())
                : filing;
    }

    private static List<Beside.Choice> choices(List<Named> named) {
        return named.stream()
                .map(one -> new Beside.Choice(one.code(), one.name(), one.above()))
                .toList();
    }

    private Reading reading(Viewer by, Instant now) {
        Map<LineId, Line> known =
                lines.all(by.district()).stream().collect(Collectors.toMap(Line::id, Function.identity()));
        District district = districts.current(by.district());
        return new Reading(
                district,
                new Names(district),
                known,
                new ClockWords(calendars.current(by.district()), now),
                discretions);
    }

    /** Calls what stands in a row by its names. */
    private record Reading(
            District district, Names names, Map<LineId, Line> known, ClockWords clocks, Discretions discretions) {

        List<Beside.Row> rows(Viewer by, List<MatterRow> rows) {
            Map<MatterId, String> subjects = discretions.subjects(by, rows);
            return rows.stream()
                    .map(row -> row(by, row, String.valueOf(subjects.get(row.id())), null, null))
                    .toList();
        }

        List<Beside.Row> alike(Viewer by, Line line, List<Alike> alike) {
            Map<MatterId, String> subjects =
                    discretions.subjects(by, alike.stream().map(Alike::row).toList());
            List<Beside.Row> rows = new ArrayList<>();
            alike.forEach(one -> rows.add(
                    row(by, one.row(), String.valueOf(subjects.get(one.row().id())), one, line)));
            return rows;
        }

        private Beside.Row row(Viewer by, MatterRow row, String subject, @Nullable Alike alike, @Nullable Line into) {
            Line line = known.get(row.line());
            boolean open = row.phase().open();
            return new Beside.Row(
                    row.id().toString(),
                    row.number(),
                    subject,
                    line == null ? Bilingual.same(row.line().value()) : line.title(),
                    line == null ? Bilingual.same(row.stage()) : Names.stage(line, row.stage()),
                    row.place() == null ? null : names.place(row.place()),
                    row.filedAt(),
                    open ? clocks.read(row.totalDue(), row.paused(), row.urgent(), null) : null,
                    alike != null && alike.near(),
                    alike != null && alike.sameCategory(),
                    alike == null ? 0 : Math.min(100, alike.words()),
                    open && into != null && into.id().equals(row.line()) && may(by, line, Universal.MERGE),
                    open && may(by, line, Universal.URGE));
        }

        private static boolean may(Viewer by, @Nullable Line line, Universal action) {
            return Stream.ofNullable(line)
                    .anyMatch(one -> by.hasAny(one.rules().of(action).by()));
        }
    }
}
