package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huying.base.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first edition says what was published. */
class PublishedYearsTest {

    private final WorkCalendar calendar = WorkCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2012, 249", "2013, 250", "2014, 250", "2015, 249", "2016, 250",
        "2017, 249", "2018, 250", "2019, 250", "2020, 249", "2021, 250",
        "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"
    })
    void hasAsManyWorkingDaysAsTheYearHad(int year, int workingDays) {
        long counted = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(calendar::workingDay)
                .count();

        assertThat(counted).isEqualTo(workingDays);
        assertThat(calendar.workingDays(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        // Spring Festival: the first day of the lunar year
        "2012-01-23, 春节",
        "2013-02-10, 春节",
        "2014-01-31, 春节",
        "2015-02-19, 春节",
        "2016-02-08, 春节",
        "2017-01-28, 春节",
        "2018-02-16, 春节",
        "2019-02-05, 春节",
        "2020-01-25, 春节",
        "2021-02-12, 春节",
        "2022-02-01, 春节",
        "2023-01-22, 春节",
        "2024-02-10, 春节",
        "2025-01-29, 春节",
        "2026-02-17, 春节",
        // once only: the parade of 2015, and the days by which the festival of 2020 was prolonged
        "2015-09-03, 抗日战争暨世界反法西斯战争胜利70周年纪念日",
        "2020-01-31, 春节",
        "2020-02-02, 春节",
        // reaching back into December
        "2018-12-31, 元旦",
        "2022-12-31, 元旦"
    })
    void isOffOnTheDaysThatEverybodyRemembers(LocalDate day, String name) {
        assertThat(calendar.workingDay(day)).isFalse();
        assertThat(calendar.holidayName(day)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12-31",
        "2013-01-05",
        "2018-12-29",
        "2020-01-19",
        "2021-02-07",
        "2024-02-04",
        "2024-02-18",
        "2026-02-28"
    })
    void isWorkedOnTheWeekendDaysGivenInExchange(LocalDate day) {
        assertThat(calendar.workingDay(day)).isTrue();
        assertThat(calendar.holidayName(day)).isEmpty();
    }

    @Test
    void agreesWithThePublishedCalendarOnEveryDay() throws IOException {
        Map<LocalDate, Boolean> listed = new TreeMap<>();
        for (int year = 2012; year <= 2026; year++) {
            byte[] file = Files.readAllBytes(SharedData.require("calendar/" + year + ".json"));
            YearFile.parse(file).days().forEach(day -> listed.put(day.date(), day.off()));
        }

        LocalDate.of(2012, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
            boolean off = listed.getOrDefault(day, day.getDayOfWeek().getValue() > 5);
            assertThat(calendar.workingDay(day)).as(day.toString()).isEqualTo(!off);
        });
    }

    @Test
    void readsEveryPublishedFileAndRefusesTheOneThatIsNotPublishedYet() throws IOException {
        for (int year = 2007; year <= 2026; year++) {
            byte[] file = Files.readAllBytes(SharedData.require("calendar/" + year + ".json"));
            assertThat(YearRules.problems(YearFile.parse(file))).as(year + "").isEmpty();
        }
        byte[] empty = Files.readAllBytes(SharedData.require("calendar/2027.json"));
        assertThat(YearRules.problems(YearFile.parse(empty))).isNotEmpty();
    }

    @Test
    void isProvisionalOnlyWhereNothingIsPublished() {
        assertThat(IntStream.rangeClosed(2000, 2100)
                        .filter(year -> !calendar.provisional(year))
                        .boxed()
                        .toList())
                .isEqualTo(IntStream.rangeClosed(2007, 2026).boxed().toList());
    }
}
