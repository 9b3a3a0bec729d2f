package org.huying.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huying.base.Zones;
import org.huying.calendar.Hours.Slot;

/** The same rules told a second time, as a clerk with a wall calendar would count: day after day, stretch after stretch. */
final class CountedByHand {

    private final WorkCalendar days;
    private final Hours hours;

    CountedByHand(WorkCalendar days, Hours hours) {
        this.days = days;
        this.hours = hours;
    }

    Instant add(Instant start, Limit limit) {
        LocalDateTime local = LocalDateTime.ofInstant(start, Zones.CHINA);
        return switch (limit.unit()) {
            case MINUTES -> start.plus(limit.amount(), ChronoUnit.MINUTES);
            case HOURS -> start.plus(limit.amount(), ChronoUnit.HOURS);
            case WORKING_MINUTES -> open(local, Duration.ofMinutes(limit.amount()));
            case WORKING_HOURS -> open(local, Duration.ofHours(limit.amount()));
            case WORKING_DAYS -> workingDays(local.toLocalDate(), limit.amount());
            case DAYS -> close(local.toLocalDate().plusDays(limit.amount()));
            case WEEKS -> close(local.toLocalDate().plusWeeks(limit.amount()));
            case MONTHS -> close(local.toLocalDate().plusMonths(limit.amount()));
            case YEARS -> close(local.toLocalDate().plusYears(limit.amount()));
        };
    }

    Duration open(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        LocalDate last = LocalDateTime.ofInstant(to, Zones.CHINA).toLocalDate();
        for (LocalDate day = LocalDateTime.ofInstant(from, Zones.CHINA).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (Slot slot : slots(day)) {
                Instant begin = later(from, begin(day, slot));
                Instant end = earlier(to, end(day, slot));
                open = begin.isBefore(end) ? open.plus(Duration.between(begin, end)) : open;
            }
        }
        return open;
    }

    private Instant open(LocalDateTime start, Duration length) {
        Duration left = length;
        for (LocalDate day = start.toLocalDate(); ; day = day.plusDays(1)) {
            for (Slot slot : slots(day)) {
                Instant begin = later(instant(start), begin(day, slot));
                Duration stretch = Duration.between(begin, end(day, slot));
                if (stretch.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = stretch.isNegative() ? left : left.minus(stretch);
            }
        }
    }

    private Instant workingDays(LocalDate start, int count) {
        LocalDate day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            left -= counts(day) ? 1 : 0;
        }
        return close(day);
    }

    private Instant close(LocalDate last) {
        LocalDate day = last;
        while (!counts(day)) {
            day = day.plusDays(1);
        }
        return end(day, slots(day).getLast());
    }

    private boolean counts(LocalDate day) {
        return hours.everyDay() || days.workingDay(day);
    }

    private List<Slot> slots(LocalDate day) {
        List<Slot> usual = hours.week().getOrDefault(day.getDayOfWeek(), List.of());
        boolean weekday = day.getDayOfWeek().getValue() <= 5;
        if (hours.everyDay() || (weekday && days.workingDay(day))) {
            return usual;
        }
        if (days.workingDay(day)) {
            return hours.week().getOrDefault(DayOfWeek.MONDAY, List.of());
        }
        return days.holidayName(day).isPresent() ? List.of() : usual;
    }

    private static Instant begin(LocalDate day, Slot slot) {
        return instant(day.atTime(slot.from()));
    }

    private static Instant end(LocalDate day, Slot slot) {
        boolean midnight = slot.to().toSecondOfDay() == 0;
        return instant(midnight ? day.plusDays(1).atStartOfDay() : day.atTime(slot.to()));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Zones.CHINA).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
