package org.huying.administration.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.huying.calendar.WorkCalendar;
import org.huying.calendar.YearDays;
import org.jspecify.annotations.Nullable;

/** Twelve months, each day with what it is. */
public record YearSheet(int year, boolean provisional, List<Month> months, int workingDays) {

    public YearSheet {
        months = List.copyOf(months);
    }

    /** What a day is. */
    public enum Kind {
        WORKING,
        WEEKEND,
        HOLIDAY,
        MAKE_UP;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A day.
     *
     * @param name of the holiday on whose account it is off, or worked
     * @param changed whether it is other than before
     */
    public record Day(LocalDate date, Kind kind, @Nullable String name, boolean changed) {}

    /** A month in weeks from Monday; null where a week begins before it or ends after it. */
    public record Month(int number, List<List<@Nullable Day>> weeks) {}

    /**
     * @param says what is published, or would be, of the year
     * @param before the calendar with which it is compared, if it is
     */
    public static YearSheet of(
            int year, WorkCalendar calendar, @Nullable YearDays says, @Nullable WorkCalendar before) {
        Map<LocalDate, String> worked = new HashMap<>();
        if (says != null) {
            says.days().stream().filter(day -> !day.off()).forEach(day -> worked.put(day.date(), day.name()));
        }
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month), calendar, worked, before))
                .toList();
        LocalDate first = LocalDate.of(year, 1, 1);
        int working = (int) first.datesUntil(first.plusYears(1))
                .filter(calendar::workingDay)
                .count();
        return new YearSheet(year, calendar.provisional(year), months, working);
    }

    private static Month month(
            YearMonth month, WorkCalendar calendar, Map<LocalDate, String> worked, @Nullable WorkCalendar before) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int at = 0; at < 7; at++) {
                LocalDate date = monday.plusDays(at);
                week.add(YearMonth.from(date).equals(month) ? day(date, calendar, worked, before) : null);
            }
            weeks.add(week);
            monday = monday.plusWeeks(1);
        }
        return new Month(month.getMonthValue(), weeks);
    }

    private static Day day(
            LocalDate date, WorkCalendar calendar, Map<LocalDate, String> worked, @Nullable WorkCalendar before) {
        boolean weekend = date.getDayOfWeek().getValue() > 5;
        String holiday = calendar.holidayName(date).orElse(null);
        Kind kind = calendar.workingDay(date)
                ? weekend ? Kind.MAKE_UP : Kind.WORKING
                : holiday != null ? Kind.HOLIDAY : Kind.WEEKEND;
        boolean changed = before != null
                && (before.workingDay(date) != calendar.workingDay(date)
                        || !before.holidayName(date).equals(calendar.holidayName(date)));
        return new Day(date, kind, kind == Kind.MAKE_UP ? worked.get(date) : holiday, changed);
    }
}
