package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huying.base.Zones;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases from practice, each counted by hand on the published calendar. */
class WorkCalendarTest {

    private static final Hours WINDOW = Hours.parse("window", "mon-fri 09:00-17:00; sat 09:00-12:00");

    private final WorkCalendar calendar = WorkCalendar.shipped();

    @Nested
    class ALimitInWorkingDays {

        @ParameterizedTest
        @CsvSource({
            // New Year's Eve 2024 was worked; the holiday 10 to 17 February; Sunday the 18th was worked in exchange
            "2024-02-09T10:00, 5 working-days, 2024-02-22T17:00",
            "2024-02-09T10:00, 1 working-day,  2024-02-18T17:00",
            // filed after close of business is still filed that day
            "2024-03-06T21:40, 1 working-day,  2024-03-07T17:00",
            "2024-03-06T00:00, 1 working-day,  2024-03-07T17:00",
            // filed on a weekend, on a holiday, on a make-up Sunday
            "2024-03-09T10:00, 1 working-day,  2024-03-11T17:00",
            "2024-10-03T10:00, 1 working-day,  2024-10-08T17:00",
            "2024-02-04T10:00, 5 working-days, 2024-02-09T17:00",
            // a permit's twenty days (行政许可法 art. 42) across the National Day of 2023
            "2023-09-15T09:00, 20 working-days, 2023-10-19T17:00",
            // over the turn of the year
            "2025-12-30T09:00, 3 working-days, 2026-01-05T17:00",
            // a year that is not published has weekends only
            "2027-09-30T09:00, 1 working-day,  2027-10-01T17:00"
        })
        void endsAtTheCloseOfItsLastDay(LocalDateTime start, String limit, LocalDateTime due) {
            assertThat(calendar.add(at(start), Limit.parse(limit), Hours.OFFICE))
                    .isEqualTo(at(due));
        }

        @Test
        void isTheStatesEvenAtAWindowThatOpensOnSaturdays() {
            assertThat(calendar.add(at("2024-03-08T10:00"), Limit.parse("1 working-day"), WINDOW))
                    .isEqualTo(at("2024-03-11T17:00"));
        }

        @Test
        void endsAtMidnightWhereDutyNeverEnds() {
            assertThat(calendar.add(at("2024-02-09T10:00"), Limit.parse("1 working-day"), Hours.ROUND_THE_CLOCK))
                    .isEqualTo(at("2024-02-11T00:00"));
        }
    }

    @Nested
    class ALimitInCalendarTime {

        @ParameterizedTest
        @CsvSource({
            "2024-03-04T10:00, 3 days,   2024-03-07T17:00",
            // the last day is a Saturday, a holiday, a make-up Sunday
            "2024-03-04T10:00, 5 days,   2024-03-11T17:00",
            "2024-09-26T10:00, 5 days,   2024-10-08T17:00",
            "2024-02-13T10:00, 5 days,   2024-02-18T17:00",
            "2024-03-04T10:00, 2 weeks,  2024-03-18T17:00",
            // petitions are answered within sixty days (信访工作条例 art. 34)
            "2023-11-01T08:00, 60 days,  2024-01-02T17:00",
            // the day with the same number, or the month's last, and on to a working day
            "2024-01-31T10:00, 1 month,  2024-02-29T17:00",
            "2023-01-31T10:00, 1 month,  2023-02-28T17:00",
            "2024-03-31T10:00, 3 months, 2024-07-01T17:00",
            "2024-02-29T10:00, 1 year,   2025-02-28T17:00",
            "2024-05-20T10:00, 6 months, 2024-11-20T17:00"
        })
        void givesWayToTheNextWorkingDay(LocalDateTime start, String limit, LocalDateTime due) {
            assertThat(calendar.add(at(start), Limit.parse(limit), Hours.OFFICE))
                    .isEqualTo(at(due));
        }

        @ParameterizedTest
        @CsvSource({
            "2024-02-10T23:50, 2 hours,    2024-02-11T01:50",
            "2024-03-08T16:45, 24 hours,   2024-03-09T16:45",
            "2024-03-08T16:45, 30 minutes, 2024-03-08T17:15"
        })
        void runsThroughNightsAndHolidaysWhenItIsInHours(LocalDateTime start, String limit, LocalDateTime due) {
            assertThat(calendar.add(at(start), Limit.parse(limit), Hours.OFFICE))
                    .isEqualTo(at(due));
        }
    }

    @Nested
    class ALimitInWorkingHours {

