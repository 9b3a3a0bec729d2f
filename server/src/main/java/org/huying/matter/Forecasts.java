package org.huying.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.base.DistrictCode;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Calendars;
import org.huying.calendar.Hours;
import org.huying.calendar.WorkCalendar;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.line.Lines;
import org.huying.matter.event.Event;
import org.huying.matter.ledger.Ledgers;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Decision;
import org.huying.matter.procedure.Procedure;
import org.huying.matter.procedure.Setting;
import org.springframework.stereotype.Service;

/** What a calendar would do to open matters if it were published: the same decisions, of which nothing is kept. */
@Service
public final class Forecasts {

    private static final int BATCH = 500;

    private final WorkloadStore store;
    private final Ledgers ledgers;
    private final Lines lines;
    private final Districts districts;
    private final Calendars calendars;

    Forecasts(WorkloadStore store, Ledgers ledgers, Lines lines, Districts districts, Calendars calendars) {
        this.store = store;
        this.ledgers = ledgers;
        this.lines = lines;
        this.districts = districts;
        this.calendars = calendars;
    }

    /**
     * What would come of it.
     *
     * @param open how many matters are open
     * @param later of how many a deadline would become later; none becomes earlier (law 4)
     * @param longest by how much the most, of the total clocks
     */
    public record Forecast(int open, int later, Duration longest) {}

    /** @param proposed the calendar with the year as it would be published */
    public Forecast of(DistrictCode code, WorkCalendar proposed, int year, Instant now) {
        District district = districts.current(code);
        Map<UnitCode, Hours> hours = new ConcurrentHashMap<>();
        Setting.HoursOf hoursOf = unit -> hours.computeIfAbsent(
                unit,
                asked -> calendars.hours(code, asked, now.atZone(Zones.CHINA).toLocalDate()));
        int open = 0;
        int later = 0;
        Duration longest = Duration.ZERO;
        List<MatterId> batch = store.openAfter(code, 0, BATCH);
        while (!batch.isEmpty()) {
            for (MatterId id : batch) {
                Matter matter = ledgers.find(code, id).filter(Matter::open).orElse(null);
                if (matter != null) {
                    open++;
                    Duration moved = moved(matter, proposed, district, hoursOf, year, now);
                    later += moved.isNegative() ? 0 : 1;
                    longest = moved.compareTo(longest) > 0 ? moved : longest;
                }
            }
            batch = store.openAfter(code, batch.getLast().value(), BATCH);
        }
        return new Forecast(open, later, longest);
    }

    /** Negative where nothing would move. */
    private Duration moved(
            Matter matter, WorkCalendar proposed, District district, Setting.HoursOf hoursOf, int year, Instant now) {
        Setting setting = new Setting(
                now,
                Actor.CLOCKWORK,
                lines.edition(district.code(), matter.origin().line(), matter.lineEdition()),
                proposed,
                district,
                hoursOf,
                0,
                null,
                null);
        Decision decision = Procedure.decide(matter, new Command.Recalculate(matter.id(), year), setting);
        return decision instanceof Decision.Accepted accepted
                ? accepted.events().stream()
                        .filter(Event.CalendarMoved.class::isInstance)
                        .map(Event.CalendarMoved.class::cast)
                        .map(event -> Duration.between(
                                matter.clocks().total().due(),
                                event.totalClock().due()))
                        .findFirst()
                        .orElse(Duration.ofSeconds(-1))
                : Duration.ofSeconds(-1);
    }
}
