package org.huying.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What each day of the calendar is, under the years published so far; a year that is not published has weekends only. */
final class Days {

    /** How a day differs from what its weekday says. */
    enum Kind {
        WEEKDAY,
        MAKE_UP,
        WEEKEND,
        HOLIDAY;

        boolean working() {
            return this == WEEKDAY || this == MAKE_UP;
        }
    }

    private final Kind[] kinds = new Kind[ChinaTime.DAYS];
    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final Set<Integer> published;
    private final RunningTotal working;

    Days(Collection<YearDays> years) {
        for (int day = 0; day < kinds.length; day++) {
            kinds[day] = weekend(dayOfWeek(day)) ? Kind.WEEKEND : Kind.WEEKDAY;
        }
        years.stream().sorted(Comparator.comparingInt(YearDays::year)).forEach(this::lay);
        published = years.stream().map(YearDays::year).collect(Collectors.toUnmodifiableSet());
        working = new RunningTotal(day -> kind(day).working() ? 1 : 0);
    }

    Kind kind(int day) {
        return kinds[day];
    }

    /** The running count of the state's working days. */
    RunningTotal working() {
        return working;
    }

    boolean published(int year) {
        return published.contains(year);
    }

    Optional<String> holidayName(LocalDate date) {
        return Optional.ofNullable(holidays.get(date));
    }

    /** The calendar begins on a Saturday. */
    static DayOfWeek dayOfWeek(int day) {
        return DayOfWeek.SATURDAY.plus(day);
    }

    static boolean weekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private void lay(YearDays year) {
        for (YearDays.Day day : year.days()) {
            if (day.off()) {
                kinds[ChinaTime.day(day.date())] = Kind.HOLIDAY;
                holidays.put(day.date(), day.name());
            } else {
                boolean weekend = weekend(day.date().getDayOfWeek());
                kinds[ChinaTime.day(day.date())] = weekend ? Kind.MAKE_UP : Kind.WEEKDAY;
                holidays.remove(day.date());
            }
        }
    }
}
