package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.base.Zones;
import org.huying.calendar.Hours.Slot;
import org.junit.jupiter.api.Test;

/** What holds for every limit, every start and all hours. */
class WorkCalendarLawsTest {

    private static final int CASES = 4000;
    private static final List<LimitUnit> UNITS = List.of(LimitUnit.values());

    private final WorkCalendar calendar = WorkCalendar.shipped();

    @Test
    void addsAsAClerkWouldCountByHand() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Instant start = instant(source, "start");
            Limit limit = limit(source);

            assertThat(calendar.add(start, limit, hours))
                    .isEqualTo(new CountedByHand(calendar, hours).add(start, limit));
        });
    }

    @Test
    void measuresOpenTimeAsAClerkWouldCountByHand() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Instant from = instant(source, "from");
            Instant to = from.plusSeconds(source.say("seconds", source.between(0, 40 * 86_400)));

            assertThat(calendar.between(from, to, LimitUnit.WORKING_MINUTES, hours)
                            .time())
                    .isEqualTo(new CountedByHand(calendar, hours).open(from, to));
        });
    }

    @Test
    void resumesExactlyWhereItWasPaused() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Limit limit = limit(source);
            Instant due = calendar.add(instant(source, "start"), limit, hours);
            Instant paused = instant(source, "paused");
            Remaining left = calendar.between(paused, due, limit.unit(), hours);

            assertThat(calendar.add(paused, left, hours)).isEqualTo(due);
        });
    }

    @Test
    void resumesExactlyEvenWhereTheEndWasGivenByAnybodyAtAnyHour() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            LimitUnit unit = source.say("unit", source.oneOf(wholeDayUnits()));
            Instant given = instant(source, "given");
            Instant paused = instant(source, "paused");
            Remaining left = calendar.between(paused, given, unit, hours);

            assertThat(calendar.add(paused, left, hours)).isEqualTo(given);
        });
    }

    @Test
    void neverEndsEarlierForALaterStart() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Limit limit = limit(source);
            Instant start = instant(source, "start");
            Instant later = start.plusSeconds(source.say("seconds later", source.between(0, 30 * 86_400)));

            assertThat(calendar.add(later, limit, hours)).isAfterOrEqualTo(calendar.add(start, limit, hours));
        });
    }

    @Test
    void neverEndsEarlierForALongerLimit() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Limit limit = limit(source);
            Limit longer = new Limit(limit.amount() + source.say("more", source.between(0, 40)), limit.unit());
            Instant start = instant(source, "start");

            assertThat(calendar.add(start, longer, hours)).isAfterOrEqualTo(calendar.add(start, limit, hours));
        });
    }

    @Test
    void isPutOffToALaterEndAndByALongerLimitToOneThatIsNoEarlier() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Instant due = calendar.add(instant(source, "start"), limit(source), hours);
            Limit by = limit(source);
            Limit longer = new Limit(by.amount() + source.say("more", source.between(0, 40)), by.unit());
            Instant later = calendar.extend(due, by, hours);

            assertThat(later).isAfter(due);
            assertThat(calendar.extend(due, longer, hours)).isAfterOrEqualTo(later);
        });
    }

    @Test
    void endsAfterItStarts() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Instant start = instant(source, "start");

            assertThat(calendar.add(start, limit(source), hours)).isAfter(start);
        });
    }

    @Test
    void isNeverBroughtForwardByAPauseAndNeverLessPushedByALongerOne() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Limit limit = limit(source);
            Instant start = instant(source, "start");
            Instant due = calendar.add(start, limit, hours);
            Instant from = start.plusSeconds(source.say("until pause", source.between(0, 30 * 86_400)));
            Instant to = from.plusSeconds(source.say("pause", source.between(0, 30 * 86_400)));
            Instant longer = to.plusSeconds(source.say("longer by", source.between(0, 10 * 86_400)));
            Instant shifted = calendar.shift(due, from, to, limit.unit(), hours);

            assertThat(shifted).isAfterOrEqualTo(due);
            assertThat(calendar.shift(due, from, longer, limit.unit(), hours)).isAfterOrEqualTo(shifted);
        });
    }

    @Test
    void keepsThePlanThatIsCountedBackFromItsEnd() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Limit limit = limit(source);
            Instant end = instant(source, "end");
            Instant start = calendar.subtract(end, limit, hours);

            assertThat(start).isBefore(end);
            assertThat(calendar.add(start, limit, hours)).isBeforeOrEqualTo(end);
        });
    }

    @Test
    void countsAPlanInWorkingTimeBackToTheVeryEnd() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            LimitUnit unit = source.oneOf(LimitUnit.WORKING_DAYS, LimitUnit.WORKING_HOURS, LimitUnit.WORKING_MINUTES);
            Limit limit = limit(source, unit);
            Instant end = calendar.add(instant(source, "start of the last step"), limit, hours);

            assertThat(calendar.add(calendar.subtract(end, limit, hours), limit, hours))
                    .isEqualTo(end);
        });
    }

    @Test
    void remindsBetweenStartAndEndAndLaterForAGreaterShare() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            Limit limit = limit(source);
            Instant start = instant(source, "start");
            Instant due = calendar.add(start, limit, hours);
            double share = source.say("share", source.between(0, 100) / 100.0);
            double greater = source.say("greater", share + (1 - share) * source.between(0, 100) / 100.0);
            Instant reminder = calendar.fraction(start, due, share, limit.unit(), hours);

            assertThat(reminder).isBetween(start, due);
            assertThat(calendar.fraction(start, due, greater, limit.unit(), hours))
                    .isAfterOrEqualTo(reminder);
            assertThat(calendar.fraction(start, due, 1, limit.unit(), hours)).isEqualTo(due);
        });
    }

    @Test
    void splitsOpenTimeAtAnyMoment() {
        Generated.cases(CASES, source -> {
            Hours hours = hours(source);
            List<Instant> moments = new ArrayList<>(
                    List.of(instant(source, "one"), instant(source, "another"), instant(source, "a third")));
            moments.sort(null);

            assertThat(open(moments.get(0), moments.get(1), hours) + open(moments.get(1), moments.get(2), hours))
                    .isEqualTo(open(moments.get(0), moments.get(2), hours));
        });
    }

    private long open(Instant from, Instant to, Hours hours) {
        return calendar.between(from, to, LimitUnit.WORKING_HOURS, hours).time().toNanos();
    }

    private static List<LimitUnit> wholeDayUnits() {
        return Arrays.stream(LimitUnit.values()).filter(LimitUnit::wholeDays).toList();
    }

    private static Limit limit(Source source) {
        return limit(source, source.oneOf(UNITS));
    }

    private static Limit limit(Source source, LimitUnit unit) {
        int most = switch (unit) {
            case MINUTES, WORKING_MINUTES -> 5000;
            case HOURS, WORKING_HOURS -> 400;
            case DAYS, WORKING_DAYS -> 300;
            case WEEKS -> 60;
            case MONTHS -> 30;
            case YEARS -> 3;
        };
        return source.say("limit", new Limit(source.between(1, most), unit));
    }

    /** Anywhere from 2012 to 2028: often on the minute, where hours begin and end, sometimes not even on the second. */
    private static Instant instant(Source source, String name) {
        LocalDate day = LocalDate.of(2012, 1, 1).plusDays(source.between(0, 17 * 365));
        LocalTime time = source.oneOf(
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                LocalTime.of(17, 0),
                LocalTime.MIDNIGHT,
                LocalTime.of(source.between(0, 23), source.between(0, 59)),
                LocalTime.ofNanoOfDay(source.between(0L, LocalTime.MAX.toNanoOfDay())));
        return source.say(name, day.atTime(time).atZone(Zones.CHINA)).toInstant();
    }

    private static Hours hours(Source source) {
        Hours hours = source.oneOf(
                        () -> Hours.OFFICE, () -> Hours.ROUND_THE_CLOCK, (Supplier<Hours>) () -> generated(source))
                .get();
        return source.say("hours", hours);
    }

    private static Hours generated(Source source) {
        boolean everyDay = source.onceIn(4);
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (everyDay || day.getValue() <= 5 || source.onceIn(2)) {
                week.put(day, slots(source));
            }
        }
        return new Hours("generated", week, everyDay);
    }

    private static List<Slot> slots(Source source) {
        List<Slot> slots = new ArrayList<>();
        int from = source.between(0, 1000);
        do {
            int to = source.between(from + 1, Math.min(1440, from + 400));
            slots.add(new Slot(time(from), time(to)));
            from = to + source.between(0, 120);
        } while (from < 1400 && source.onceIn(2));
        return slots;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % 1440 * 60L);
    }
}
