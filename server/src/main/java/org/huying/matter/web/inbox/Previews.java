package org.huying.matter.web.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.calendar.Calendars;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.Clocks;
import org.huying.matter.Closure;
import org.huying.matter.Content;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.event.Recorded;
import org.huying.matter.web.inbox.Preview.Happening;
import org.huying.matter.web.inbox.Preview.Offer;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.EventWords;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the preview of a matter for one reader. */
@Component
class Previews {

    private final Matters matters;
    private final Lines lines;
    private final Districts districts;
    private final Calendars calendars;
    private final Discretions discretions;
    private final Clock clock;

    Previews(
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

    Preview of(Viewer by, Matter matter) {
        Line line = lines.edition(by.district(), matter.origin().line(), matter.lineEdition());
        Names names = new Names(districts.current(by.district()));
        Discretion discretion = discretions.of(by, matter);
        ClockWords clocks = new ClockWords(calendars.current(by.district()), clock.instant());
        Clocks running = matter.clocks();
        Content content = matter.content();
        PersonId person = matter.position().person();
        PlaceCode place = content.place();
        return new Preview(
                matter.id().toString(),
                matter.origin().number(),
                matter.version(),
                line.title(),
                Names.stage(line, matter.position().stage()),
                discretion.text(content.subject()),
                discretion.text(content.text()),
                content.urgent(),
                content.confidential(),
                names.unit(matter.holder()),
                person == null ? null : names.person(person),
                place == null ? null : names.place(place),
                category(line, content),
                running.stage() == null ? null : clocks.read(running.stage(), running.pause()),
                total(matter, clocks),
                last(by, matter, names, line),
                offers(by, matter, line));
    }

    private static @Nullable Bilingual category(Line line, Content content) {
        String category = content.category();
        return category == null ? null : Names.category(line, category);
    }

    private static ClockWords.Reading total(Matter matter, ClockWords clocks) {
        Closure closure = matter.closure();
        return closure == null
                ? clocks.read(matter.clocks().total(), matter.clocks().pause())
                : clocks.ended(matter.clocks().total(), closure);
    }

    private @Nullable Happening last(Viewer by, Matter matter, Names names, Line line) {
        List<Recorded> ledger = matters.ledger(by, matter.id());
        if (ledger.isEmpty()) {
            return null;
        }
        Recorded last = ledger.getLast();
        return new Happening(
                last.at(),
                names.person(last.by()),
                new EventWords(names, line, matter).tell(last.event()).what());
    }

    private List<Offer> offers(Viewer by, Matter matter, Line line) {
        Map<String, String> keys = ActionKeys.of(line);
        return matters.available(by, matter).stream()
                .map(each ->
                        new Offer(each.action(), each.title(), each.universal(), keys.getOrDefault(each.action(), "")))
                .toList();
    }

    /** The keys of all that can be done in the line of a matter. */
    Map<String, String> keys(Viewer by, Matter matter) {
        return ActionKeys.of(lines.edition(by.district(), matter.origin().line(), matter.lineEdition()))
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
