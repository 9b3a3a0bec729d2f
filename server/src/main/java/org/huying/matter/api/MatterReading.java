package org.huying.matter.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.calendar.Calendars;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterPage;
import org.huying.matter.Matters;
import org.huying.matter.event.Recorded;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Discretions;
import org.huying.matter.words.EventWords;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Reads a matter for a program: in its language, under the matter's own edition of the line, with the reader's discretion. */
@Component
class MatterReading {

    private final Matters matters;
    private final MatterViews views;
    private final Lines lines;
    private final Calendars calendars;
    private final Districts districts;
    private final Discretions discretions;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Clock clock;

    MatterReading(
            Matters matters,
            MatterViews views,
            Lines lines,
            Calendars calendars,
            Districts districts,
            Discretions discretions,
            MessageSource messages,
            LocaleResolver locales,
            Clock clock) {
        this.matters = matters;
        this.views = views;
        this.lines = lines;
        this.calendars = calendars;
        this.districts = districts;
        this.discretions = discretions;
        this.messages = messages;
        this.locales = locales;
        this.clock = clock;
    }

    MatterView view(Viewer by, Matter matter, HttpServletRequest request) {
        Line line = lines.edition(by.district(), matter.origin().line(), matter.lineEdition());
        Discretion discretion = discretions.of(by, matter);
        return views.view(
                matter,
                line,
                calendars.current(by.district()),
                discretion.actions(matters.available(by, matter)),
                discretion,
                clock.instant(),
                locales.resolveLocale(request));
    }

    /** What lists can be filtered by in the reader's district. */
    KnownValues known(Viewer by) {
        List<Line> editions = lines.editions(by.district()).stream()
                .map(edition -> lines.edition(by.district(), edition.line(), edition.edition()))
                .toList();
        return new KnownValues(editions, districts.current(by.district()));
    }

    Rows rows(Viewer by, MatterPage page) {
        Map<MatterId, String> subjects = discretions.subjects(by, page.rows());
        List<Rows.Row> rows = page.rows().stream()
                .map(row -> Rows.Row.of(row, String.valueOf(subjects.get(row.id()))))
                .toList();
        return new Rows(rows, page.next());
    }

    List<EventView> events(Viewer by, Matter matter, List<Recorded> events, HttpServletRequest request) {
        Names names = new Names(districts.current(by.district()));
        Discretion discretion = discretions.of(by, matter);
        Locale locale = locales.resolveLocale(request);
        return events.stream()
                .map(recorded -> EventView.of(
                        recorded,
                        words(by, matter, recorded, names).tell(recorded.event()),
                        discretion,
                        messages,
                        locale))
                .toList();
    }

    private EventWords words(Viewer by, Matter matter, Recorded recorded, Names names) {
        int edition = recorded.editions().line();
        return new EventWords(
                names, lines.edition(by.district(), matter.origin().line(), edition), matter);
    }
}
