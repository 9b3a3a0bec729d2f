package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "30 working-minutes, 30 分钟（工作时间）, 30 working minutes",
        "4 working-hours, 4 小时（工作时间）, 4 working hours",
        "5 working-days, 5 个工作日, 5 working days",
        "1 working-day, 1 个工作日, 1 working day",
        "15 minutes, 15 分钟, 15 minutes",
        "1 hour, 1 小时, 1 hour",
        "30 days, 30 日, 30 days",
        "2 weeks, 2 周, 2 weeks",
        "6 months, 6 个月, 6 months",
        "1 year, 1 年, 1 year"
    })
    void readsAndWritesTheWordsOfLines(String text, String zh, String en) {
        Limit limit = Limit.parse(text);

        assertThat(limit.text()).isEqualTo(text);
        assertThat(limit.title().zh()).isEqualTo(zh);
        assertThat(limit.title().en()).isEqualTo(en);
    }

    @Test
    void acceptsTheSingularAndThePluralForAnyAmount() {
        assertThat(Limit.parse("5 working-day")).isEqualTo(Limit.parse(" 5   working-days "));
        assertThat(Limit.parse("1 days")).isEqualTo(new Limit(1, LimitUnit.DAYS));
    }

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItWritesInEveryUnit(LimitUnit unit) {
        for (int amount : new int[] {1, 2, unit.most()}) {
            Limit limit = new Limit(amount, unit);
            assertThat(Limit.parse(limit.text())).isEqualTo(limit);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "days",
                "5days",
                "-5 days",
                "5.5 days",
                "5 days 3 hours",
                "five days",
                "5 Days",
                "９ days"
            })
    void refusesWhatIsNotANumberAndAUnit(String text) {
        assertThatThrownBy(() -> Limit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 working-days")
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void namesTheUnitsWhereOneIsUnknown() {
        assertThatThrownBy(() -> Limit.parse("5 workdays"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'workdays'")
                .hasMessageContaining("working-days");
    }

    @Test
    void refusesALimitOfNothingAndOneLongerThanAnyPromise() {
        assertThatThrownBy(() -> Limit.parse("0 days")).hasMessageContaining("between 1 and");
        assertThatThrownBy(() -> Limit.parse("51 years")).hasMessageContaining("between 1 and 50, not 51");
        assertThatThrownBy(() -> Limit.parse("99999999999 days")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhetherItCountsWorkingTimeAndWholeDays(LimitUnit unit) {
        Limit limit = new Limit(1, unit);

        assertThat(limit.working()).isEqualTo(limit.text().startsWith("1 working"));
        assertThat(limit.wholeDays()).isEqualTo(limit.text().matches(".*(day|week|month|year)"));
    }
}
