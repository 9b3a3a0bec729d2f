package org.huying.intake.standing;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.huying.base.DistrictCode;
import org.huying.calendar.Calendars;
import org.huying.district.Districts;
import org.huying.matter.Closure;
import org.huying.matter.Matter;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.springframework.stereotype.Component;

/** Says where matters stand, without the words that the district has for its own stages. */
@Component
public class Standings {

    private final DistrictCode district;
    private final Districts districts;
    private final Calendars calendars;
    private final Clock clock;

    Standings(DistrictCode district, Districts districts, Calendars calendars, Clock clock) {
        this.district = district;
        this.districts = districts;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Standing of(Matter matter) {
        Instant now = clock.instant();
        return new Standing(
                matter.id().toString(),
                matter.origin().number(),
                matter.content().subject(),
                matter.origin().filedAt(),
                Phrase.of("intake.standing." + word(matter)),
                new Names(districts.current(district)).unit(matter.holder()),
                matter.open(),
                clock(matter, new ClockWords(calendars.current(district), now)));
    }

    private static String word(Matter matter) {
        Closure closure = matter.closure();
        if (matter.clocks().pause() != null) {
            return "paused";
        }
        return closure == null
                ? matter.position().phase().word()
                : closure.way().name().toLowerCase(Locale.ROOT);
    }

    private static ClockWords.Reading clock(Matter matter, ClockWords clocks) {
        Closure closure = matter.closure();
        return closure == null
                ? clocks.read(matter.clocks().total(), matter.clocks().pause())
                : clocks.ended(matter.clocks().total(), closure);
    }
}
