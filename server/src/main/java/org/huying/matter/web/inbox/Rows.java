package org.huying.matter.web.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.calendar.Calendars;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Place;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.matter.MatterId;
import org.huying.matter.MatterRow;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Calls what stands in the rows of a list by its names, with the words in them masked. */
@Component
public class Rows {

    private final Lines lines;
    private final Districts districts;
    private final Calendars calendars;
    private final Discretions discretions;
    private final Clock clock;

    Rows(Lines lines, Districts districts, Calendars calendars, Discretions discretions, Clock clock) {
        this.lines = lines;
        this.districts = districts;
        this.calendars = calendars;
        this.discretions = discretions;
        this.clock = clock;
    }

    public List<Row> of(Viewer by, List<MatterRow> rows) {
        Map<MatterId, String> subjects = discretions.subjects(by, rows);
        Instant now = clock.instant();
        District district = districts.current(by.district());
        Reading reading = new Reading(
                by,
                district,
                new Names(district),
                lines.all(by.district()).stream().collect(Collectors.toMap(Line::id, Function.identity())),
                new ClockWords(calendars.current(by.district()), now));
        return rows.stream()
                .map(row -> reading.row(row, subjects.getOrDefault(row.id(), "")))
                .toList();
    }

    private record Reading(Viewer by, District district, Names names, Map<LineId, Line> known, ClockWords clocks) {

        Row row(MatterRow row, String subject) {
            Line line = known.get(row.line());
            PersonId person = row.person();
            PlaceCode place = row.place();
            Instant ended = row.closedAt();
            return new Row(
                    row.id().toString(),
                    row.number(),
                    row.version(),
                    subject,
                    row.line().value(),
                    line == null ? Bilingual.same(row.line().value()) : line.title(),
                    line == null ? Bilingual.same(row.stage()) : Names.stage(line, row.stage()),
                    names.unit(row.holder()),
                    person == null ? null : names.person(person),
                    by.person().equals(person),
                    place == null ? null : names.place(place),
                    place == null ? null : spot(place),
                    row.stageDue() == null
                            ? null
                            : clocks.read(row.stageDue(), row.paused(), row.urgent(), row.nextTimer()),
                    ended == null
                            ? clocks.read(row.totalDue(), row.paused(), row.urgent(), null)
                            : clocks.ended(row.totalDue(), ended, row.closing()),
                    row.urgent(),
                    row.urged(),
                    row.supervised(),
                    row.filedAt());
        }

        private Bilingual spot(PlaceCode place) {
            return district.place(place).map(Place::name).orElseGet(() -> names.place(place));
        }
    }
}
