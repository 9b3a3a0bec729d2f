package org.huying.district.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.huying.district.OnDuty;
import org.huying.district.Person;
import org.huying.district.Roster;
import org.huying.district.Shift;

/** The duty rosters: who is on duty at an instant. */
public final class RosterBook {

    private final Register<String, Roster> rosters;
    private final Map<String, List<Shift>> shifts;
    private final UnitTree units;
    private final Register<PersonId, Person> people;

    public RosterBook(
            Register<String, Roster> rosters, List<Shift> shifts, UnitTree units, Register<PersonId, Person> people) {
        this.rosters = rosters;
        this.shifts = shifts.stream().collect(Collectors.groupingBy(Shift::roster));
        this.units = units;
        this.people = people;
    }

    /** The agreed shift, or whose turn it is by the roster's rule; the successor of a unit that is no more. */
    public Optional<OnDuty> onDuty(String roster, Instant at) {
        LocalDate day = at.atZone(Zones.CHINA).toLocalDate();
        return agreed(roster, at).or(() -> byRule(roster, at)).map(who -> asOf(who, day));
    }

    private Optional<OnDuty> agreed(String roster, Instant at) {
        return shifts.getOrDefault(roster, List.of()).stream()
                .filter(shift -> shift.covers(at))
                .max(Comparator.comparing(Shift::from))
                .map(Shift::who);
    }

    /** A duty passes on at the hour of the roster, so the hours before it still belong to the day before. */
    private Optional<OnDuty> byRule(String code, Instant at) {
        LocalDateTime local = at.atZone(Zones.CHINA).toLocalDateTime();
        return rosters.on(code, local.toLocalDate()).map(roster -> {
            LocalDate dutyDay =
                    local.minusNanos(roster.changesAt().toNanoOfDay()).toLocalDate();
            long turn = Math.floorDiv(ChronoUnit.DAYS.between(roster.span().from(), dutyDay), roster.daysEach());
            return roster.turns().get(Math.floorMod(turn, roster.turns().size()));
        });
    }

    private OnDuty asOf(OnDuty who, LocalDate day) {
        PersonId person = who.person();
        boolean there = person != null && people.on(person, day).isPresent();
        return new OnDuty(units.successorOf(who.unit(), day), there ? person : null);
    }
}
