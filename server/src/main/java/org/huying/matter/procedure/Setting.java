package org.huying.matter.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.WorkCalendar;
import org.huying.district.District;
import org.huying.district.Unit;
import org.huying.line.Line;
import org.huying.matter.Matter;
import org.huying.matter.event.Editions;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings in which something is decided: everything that is not the matter itself and not the command.
 *
 * @param draw a number drawn at random from 0 (included) to 1 (excluded)
 * @param other the other matter that the command names, where it names one that exists
 * @param newest the current edition of the matter's line, where it is asked whether to move there
 */
public record Setting(
        Instant now,
        Actor actor,
        Line line,
        WorkCalendar calendar,
        District district,
        HoursOf hoursOf,
        double draw,
        @Nullable Matter other,
        @Nullable Line newest) {

    /** The hours that units keep. */
    @FunctionalInterface
    public interface HoursOf {
        Hours hours(UnitCode unit);
    }

    public LocalDate today() {
        return now.atZone(Zones.CHINA).toLocalDate();
    }

    /** What a unit is called, today or before. */
    Bilingual unitName(UnitCode unit) {
        return district.unit(unit).map(Unit::name).orElseGet(() -> Bilingual.same(unit.value()));
    }

    public Editions editions() {
        return new Editions(line.edition(), calendar.edition(), district.edition());
    }

    public Setting under(Line another) {
        return new Setting(now, actor, another, calendar, district, hoursOf, draw, other, newest);
    }

    public Setting as(Actor another) {
        return new Setting(now, another, line, calendar, district, hoursOf, draw, other, newest);
    }

    public Setting beside(@Nullable Matter named) {
        return new Setting(now, actor, line, calendar, district, hoursOf, draw, named, newest);
    }

    /** With another draw. */
    public Setting drawing(double number) {
        return new Setting(now, actor, line, calendar, district, hoursOf, number, other, newest);
    }

    /** With the edition that the matter may be moved to. */
    public Setting renewable(Line current) {
        return new Setting(now, actor, line, calendar, district, hoursOf, draw, other, current);
    }

    /** Under the newest edition, as far as it is known. */
    Setting renewed() {
        return newest == null ? this : under(newest);
    }
}
