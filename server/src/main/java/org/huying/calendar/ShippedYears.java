package org.huying.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The years that the product brings along, as {@code calendar/first-edition.txt} states them. They are every district's
 * first edition and never change; a later year, or a correction, is published as an edition of its own.
 */
final class ShippedYears {

    static final int EDITION = 1;

    private static final String FILE = "/calendar/first-edition.txt";

    /** By year. */
    static final Map<Integer, YearDays> YEARS = read();

    static final WorkCalendar CALENDAR = WorkCalendar.of(EDITION, YEARS.values());

    private ShippedYears() {}

    private static Map<Integer, YearDays> read() {
        Map<Integer, List<YearDays.Day>> days = new TreeMap<>();
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            int year = Integer.parseInt(words[0]);
            readHoliday(year, words, days.computeIfAbsent(year, none -> new ArrayList<>()));
        });
        Map<Integer, YearDays> years = new TreeMap<>();
        days.forEach((year, listed) -> years.put(year, new YearDays(year, listed)));
        return years;
    }

    private static Stream<String> lines() {
        try (InputStream in = ShippedYears.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 2024 春节 off 02-10..02-17 on 02-04 02-18} */
    private static void readHoliday(int year, String[] words, List<YearDays.Day> days) {
        boolean off = true;
        for (int at = 2; at < words.length; at++) {
            switch (words[at]) {
                case "off" -> off = true;
                case "on" -> off = false;
                default -> addSpan(year, words[at], off, words[1], days);
            }
        }
    }

    private static void addSpan(int year, String span, boolean off, String name, List<YearDays.Day> days) {
        int dots = span.indexOf("..");
        LocalDate first = date(year, dots < 0 ? span : span.substring(0, dots));
        LocalDate last = dots < 0 ? first : date(year, span.substring(dots + 2));
        first.datesUntil(last.plusDays(1)).forEach(date -> days.add(new YearDays.Day(date, off, name)));
    }

    /** A date without year is of the year itself; one of the December before says so. */
    private static LocalDate date(int year, String text) {
        return text.length() == "01-01".length() ? MonthDay.parse("--" + text).atYear(year) : LocalDate.parse(text);
    }
}
