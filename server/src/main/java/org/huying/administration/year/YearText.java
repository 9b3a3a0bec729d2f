package org.huying.administration.year;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.calendar.YearDays;

/** A year's days as lines that a person writes: {@code 2027-01-01 休 元旦}, {@code 2027-02-07 班 春节}. */
public final class YearText {

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(休|班|off|work)\\s+(\\S.*)");

    private YearText() {}

    public static String write(YearDays days) {
        return days.days().stream()
                .sorted(Comparator.comparing(YearDays.Day::date))
                .map(day -> day.date() + (day.off() ? " 休 " : " 班 ") + day.name())
                .collect(Collectors.joining("\n"));
    }

    /** @throws Invalid naming the first line that is not of this form */
    public static YearDays read(int year, String text) {
        List<YearDays.Day> days = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (!line.isEmpty()) {
                days.add(day(line, at + 1));
            }
        }
        return new YearDays(year, days);
    }

    private static YearDays.Day day(String line, int number) {
        Matcher matcher = LINE.matcher(line);
        try {
            if (matcher.matches()) {
                boolean off = matcher.group(2).equals("休") || matcher.group(2).equals("off");
                return new YearDays.Day(
                        LocalDate.parse(matcher.group(1)), off, matcher.group(3).strip());
            }
        } catch (DateTimeException noDay) {
            // There is no such day: told below like any other line that cannot be read.
        }
        throw new Invalid(Refusal.of(
                        "calendar-line",
                        "第 " + number + " 行应写成“2027-01-01 休 元旦”或“2027-02-07 班 春节”：" + line,
                        "line " + number
                                + " should read like '2027-01-01 off New Year' or '2027-02-07 work Spring Festival': "
                                + line)
                .at("days"));
    }
}
