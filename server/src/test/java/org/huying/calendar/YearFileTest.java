package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.calendar.YearDays.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearFileTest {

    @Test
    void readsTheDaysInTheirOrder() {
        YearDays year = parse("""
                {"year": 2027, "papers": ["unused"], "days": [
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2027-01-03", "isOffDay": false}]}
                """);

        assertThat(year)
                .isEqualTo(new YearDays(
                        2027,
                        List.of(
                                new Day(LocalDate.of(2027, 1, 1), true, "元旦"),
                                new Day(LocalDate.of(2027, 1, 3), false, "元旦"))));
        assertThat(year.daysOff()).isEqualTo(1);
        assertThat(year.makeUpDays()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"days\": []} | year",
                "{\"year\": \"2027\", \"days\": []} | year",
                "{\"year\": 2027.5, \"days\": []} | year",
                "{\"year\": 2027} | days",
                "{\"year\": 2027, \"days\": {}} | days",
                "{\"year\": 2027, \"days\": [{\"name\": \"a\", \"isOffDay\": true}]} | days[0].date",
                "{\"year\": 2027, \"days\": [{\"name\": \"a\", \"date\": \"2027-02-29\", \"isOffDay\": true}]} | days[0].date",
                "{\"year\": 2027, \"days\": [{\"name\": \"a\", \"date\": \"2027-01-01\", \"isOffDay\": 1}]} | days[0].isOffDay",
                "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": true}]} | days[0].name",
                "{\"year\": 2027, \"days\": [3]} | days[0].isOffDay",
                "{\"year\": 2027, \"year\": 2028, \"days\": []} | line 1, column 22",
                "{\"year\": 2027, | line 1, column 15",
                "year,day | line 1, column 1",
                "[] | year",
                "`` | year"
            })
    void namesThePlaceThatIsNotOfTheForm(String json, String place) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> parse(json));

        assertThat(invalid.refusal().field()).isEqualTo(place);
        assertThat(invalid.refusal().message().en()).startsWith(place + ": ");
    }

    @Test
    void refusesAFileThatIsFarTooLarge() {
        assertThatThrownBy(() -> parse(" ".repeat(300_000)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("256 KB");
    }

    @Test
    void findsNothingWrongWithAYearInOrder() {
        assertThat(YearRules.problems(year())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, true,  元旦, outside-year",
        "2028-01-01, true,  元旦, outside-year",
        "2025-12-31, true,  元旦, outside-year",
        "2027-01-01, true,  元旦, repeated",
        "2027-01-01, false, 元旦, repeated",
        "2027-03-03, false, 元旦, make-up-day",
        "2027-03-06, false, ' ',  name"
    })
    void refusesADayThatIsNotInOrder(LocalDate date, boolean off, String name, String rule) {
        List<Refusal> problems = YearRules.problems(year(new Day(date, off, name)));

        assertThat(problems).extracting(Refusal::rule).contains("calendar:" + rule);
        assertThat(problems).extracting(Refusal::field).contains("days[5]");
        assertThat(YearRules.summary(problems).message().en()).startsWith("days[5]: ");
    }

    @Test
    void acceptsDaysInTheDecemberBeforeAndTheWeekdayOnWhichWorkResumes() {
        YearDays year = year(
                new Day(LocalDate.of(2026, 12, 31), true, "元旦"), new Day(LocalDate.of(2027, 5, 3), false, "劳动节"),
                new Day(LocalDate.of(2027, 5, 2), true, "劳动节"), new Day(LocalDate.of(2027, 5, 8), false, "劳动节"));

        assertThat(YearRules.problems(year)).isEmpty();
    }

    @Test
    void refusesAYearThatLacksAHolidayWhichNeverMoves() {
        List<Day> days = new ArrayList<>(year().days());
        days.removeIf(day -> day.date().equals(LocalDate.of(2027, 10, 2)));

        assertThat(YearRules.problems(new YearDays(2027, days)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).contains("2027-10-02"));
    }

    @Test
    void countsWhatElseIsWrong() {
        Refusal summary = YearRules.summary(YearRules.problems(new YearDays(2027, List.of())));

        assertThat(summary.message().zh()).contains("2027-01-01").contains("另有 4 处");
        assertThat(summary.message().en()).contains("and 4 more");
    }

    @Test
    void refusesAYearFarAway() {
        assertThat(YearRules.problems(new YearDays(1999, List.of())))
                .extracting(Refusal::field)
                .containsExactly("year");
        assertThat(YearRules.problems(new YearDays(2101, List.of())))
                .extracting(Refusal::field)
                .containsExactly("year");
    }

    private static YearDays year(Day... more) {
        List<Day> days = new ArrayList<>();
        List.of("2027-01-01", "2027-05-01", "2027-10-01", "2027-10-02", "2027-10-03")
                .forEach(date -> days.add(new Day(LocalDate.parse(date), true, "节日")));
        days.addAll(List.of(more));
        return new YearDays(2027, days);
    }

    private static YearDays parse(String json) {
        return YearFile.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