        @ParameterizedTest
        @CsvSource({
            "2024-03-06T09:10, 30 working-minutes, 2024-03-06T09:40",
            // over the noon break, over night, over the weekend
            "2024-03-06T11:50, 30 working-minutes, 2024-03-06T13:50",
            "2024-03-06T16:50, 30 working-minutes, 2024-03-07T09:20",
            "2024-03-08T15:00, 4 working-hours,    2024-03-11T11:00",
            // starts at the next opening
            "2024-03-06T07:00, 1 working-hour,     2024-03-06T10:00",
            "2024-03-06T12:30, 1 working-hour,     2024-03-06T14:30",
            "2024-03-09T10:00, 1 working-hour,     2024-03-11T10:00",
            // ends with a closing, not with the next opening
            "2024-03-06T15:00, 2 working-hours,    2024-03-06T17:00",
            // over the Spring Festival onto a make-up Sunday with the hours of a weekday
            "2024-02-09T16:00, 2 working-hours,    2024-02-18T10:00"
        })
        void countsOnlyWhileTheUnitIsOpen(LocalDateTime start, String limit, LocalDateTime due) {
            assertThat(calendar.add(at(start), Limit.parse(limit), Hours.OFFICE))
                    .isEqualTo(at(due));
        }

        @Test
        void runsOnAnOpenSaturdayButNotOnAHolidayThatFallsOnOne() {
            Limit limit = Limit.parse("2 working-hours");

            assertThat(calendar.add(at("2024-03-08T16:00"), limit, WINDOW)).isEqualTo(at("2024-03-09T10:00"));
            assertThat(calendar.add(at("2024-02-09T16:00"), limit, WINDOW)).isEqualTo(at("2024-02-18T10:00"));
        }

        @Test
        void keepsTheHoursOfAMondayOnAMakeUpSaturday() {
            // Saturday 11 May 2024 was worked for Labour Day: until five, not until noon
            assertThat(calendar.add(at("2024-05-11T11:00"), Limit.parse("5 working-hours"), WINDOW))
                    .isEqualTo(at("2024-05-11T16:00"));
        }

        @Test
        void runsAllTheTimeWhereDutyNeverEnds() {
            assertThat(calendar.add(at("2024-02-10T22:00"), Limit.parse("4 working-hours"), Hours.ROUND_THE_CLOCK))
                    .isEqualTo(at("2024-02-11T02:00"));
        }
    }

    @Nested
    class APause {

        @Test
        void givesBackTheWorkingDaysThatItTook() {
            Instant due = calendar.add(at("2024-03-04T10:00"), Limit.parse("5 working-days"), Hours.OFFICE);
            Remaining left = calendar.between(at("2024-03-06T11:00"), due, LimitUnit.WORKING_DAYS, Hours.OFFICE);

            assertThat(left).isEqualTo(new Remaining(LimitUnit.WORKING_DAYS, 3, Duration.ZERO));
            assertThat(calendar.add(at("2024-03-15T15:00"), left, Hours.OFFICE)).isEqualTo(at("2024-03-20T17:00"));
        }

        @Test
        void givesBackTheOpenTimeThatItTook() {
            Instant due = at("2024-03-06T16:00");

            assertThat(calendar.shift(
                            due, at("2024-03-06T14:00"), at("2024-03-08T11:00"), LimitUnit.WORKING_HOURS, Hours.OFFICE))
                    .isEqualTo(at("2024-03-08T14:30"));
        }

        @Test
        void takesNothingFromAClockInWorkingDaysWhenItEndsOnTheDayItBegan() {
            Instant due = at("2024-03-08T17:00");

            assertThat(calendar.shift(
                            due, at("2024-03-06T09:00"), at("2024-03-06T16:00"), LimitUnit.WORKING_DAYS, Hours.OFFICE))
                    .isEqualTo(due);
        }

        @Test
        void givesAMonthsClockItsDaysBack() {
            // due on Monday 1 July; paused with twelve days left, resumed on a Monday, and twelve days on is a Saturday
            Remaining left =
                    calendar.between(at("2024-06-19T10:00"), at("2024-07-01T17:00"), LimitUnit.MONTHS, Hours.OFFICE);

            assertThat(left.days()).isEqualTo(12);
            assertThat(calendar.add(at("2024-07-08T10:00"), left, Hours.OFFICE)).isEqualTo(at("2024-07-22T17:00"));
        }

        @Test
        void keepsAnHourThatASuperiorGave() {
            Instant given = at("2024-03-08T12:00");

            assertThat(calendar.shift(
                            given,
                            at("2024-03-06T09:00"),
                            at("2024-03-07T09:00"),
                            LimitUnit.WORKING_DAYS,
                            Hours.OFFICE))
                    .isEqualTo(at("2024-03-11T12:00"));
        }

        @Test
        void leavesAClockThatHasRunOutRunOut() {
            Remaining left = calendar.between(
                    at("2024-03-12T10:00"), at("2024-03-08T17:00"), LimitUnit.WORKING_DAYS, Hours.OFFICE);

            assertThat(left.days()).isEqualTo(-2);
            assertThat(left.title().en()).isEqualTo("2 working days");
        }

