package org.huying.calendar;

import java.time.DayOfWeek;
import java.util.List;
import org.huying.calendar.Hours.Slot;

/** A unit's hours laid over the days of an edition: counts and finds its working days and its open time. */
final class Timetable {

    private final Days days;
    private final Opening[] week = new Opening[DayOfWeek.values().length];
    private final Opening makeUp;
    private final boolean everyDay;
    private final RunningTotal counted;
    private final RunningTotal openMinutes;

    Timetable(Days days, Hours hours) {
        this.days = days;
        for (DayOfWeek day : DayOfWeek.values()) {
            week[day.getValue() - 1] = Opening.of(hours.on(day));
        }
        makeUp = Opening.of(hours.onMakeUpDays());
        everyDay = hours.everyDay();
        counted = everyDay ? new RunningTotal(day -> 1) : days.working();
        openMinutes = new RunningTotal(day -> opening(day).minutes());
    }

    /** Working days up to and with this day. */
    int countThrough(int day) {
        return counted.through(day);
    }

    /** The working day with this number, counted from the calendar's beginning. */
    int workingDay(int number) {
        return counted.dayReaching(number);
    }

    /** This day or the last working day before it. */
    int atOrBefore(int day) {
        return workingDay(countThrough(day));
    }

    /** This day or the next working day after it. */
    int atOrAfter(int day) {
        return workingDay(counted.before(day) + 1);
    }

    /** The close of business; midnight on a day on which there is none. */
    long close(int day) {
        Opening opening = opening(day);
        return opening.minutes() == 0
                ? (day + 1) * ChinaTime.DAY
                : day * ChinaTime.DAY + opening.close() * ChinaTime.MINUTE;
    }

    /** The open time that has passed by this moment. */
    long open(long nanos) {
        int day = ChinaTime.day(nanos);
        if (day == ChinaTime.DAYS) {
            return openMinutes.through(day - 1) * ChinaTime.MINUTE;
        }
        long ofDay = opening(day).open(nanos - day * ChinaTime.DAY);
        return openMinutes.before(day) * ChinaTime.MINUTE + ofDay;
    }

    /** The first moment by which so much open time has passed: a closing rather than the next opening. */
    long whenOpen(long nanos) {
        int day = openMinutes.dayReaching(Math.ceilDiv(nanos, ChinaTime.MINUTE));
        long rest = nanos - openMinutes.before(day) * ChinaTime.MINUTE;
        return day * ChinaTime.DAY + opening(day).when(rest);
    }

    private Opening opening(int day) {
        Opening usual = week[Days.dayOfWeek(day).getValue() - 1];
        if (everyDay) {
            return usual;
        }
        return switch (days.kind(day)) {
            case WEEKDAY, WEEKEND -> usual;
            case MAKE_UP -> makeUp;
            case HOLIDAY -> Opening.NONE;
        };
    }

    /** The open stretches of one day, by the minute. */
    private record Opening(List<Slot> slots, int minutes, int close) {

        static final Opening NONE = new Opening(List.of(), 0, 0);

        static Opening of(List<Slot> slots) {
            int minutes = slots.stream()
                    .mapToInt(slot -> slot.toMinute() - slot.fromMinute())
                    .sum();
            return slots.isEmpty()
                    ? NONE
                    : new Opening(slots, minutes, slots.getLast().toMinute());
        }

        long open(long ofDay) {
            long open = 0;
            for (Slot slot : slots) {
                long from = slot.fromMinute() * ChinaTime.MINUTE;
                long to = slot.toMinute() * ChinaTime.MINUTE;
                open += Math.clamp(ofDay, from, to) - from;
            }
            return open;
        }

        long when(long open) {
            long rest = open;
            for (Slot slot : slots) {
                long length = (slot.toMinute() - slot.fromMinute()) * ChinaTime.MINUTE;
                if (rest <= length) {
                    return slot.fromMinute() * ChinaTime.MINUTE + rest;
                }
                rest -= length;
            }
            throw new IllegalArgumentException("a day has no " + open + " ns of open time");
        }
    }
}
