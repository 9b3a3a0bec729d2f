package org.huying.matter.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Calendars;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.line.Stage;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterQuery.Turn;
import org.huying.matter.MatterRow;
import org.huying.matter.Matters;
import org.huying.matter.StageCount;
import org.huying.matter.web.Inbox.Filter;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the list of matters that one reader asked for. */
@Component
class Inboxes {

    private static final int PAGE = 30;

    /** Roles that have matters on their desk. */
    private static final Set<Role> ACTING =
            EnumSet.of(Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.INSPECTOR, Role.SUPERVISOR);

    private final Matters matters;
    private final Lines lines;
    private final Districts districts;
    private final Calendars calendars;
    private final Discretions discretions;
    private final Clock clock;

    Inboxes(
            Matters matters,
            Lines lines,
            Districts districts,
            Calendars calendars,
            Discretions discretions,
            Clock clock) {
        this.matters = matters;
        this.lines = lines;
        this.districts = districts;
        this.calendars = calendars;
        this.discretions = discretions;
        this.clock = clock;
    }

    boolean acts(Viewer by) {
        return by.hasAny(ACTING);
    }

    Inbox of(Viewer by, Filter filter, @Nullable String after) {
        Instant now = clock.instant();
        District district = districts.current(by.district());
        Map<LineId, Line> known =
                lines.all(by.district()).stream().collect(Collectors.toMap(Line::id, Function.identity()));
        Optional<MatterQuery> view = view(by, filter, district, known, now);
        if (view.isEmpty()) {
            return new Inbox(filter, List.of(), choices(known), List.of(), 0, 0, null);
        }
        MatterQuery query = view.get().onlyOverdue(filter.overdue()).saying(blankToNull(filter.q()));
        List<StageCount> counts = matters.counts(by, query);
        MatterPage page = matters.list(
                by, query.inStage(blankToNull(filter.stage())).after(after).sized(PAGE));
        Map<MatterId, String> subjects = discretions.subjects(by, page.rows());
        Reading reading =
                new Reading(new Names(district), known, new ClockWords(calendars.current(by.district()), now));
        return new Inbox(
                filter,
                counts.stream().map(count -> count(count, known)).toList(),
                choices(known),
                page.rows().stream()
                        .map(row -> reading.row(row, String.valueOf(subjects.get(row.id()))))
                        .toList(),
                counts.stream().mapToLong(StageCount::matters).sum(),
                counts.stream().mapToLong(StageCount::overdue).sum(),
                page.next() == null ? null : address(filter, page.next()));
    }

    /** Empty where there can be nothing, such as no stage in which it is the reader's turn. */
    private Optional<MatterQuery> view(
            Viewer by, Filter filter, District district, Map<LineId, Line> known, Instant now) {
        MatterQuery inLine = MatterQuery.ALL.inLine(line(filter.line()));
        return switch (filter.view()) {
            case ALL -> Optional.of(filter.overdue() ? inLine.byDue() : inLine);
            case HELD -> held(inLine, by, district, now);
            case ASKED -> Optional.of(inLine.asking(Asked.of(by, known.values())));
            case TURN -> {
                Set<Turn> turns = turns(by, known);
                yield turns.isEmpty()
                        ? Optional.empty()
                        : held(inLine, by, district, now).map(query -> query.inAny(turns));
            }
        };
    }

    private static Optional<MatterQuery> held(MatterQuery query, Viewer by, District district, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        Set<UnitCode> own = new HashSet<>();
        district.units(today).forEach(unit -> {
            if (by.units().stream().anyMatch(mine -> district.within(unit.code(), mine, today))) {
                own.add(unit.code());
            }
        });
        return own.isEmpty() ? Optional.empty() : Optional.of(query.byDue().heldByAny(own));
    }

    /** The stages that somebody with one of the reader's roles leads on from. */
    private static Set<Turn> turns(Viewer by, Map<LineId, Line> known) {
        Set<Turn> turns = new HashSet<>();
        known.values()
                .forEach(line -> line.actions().values().stream()
                        .filter(action -> action.by().stream().anyMatch(by::has))
                        .forEach(action -> action.from().forEach(stage -> turns.add(new Turn(line.id(), stage)))));
        return turns;
    }

    private static Inbox.Count count(StageCount count, Map<LineId, Line> known) {
        Line line = known.get(count.line());
        Bilingual lineTitle = line == null ? Bilingual.same(count.line().value()) : line.title();
        Stage stage = line == null ? null : line.stages().get(count.stage());
        Bilingual title = stage == null ? Bilingual.same(count.stage()) : stage.title();
        return new Inbox.Count(count.line().value(), lineTitle, count.stage(), title, count.matters(), count.overdue());
    }

    private static List<Inbox.LineChoice> choices(Map<LineId, Line> known) {
        return known.values().stream()
                .map(line -> new Inbox.LineChoice(line.id().value(), line.title()))
                .sorted(java.util.Comparator.comparing(Inbox.LineChoice::id))
                .toList();
    }

    private static String address(Filter filter, String next) {
        return UriComponentsBuilder.fromPath("/inbox")
                .queryParam("view", filter.view().word())
                .queryParam("line", "{line}")
                .queryParam("stage", "{stage}")
                .queryParam("overdue", filter.overdue())
                .queryParam("q", "{q}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(filter.line(), filter.stage(), filter.q(), next)
                .toUriString();
    }

    private static @Nullable LineId line(String text) {
        try {
            return text.isBlank() ? null : new LineId(text);
        } catch (IllegalArgumentException noLine) {
            return null;
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** Calls what stands in a row by its names. */
    private record Reading(Names names, Map<LineId, Line> known, ClockWords clocks) {

        Inbox.Row row(MatterRow row, String subject) {
            Line line = known.get(row.line());
            return new Inbox.Row(
                    row.id().toString(),
                    row.number(),
                    subject,
                    line == null ? Bilingual.same(row.line().value()) : line.title(),
                    line == null ? Bilingual.same(row.stage()) : Names.stage(line, row.stage()),
                    names.unit(row.holder()),
                    row.place() == null ? null : names.place(row.place()),
                    row.stageDue() == null ? null : clocks.read(row.stageDue(), row.paused(), row.urgent()),
                    clocks.read(row.totalDue(), row.paused(), row.urgent()),
                    row.urgent(),
                    row.urged(),
                    row.supervised(),
                    row.filedAt());
        }
    }
}
