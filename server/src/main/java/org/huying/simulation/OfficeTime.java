package org.huying.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.huying.base.Zones;
import org.huying.calendar.WorkCalendar;

/** When somebody who works by day gets to something. */
final class OfficeTime {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final int A_SPREAD_OF_MINUTES = 75;

    private final WorkCalendar calendar;

    OfficeTime(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The instant itself within a working day, else the next morning; the same instant always yields the same one. */
    Instant of(Instant at) {
        ZonedDateTime when = at.atZone(Zones.CHINA);
        LocalDate day = when.toLocalDate();
        LocalTime time = when.toLocalTime();
        if (calendar.workingDay(day) && !time.isBefore(OPENS) && time.isBefore(CLOSES)) {
            return at;
        }
        LocalDate next = calendar.workingDay(day) && time.isBefore(OPENS) ? day : day.plusDays(1);
        while (!calendar.workingDay(next)) {
            next = next.plusDays(1);
        }
        long minutes = Math.floorMod(at.getEpochSecond() * 31, A_SPREAD_OF_MINUTES);
        return next.atTime(OPENS).plusMinutes(minutes).atZone(Zones.CHINA).toInstant();
    }
}
