package org.huying.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.huying.district.demo.DemoDistrict;
import org.huying.platform.AdminDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a unit is open is kept from a day on, by the command alone. */
class HoursCommandTest {

    private final AdminDesk desk = new AdminDesk();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void found() {
        Locale.setDefault(Locale.ENGLISH);
        desk.modules().getBean(DemoDistrict.class).load(DemoDistrict.QINGSHAN, Instant.parse("2026-11-22T02:00:00Z"));
    }

    @AfterEach
    void close() {
        desk.close();
        Locale.setDefault(before);
    }

    @Test
    void keepsOtherHoursFromADayOn() {
        assertThat(desk.run(HoursCommand.class, "xingshen", "--week", "mon-sat 08:30-18:00", "--from", "2030-01-07"))
                .isZero();
        assertThat(desk.out()).contains("xingshen on 2030-01-07: mon-sat 08:30-18:00");

        assertThat(desk.run(HoursCommand.class, "xingshen", "--from", "2030-01-06"))
                .isZero();
        assertThat(desk.out()).contains("mon-fri 09:00-12:00 13:30-17:00 (office)");
    }

    @Test
    void refusesUnknownUnitsIllFormedWeeksAndARewrittenPast() {
        assertThat(desk.run(HoursCommand.class, "nobody")).isEqualTo(1);
        assertThat(desk.err()).contains("there is no unit nobody");

        assertThat(desk.run(HoursCommand.class, "xingshen", "--week", "always")).isEqualTo(1);
        assertThat(desk.err()).contains("always");

        desk.run(HoursCommand.class, "xingshen", "--week", "mon-fri 08:00-16:00", "--from", "2030-02-01");
        assertThat(desk.run(HoursCommand.class, "xingshen", "--week", "mon-fri 09:00-17:00", "--from", "2030-01-31"))
                .isEqualTo(1);
        assertThat(desk.err()).contains("a change must begin after them").contains("calendar:hours-order");
    }
}