        @Test
        void cannotEndBeforeItBegins() {
            assertThatThrownBy(() -> calendar.shift(
                            at("2024-03-08T17:00"),
                            at("2024-03-07T09:00"),
                            at("2024-03-06T09:00"),
                            LimitUnit.DAYS,
                            Hours.OFFICE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class AReminder {

        @Test
        void comesWhenAShareOfTheOpenTimeHasPassed() {
            // five days of six and a half hours and the rest of the first day
            Instant start = at("2024-03-04T15:00");
            Instant due = calendar.add(start, Limit.parse("5 working-days"), Hours.OFFICE);

            assertThat(calendar.fraction(start, due, 0.8, LimitUnit.WORKING_DAYS, Hours.OFFICE))
                    .isEqualTo(at("2024-03-08T16:36"));
        }

        @Test
        void comesAtNightOnlyWhereTheClockRunsAtNight() {
            assertThat(calendar.fraction(
                            at("2024-03-08T16:00"), at("2024-03-09T16:00"), 0.5, LimitUnit.HOURS, Hours.OFFICE))
                    .isEqualTo(at("2024-03-09T04:00"));
        }

        @Test
        void comesWithTheEndWhenNoOpenTimeLiesBefore() {
            assertThat(calendar.fraction(
                            at("2024-03-09T10:00"), at("2024-03-10T10:00"), 0.5, LimitUnit.DAYS, Hours.OFFICE))
                    .isEqualTo(at("2024-03-10T10:00"));
        }
    }

    @Nested
    class APlanCountedBack {

        @ParameterizedTest
        @CsvSource({
            "2024-02-22T17:00, 5 working-days,  2024-02-09T17:00",
            "2024-10-08T17:00, 1 working-day,   2024-09-30T17:00",
            // ten days before is a Saturday: the day before that
            "2024-03-19T17:00, 10 days,         2024-03-08T17:00",
            "2024-03-31T17:00, 1 month,         2024-02-29T17:00",
            "2024-03-11T11:00, 4 working-hours, 2024-03-08T15:00",
            "2024-03-09T16:45, 24 hours,        2024-03-08T16:45"
        })
        void keepsItsEnd(LocalDateTime end, String limit, LocalDateTime start) {
            assertThat(calendar.subtract(at(end), Limit.parse(limit), Hours.OFFICE))
                    .isEqualTo(at(start));
        }
    }

    @Nested
    class AnEnd {

        @ParameterizedTest
        @CsvSource({
            "2024-03-08T17:00, 1 working-day,   2024-03-11T17:00",
            "2024-03-08T17:00, 10 working-days, 2024-03-22T17:00",
            "2024-03-08T17:00, 30 days,         2024-04-07T17:00",
            "2024-03-08T17:00, 2 working-hours, 2024-03-11T11:00",
            // a Sunday's midnight is Sunday's end, not Monday's beginning
            "2024-03-11T00:00, 1 working-day,   2024-03-11T17:00"
        })
        void isPutOffByALimit(LocalDateTime due, String by, LocalDateTime later) {
            assertThat(calendar.extend(at(due), Limit.parse(by), Hours.OFFICE)).isEqualTo(at(later));
        }

        @Test
        void isPutOffByADayWhereDutyNeverEnds() {
            assertThat(calendar.extend(at("2024-03-11T00:00"), Limit.parse("1 day"), Hours.ROUND_THE_CLOCK))
                    .isEqualTo(at("2024-03-12T00:00"));
        }

        @Test
        void staysOnTheDayThatWasNamed() {
            assertThat(calendar.close(LocalDate.of(2024, 3, 8), Hours.OFFICE)).isEqualTo(at("2024-03-08T17:00"));
            assertThat(calendar.close(LocalDate.of(2024, 3, 9), WINDOW)).isEqualTo(at("2024-03-09T12:00"));
            assertThat(calendar.close(LocalDate.of(2024, 3, 10), Hours.OFFICE)).isEqualTo(at("2024-03-11T00:00"));
            assertThat(calendar.close(LocalDate.of(2024, 3, 10), Hours.ROUND_THE_CLOCK))
                    .isEqualTo(at("2024-03-11T00:00"));
        }
    }

    @Test
    void knowsHolidaysByNameAndWhichYearsAreStillToBePublished() {
        assertThat(calendar.holidayName(LocalDate.of(2024, 2, 12))).contains("春节");
        assertThat(calendar.holidayName(LocalDate.of(2024, 2, 18))).isEmpty();
        assertThat(calendar.holidayName(LocalDate.of(2024, 3, 9))).isEmpty();
        assertThat(calendar.provisional(2026)).isFalse();
        assertThat(calendar.provisional(2027)).isTrue();
        assertThat(calendar.edition()).isEqualTo(1);
    }

    @Test
    void saysWhichYearsItAnswersForWhenAskedBeyondThem() {
        assertThatThrownBy(() -> calendar.workingDay(LocalDate.of(2101, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000 to 2100");
        assertThatThrownBy(() -> calendar.add(at("2099-06-01T09:00"), Limit.parse("10 years"), Hours.OFFICE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000 to 2100");
        assertThatThrownBy(() -> calendar.add(Instant.MAX, Limit.parse("1 day"), Hours.OFFICE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.add(at("2100-12-31T16:00"), Limit.parse("9 working-hours"), Hours.OFFICE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotMadeOfYearsThatAreOutOfOrder() {
        YearDays bad = new YearDays(2027, List.of());

        assertThatThrownBy(() -> WorkCalendar.of(2, List.of(bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027");
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Zones.CHINA).toInstant();
    }
}
