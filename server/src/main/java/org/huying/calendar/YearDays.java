package org.huying.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The days of a year that differ from what their weekday says, as the State Council's notice for that year lists them:
 * the days off of each holiday, and the weekend days worked in exchange. The notice may reach back into December.
 */
public record YearDays(int year, List<Day> days) {

    public YearDays {
        days = List.copyOf(days);
    }

    /** How many days of the year are named as off. */
    public int daysOff() {
        return (int) days.stream().filter(Day::off).count();
    }

    /** How many weekend days are worked in exchange (调休上班). */
    public int makeUpDays() {
        return (int) days.stream()
                .filter(day -> !day.off() && Days.weekend(day.date().getDayOfWeek()))
                .count();
    }

    /** One day and the holiday on whose account it is off, or worked. */
    public record Day(LocalDate date, boolean off, String name) {}
}
