package org.huying.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * When a unit is open. On a working day it keeps the hours of that weekday; on a make-up day (调休上班) those of a
 * Monday; on an ordinary Saturday or Sunday those it keeps by its own choice, if any; on a public holiday it is closed.
 * A unit on duty every day keeps the hours of the weekday on holidays too, and counts every day as a working day.
 *
 * <p>A window that opens on Saturdays does not turn Saturday into a working day: a limit in working days is the
 * state's, whoever owes it.
 *
 * @param name how a page or a log calls these hours; without a colon, which separates it from them in text
 */
public record Hours(String name, Map<DayOfWeek, List<Slot>> week, boolean everyDay) {

    /** Nine to twelve and half past one to five, the hours that Wuhan's citizens' centre (市民之家) announces. */
    public static final Hours OFFICE = parse("office", "mon-fri 09:00-12:00 13:30-17:00");

    /** A duty room that never closes. */
    public static final Hours ROUND_THE_CLOCK = parse("round-the-clock", "mon-sun 00:00-24:00; holidays");

    public Hours {
        if (name.isBlank() || name.length() > 60 || name.contains(":")) {
            throw new IllegalArgumentException(
                    "hours have a name of at most 60 characters without a colon, not '" + name + "'");
        }
        Map<DayOfWeek, List<Slot>> copy = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, slots) -> {
            if (!slots.isEmpty()) {
                copy.put(day, inOrder(day, slots));
            }
        });
        for (DayOfWeek day : everyDay ? EnumSet.allOf(DayOfWeek.class) : weekdays()) {
            if (!copy.containsKey(day)) {
                throw new IllegalArgumentException("no hours on " + day + ", a day on which these hours must be open");
            }
        }
        week = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads hours as {@link #text()} writes them: {@code mon-fri 09:00-12:00 13:30-17:00; sat 09:00-12:00}; a last part
     * {@code holidays} says that they are kept every day.
     *
     * @throws IllegalArgumentException with words that can be shown to who wrote it
     */
    public static Hours parse(String name, String text) {
        return HoursText.read(name, text);
    }

    /** The hours as {@link #parse} reads them. */
    public String text() {
        return HoursText.write(this);
    }

    List<Slot> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    List<Slot> onMakeUpDays() {
        return on(DayOfWeek.MONDAY);
    }

    /** By name only: calendars look timetables up by their hours at every computation. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    static EnumSet<DayOfWeek> weekdays() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    private static List<Slot> inOrder(DayOfWeek day, List<Slot> slots) {
        for (int i = 1; i < slots.size(); i++) {
            if (slots.get(i).fromMinute() < slots.get(i - 1).toMinute()) {
                throw new IllegalArgumentException(
                        "on " + day + " " + slots.get(i) + " begins before " + slots.get(i - 1) + " has ended");
            }
        }
        return List.copyOf(slots);
    }

    /** An unbroken stretch of open time within one day; an end at midnight is the day's last moment. */
    public record Slot(LocalTime from, LocalTime to) {

        private static final int DAY = 24 * 60;

        public Slot {
            if (from.getSecond() != 0 || from.getNano() != 0 || to.getSecond() != 0 || to.getNano() != 0) {
                throw new IllegalArgumentException("hours are kept to the minute, not " + from + "-" + to);
            }
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException(
                        from + "-" + to + " does not end after it begins; hours past midnight belong to the next day");
            }
        }

        int fromMinute() {
            return from.toSecondOfDay() / 60;
        }

        int toMinute() {
            return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toSecondOfDay() / 60;
        }

        @Override
        public String toString() {
            return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
        }
    }
}
