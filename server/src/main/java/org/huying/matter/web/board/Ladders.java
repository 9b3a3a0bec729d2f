package org.huying.matter.web.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Function;
import org.huying.matter.Awaited;
import org.huying.matter.Matter;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;

/** What the escalation ladder does next with a matter: when, what, and to whom. */
final class Ladders {

    private static final Bilingual LEADERS = new Bilingual("区领导", "the district leaders");

    private final District district;
    private final Names names;
    private final Instant now;

    Ladders(District district, Instant now) {
        this.district = district;
        this.names = new Names(district);
        this.now = now;
    }

    Phrase next(Matter matter) {
        Optional<Awaited.Rung> rung = Awaited.of(matter).stream()
                .filter(Awaited.Rung.class::isInstance)
                .map(Awaited.Rung.class::cast)
                .min(Comparator.comparing(Awaited.Rung::at));
        return rung.map(next -> words(next, matter)).orElseGet(() -> Phrase.of("desk.board.rung.none"));
    }

    private Phrase words(Awaited.Rung rung, Matter matter) {
        String key = "desk.board.rung." + rung.alarm().deed().word();
        return switch (rung.alarm().deed()) {
            case REMIND -> Phrase.of(key, rung.at(), reminded(matter));
            case SUPERVISE -> Phrase.of(key, rung.at(), supervisors());
            case RAISE -> Phrase.of(key, rung.at(), leader(matter));
        };
    }

    private Bilingual reminded(Matter matter) {
        PersonId person = matter.position().person();
        Bilingual unit = names.unit(matter.holder());
        if (person == null) {
            return unit;
        }
        Bilingual name = names.person(person);
        return new Bilingual(unit.zh() + name.zh(), name.en() + ", " + unit.en());
    }

    private Bilingual supervisors() {
        UnitCode unit = district.functionUnit(Function.SUPERVISION, LocalDate.ofInstant(now, Zones.CHINA));
        return names.unit(unit);
    }

    private Bilingual leader(Matter matter) {
        PersonId leader = matter.position().leader();
        return leader == null ? LEADERS : names.person(leader);
    }
}
