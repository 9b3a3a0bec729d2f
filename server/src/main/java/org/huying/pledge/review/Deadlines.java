package org.huying.pledge.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that a report's words name (pure): 6月底前, 上半年, 三季度末, 2021-12-31; the year's last day where none is named. */
final class Deadlines {

    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月");
    private static final Pattern QUARTER = Pattern.compile("([一二三四])季度");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");
    private static final String QUARTERS = "一二三四";

    private Deadlines() {}

    static LocalDate of(@Nullable String words, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        if (words == null) {
            return last;
        }
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException noIsoDay) {
            return spoken(words, last);
        }
    }

    private static LocalDate spoken(String words, LocalDate last) {
        Matcher day = DAY.matcher(words);
        Matcher month = MONTH.matcher(words);
        Matcher quarter = QUARTER.matcher(words);
        Matcher year = YEAR.matcher(words);
        if (day.find()) {
            YearMonth of = month(day.group(1), day.group(2), last);
            return of.atDay(Math.clamp(Integer.parseInt(day.group(3)), 1, of.lengthOfMonth()));
        }
        if (month.find()) {
            return month(month.group(1), month.group(2), last).atEndOfMonth();
        }
        if (quarter.find()) {
            return YearMonth.of(last.getYear(), (QUARTERS.indexOf(quarter.group(1)) + 1) * 3)
                    .atEndOfMonth();
        }
        if (words.contains("上半年")) {
            return LocalDate.of(last.getYear(), 6, 30);
        }
        return year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 12, 31) : last;
    }

    private static YearMonth month(@Nullable String year, String month, LocalDate last) {
        return YearMonth.of(
                year == null ? last.getYear() : Integer.parseInt(year), Math.clamp(Integer.parseInt(month), 1, 12));
    }
}
