package org.huying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon-fri 09:00-12:00 13:30-17:00",
                "mon-fri 09:00-17:00; sat 09:00-12:00",
                "mon-sun 00:00-24:00; holidays",
                "mon-thu 08:30-12:00 14:00-18:00; fri 08:30-12:00",
                "mon 09:00-10:00; wed 09:00-10:00; tue 09:00-11:00; thu-fri 09:00-11:00; sun 10:00-24:00"
            })
    void readsBackWhatItWrites(String text) {
        Hours hours = Hours.parse("own", text);

        assertThat(hours.text()).isEqualTo(text);
        assertThat(Hours.parse("own", hours.text())).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mon-thu 09:00-12:00 | no hours on FRIDAY",
                "mon-fri 09:00-12:00; holidays | no hours on SATURDAY",
                "mon-fri 09:00-12:00 11:30-17:00 | begins before",
                "mon-fri 13:30-17:00 09:00-12:00 | begins before",
                "mon-fri 17:00-09:00 | does not end after it begins",
                "mon-fri 09:00-09:00 | does not end after it begins",
                "mon-fri 9:00-12:00 | is not a span of time",
                "mon-fri 09:00-24:30 | is not a span of time",
                "mon-fri 09:00-25:00 | is not a span of time",
                "mon-fri | hours are days and times",
                "fri-mon 09:00-12:00 | is not a day or a span of days",
                "weekdays 09:00-12:00 | is not a day",
                "mon-fri 09:00-12:00; fri 09:00-11:00 | the hours on fri are given twice",
                "mon-fri 09:00-12:00; | hours are days and times"
            })
    void refusesHoursThatCannotBeKept(String text, String message) {
        assertThatThrownBy(() -> Hours.parse("own", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "window: saturdays"})
    void refusesANameThatCouldNotBeToldFromTheHours(String name) {
        assertThatThrownBy(() -> Hours.parse(name, "mon-fri 09:00-12:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    @Test
    void knowsTheHoursOfOfficesAndOfDutyRooms() {
        assertThat(Hours.OFFICE.text()).isEqualTo("mon-fri 09:00-12:00 13:30-17:00");
        assertThat(Hours.OFFICE.everyDay()).isFalse();
        assertThat(Hours.ROUND_THE_CLOCK.everyDay()).isTrue();
    }
}
