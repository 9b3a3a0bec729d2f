package org.huying.administration.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.huying.base.Invalid;
import org.huying.calendar.YearDays;
import org.junit.jupiter.api.Test;

class YearTextTest {

    private static final YearDays.Day NEW_YEAR = new YearDays.Day(LocalDate.of(2027, 1, 1), true, "元旦");
    private static final YearDays.Day MAKE_UP = new YearDays.Day(LocalDate.of(2027, 2, 7), false, "春节 调休");

    @Test
    void writesTheDaysInTheOrderOfTheYear() {
        assertThat(YearText.write(new YearDays(2027, List.of(MAKE_UP, NEW_YEAR))))
                .isEqualTo("2027-01-01 休 元旦\n2027-02-07 班 春节 调休");
    }

    @Test
    void readsWhatItWrote() {
        YearDays days = new YearDays(2027, List.of(NEW_YEAR, MAKE_UP));
        assertThat(YearText.read(2027, YearText.write(days))).isEqualTo(days);
    }

    @Test
    void readsEnglishWordsToo() {
        assertThat(YearText.read(2027, "2027-01-01 off New Year\n2027-02-07 work Spring Festival")
                        .days())
                .containsExactly(
                        new YearDays.Day(LocalDate.of(2027, 1, 1), true, "New Year"),
                        new YearDays.Day(LocalDate.of(2027, 2, 7), false, "Spring Festival"));
    }

    @Test
    void passesOverBlankLinesAndSpaceAround() {
        assertThat(YearText.read(2027, "\r\n  2027-01-01   休\t元旦  \r\n\r\n").days())
                .containsExactly(NEW_YEAR);
    }

    @Test
    void namesTheLineThatItCannotRead() {
        assertThatThrownBy(() -> YearText.read(2027, "2027-01-01 休 元旦\n\n元旦放假"))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid.refusal().field()).isEqualTo("days");
                    assertThat(invalid.refusal().message().zh())
                            .startsWith("第 3 行")
                            .endsWith("元旦放假");
                    assertThat(invalid.refusal().message().en()).startsWith("line 3 ");
                });
    }

    @Test
    void refusesADayThatNoCalendarHas() {
        assertThatThrownBy(() -> YearText.read(2027, "2027-02-30 休 春节"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.refusal().message().zh()).startsWith("第 1 行"));
    }

    @Test
    void refusesADayWithoutAName() {
        assertThatThrownBy(() -> YearText.read(2027, "2027-01-01 休 ")).isInstanceOf(Invalid.class);
    }
}
