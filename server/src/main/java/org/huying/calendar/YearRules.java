package org.huying.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.Refusal;

/** What a year's days must satisfy before anybody's deadline is computed from them. */
final class YearRules {

    /** Off in every year since 1999: 全国年节及纪念日放假办法 art. 2; the other holidays move with the moon. */
    private static final List<MonthDay> ALWAYS_OFF =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    private YearRules() {}

    /** Everything that is wrong, each with its place; empty when the year may be published. */
    static List<Refusal> problems(YearDays year) {
        if (year.year() <= ChinaTime.FIRST_YEAR || year.year() > ChinaTime.LAST_YEAR) {
            return List.of(problem("year", "year", "年份须在 2001 至 2100 之间", "the year must lie between 2001 and 2100"));
        }
        List<YearDays.Day> days = year.days();
        List<Refusal> problems = new ArrayList<>(IntStream.range(0, days.size())
                .boxed()
                .flatMap(at -> day(year, at).stream())
                .toList());
        problems.addAll(repeated(days));
        problems.addAll(missing(year));
        return problems;
    }

    /** The first problem in words, and how many more there are. */
    static Refusal summary(List<Refusal> problems) {
        Refusal first = problems.getFirst();
        int more = problems.size() - 1;
        String zh = first.field() + "：" + first.message().zh() + (more == 0 ? "" : "（另有 " + more + " 处）");
        String en = first.field() + ": " + first.message().en() + (more == 0 ? "" : " (and " + more + " more)");
        return new Refusal(first.code(), new Bilingual(zh, en), first.field(), first.rule());
    }

    private static Optional<Refusal> day(YearDays year, int at) {
        YearDays.Day day = year.days().get(at);
        LocalDate date = day.date();
        if (!within(year.year(), date)) {
            return Optional.of(problem(
                    place(at),
                    "outside-year",
                    date + " 不属于 " + year.year() + " 年的安排",
                    date + " is not part of the arrangement for " + year.year()));
        }
        if (day.name().isBlank() || day.name().length() > 60) {
            return Optional.of(problem(
                    place(at),
                    "name",
                    date + " 须写明节日名称（60 字以内）",
                    date + " must name its holiday, in at most 60 characters"));
        }
        if (!day.off() && !Days.weekend(date.getDayOfWeek()) && !resumes(year, date)) {
            return Optional.of(problem(
                    place(at),
                    "make-up-day",
                    date + " 不是周末，不能作为调休上班日",
                    date + " is not a weekend day and cannot be worked in exchange"));
        }
        return Optional.empty();
    }

    /** The new year's arrangement reaches back into the last days of December, and no arrangement reaches on. */
    private static boolean within(int year, LocalDate date) {
        return date.getYear() == year || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
    }

    /** A notice may say on which weekday work resumes, as that of January 2020 did. */
    private static boolean resumes(YearDays year, LocalDate date) {
        return year.days().stream().anyMatch(day -> day.off() && day.date().equals(date.minusDays(1)));
    }

    private static List<Refusal> repeated(List<YearDays.Day> days) {
        Map<LocalDate, Integer> first = new HashMap<>();
        List<Refusal> problems = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            LocalDate date = days.get(at).date();
            Integer before = first.putIfAbsent(date, at);
            if (before != null) {
                problems.add(problem(
                        place(at),
                        "repeated",
                        date + " 已在 " + place(before) + " 列出",
                        date + " is already listed at " + place(before)));
            }
        }
        return problems;
    }

    private static List<Refusal> missing(YearDays year) {
        Set<LocalDate> off = year.days().stream()
                .filter(YearDays.Day::off)
                .map(YearDays.Day::date)
                .collect(Collectors.toSet());
        return missingDates(year, off)
                .map(date -> problem(
                        "days",
                        "statutory-holiday",
                        "缺少法定节假日 " + date + "，文件可能不完整或尚未公布",
                        "the public holiday " + date + " is missing: the file is incomplete or not published yet"))
                .toList();
    }

    private static Stream<LocalDate> missingDates(YearDays year, Set<LocalDate> off) {
        return ALWAYS_OFF.stream().map(day -> day.atYear(year.year())).filter(date -> !off.contains(date));
    }

    private static String place(int at) {
        return "days[" + at + "]";
    }

    private static Refusal problem(String place, String rule, String zh, String en) {
        return Refusal.of("calendar-year", zh, en).at(place).by("calendar:" + rule);
    }
}
