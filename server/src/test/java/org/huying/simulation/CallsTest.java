package org.huying.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.district.demo.DemoDistrict;
import org.junit.jupiter.api.Test;

/** Who calls about what: the size of the year is the one that the report of 2020 states, 100,000 calls and more. */
class CallsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 11, 22);
    private static final ScriptFiles FILES = new ScriptFiles(new DistrictCode("420107"));
    private static final Neighbourhoods NEIGHBOURHOODS = new Neighbourhoods(DemoDistrict.picture(), FIRST);

    @Test
    void aYearAtFullScaleHasAboutAHundredThousandCalls() {
        long many = year(calls(2020, 1)).count();

        assertThat(many).isCloseTo(105_000, within(10_000L));
    }

    @Test
    void theSameDayOfTheSameSeedAlwaysBringsTheSameCalls() {
        LocalDate day = LocalDate.of(2026, 7, 8);

        assertThat(calls(7, 0.2).on(day)).isNotEmpty().isEqualTo(calls(7, 0.2).on(day));
        assertThat(calls(8, 0.2).on(day)).isNotEqualTo(calls(7, 0.2).on(day));
    }

    @Test
    void heatingIsAskedForInWinterAndDrainsInTheRainsOfSummer() {
        Map<String, Map<Integer, Long>> months = year(calls(2020, 1))
                .collect(Collectors.groupingBy(
                        call -> call.topic().category(),
                        Collectors.groupingBy(call -> CallsTest.month(call), Collectors.counting())));

        assertThat(of(months, "0306", 1)).isGreaterThan(10 * of(months, "0306", 7));
        assertThat(of(months, "0204", 7)).isGreaterThan(3 * of(months, "0204", 1));
    }

    @Test
    void nothingIsLeftToBeFilledInAndEveryCallIsOfItsDay() {
        LocalDate day = LocalDate.of(2026, 3, 3);

        assertThat(calls(1, 1).on(day)).allSatisfy(call -> {
            assertThat(call.subject() + call.text()).doesNotContain("{").doesNotContain("}");
            assertThat(Living.day(call.at())).isEqualTo(day);
        });
    }

    private static Calls calls(long seed, double scale) {
        return new Calls(FILES.script(), FILES.topics(), NEIGHBOURHOODS, seed, scale);
    }

    private static Stream<Call> year(Calls calls) {
        return Stream.iterate(FIRST, day -> day.plusDays(1))
                .limit(365)
                .map(calls::on)
                .flatMap(List::stream);
    }

    private static int month(Call call) {
        return Living.day(call.at()).getMonthValue();
    }

    private static long of(Map<String, Map<Integer, Long>> months, String category, int month) {
        return months.getOrDefault(category, Map.of()).getOrDefault(month, 0L);
    }
}
