package org.huying.matter.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.huying.base.DistrictCode;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Calendars;
import org.huying.calendar.Hours;
import org.huying.calendar.WorkCalendar;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Proceedings;
import org.huying.matter.procedure.Setting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the procedure needs to know of calendar and district. It is looked up at most once a second, so that a command
 * does not pay for it; whoever computes open matters anew after a change waits for longer than that.
 */
@Component
public final class Surroundings {

    /** For how long another server may go on deciding under what was changed. */
    public static final Duration KEPT = Duration.ofSeconds(1);

    /** The hours that a unit keeps on a day. */
    @FunctionalInterface
    interface KeptHours {
        Hours of(DistrictCode district, UnitCode unit, LocalDate day);
    }

    private record PlaceIn(DistrictCode district, PlaceCode root) {}

    private record UnitsOnDay(DistrictCode district, List<UnitCode> roots, LocalDate day) {}

    private record UnitOnDay(DistrictCode district, UnitCode unit, LocalDate day) {}

    private final Function<DistrictCode, WorkCalendar> calendars;
    private final Function<DistrictCode, District> districts;
    private final KeptHours keptHours;
    private final RandomGenerator random;
    private final Recent<DistrictCode, WorkCalendar> calendar = new Recent<>(KEPT);
    private final Recent<DistrictCode, District> district = new Recent<>(KEPT);
    private final Recent<UnitOnDay, Hours> hours = new Recent<>(KEPT);

    private final Recent<PlaceIn, Set<String>> places = new Recent<>(KEPT);
    private final Recent<UnitsOnDay, Set<UnitCode>> units = new Recent<>(KEPT);

    @Autowired
    Surroundings(Calendars calendars, Districts districts, RandomGenerator random) {
        this(calendars::current, districts::current, calendars::hours, random);
    }

    Surroundings(
            Function<DistrictCode, WorkCalendar> calendars,
            Function<DistrictCode, District> districts,
            KeptHours keptHours,
            RandomGenerator random) {
        this.calendars = calendars;
        this.districts = districts;
        this.keptHours = keptHours;
        this.random = random;
    }

    public District district(DistrictCode code) {
        return district.get(code, districts);
    }

    /** The codes of a place and of all below it. */
    Set<String> places(DistrictCode code, PlaceCode root) {
        return places.get(new PlaceIn(code, root), key -> Subtrees.places(district(code), root));
    }

    /** The units and all below them, on the day. */
    Set<UnitCode> units(DistrictCode code, List<UnitCode> roots, LocalDate day) {
        return roots.isEmpty()
                ? Set.of()
                : units.get(new UnitsOnDay(code, roots, day), key -> Subtrees.units(district(code), roots, day));
    }

    public Proceedings.Settings of(DistrictCode code) {
        return (line, now, actor) -> setting(code, line, now, actor);
    }

    public Setting setting(DistrictCode code, Line line, Instant now, Actor actor) {
        LocalDate today = now.atZone(Zones.CHINA).toLocalDate();
        return new Setting(
                now,
                actor,
                line,
                calendar.get(code, calendars),
                district(code),
                unit -> hours.get(new UnitOnDay(code, unit, today), asked -> keptHours.of(code, unit, today)),
                random.nextDouble(),
                null,
                null);
    }

    /** What the running transaction changes is seen on this server as soon as it is committed. */
    public void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendar.forget();
                district.forget();
                hours.forget();
                places.forget();
                units.forget();
            }
        });
    }
}
