package org.huying.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.calendar.Hours.Slot;

/** Hours in a line of text that a person can read on a page, in a table and in a file. */
final class HoursText {

    private static final Pattern SLOT = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
    private static final String HOLIDAYS = "holidays";

    private HoursText() {}

    static Hours read(String name, String text) {
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        boolean everyDay = false;
        for (String part : text.strip().split("\\s*;\\s*", -1)) {
            if (part.equals(HOLIDAYS)) {
                everyDay = true;
            } else {
                readPart(part, week);
            }
        }
        return new Hours(name, week, everyDay);
    }

    static String write(Hours hours) {
        Map<List<Slot>, Set<DayOfWeek>> alike = new LinkedHashMap<>();
        hours.week()
                .forEach((day, slots) -> alike.computeIfAbsent(slots, none -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day));
        Stream<String> parts = alike.entrySet().stream()
                .flatMap(entry -> runs(entry.getValue())
                        .map(days -> days + " "
                                + entry.getKey().stream().map(Slot::toString).collect(Collectors.joining(" "))));
        return Stream.concat(parts, hours.everyDay() ? Stream.of(HOLIDAYS) : Stream.empty())
                .collect(Collectors.joining("; "));
    }

    private static void readPart(String part, Map<DayOfWeek, List<Slot>> week) {
        String[] words = part.split("\\s+");
        if (words.length < 2) {
            throw new IllegalArgumentException(
                    "hours are days and times, such as 'mon-fri 09:00-12:00 13:30-17:00', not '" + part + "'");
        }
        List<Slot> slots = Stream.of(words).skip(1).map(HoursText::slot).toList();
        for (DayOfWeek day : days(words[0])) {
            if (week.put(day, slots) != null) {
                throw new IllegalArgumentException("the hours on " + abbreviation(day) + " are given twice");
            }
        }
    }

    private static Set<DayOfWeek> days(String text) {
        String[] ends = text.split("-", -1);
        DayOfWeek first = day(ends[0], text);
        DayOfWeek last = day(ends[ends.length - 1], text);
        if (ends.length > 2 || last.compareTo(first) < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a day or a span of days within one week");
        }
        return EnumSet.range(first, last);
    }

    private static DayOfWeek day(String text, String whole) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> abbreviation(day).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + whole + "' is not a day; the days are mon, tue, wed, thu, fri, sat, sun"));
    }

    private static Slot slot(String text) {
        Matcher matcher = SLOT.matcher(text);
        if (!matcher.matches()
                || (matcher.group(3).equals("24") && !matcher.group(4).equals("00"))) {
            throw new IllegalArgumentException("'" + text + "' is not a span of time such as 09:00-12:00");
        }
        LocalTime to = matcher.group(3).equals("24") ? LocalTime.MIDNIGHT : time(matcher, 3);
        return new Slot(time(matcher, 1), to);
    }

    private static LocalTime time(Matcher matcher, int group) {
        return LocalTime.of(Integer.parseInt(matcher.group(group)), Integer.parseInt(matcher.group(group + 1)));
    }

    /** Days that follow each other, as {@code mon-fri}. */
    private static Stream<String> runs(Set<DayOfWeek> days) {
        return days.stream()
                .filter(day -> day == DayOfWeek.MONDAY || !days.contains(day.minus(1)))
                .map(first -> {
                    DayOfWeek last = first;
                    while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
                        last = last.plus(1);
                    }
                    return first == last ? abbreviation(first) : abbreviation(first) + "-" + abbreviation(last);
                });
    }

    private static String abbreviation(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
