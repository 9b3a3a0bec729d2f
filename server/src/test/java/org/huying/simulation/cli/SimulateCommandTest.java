package org.huying.simulation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.huying.base.Zones;
import org.huying.district.demo.DemoDistrict;
import org.huying.line.Lines;
import org.huying.platform.AdminDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A district is made to live from a terminal. */
class SimulateCommandTest {

    private final AdminDesk desk = new AdminDesk();
    private final Locale before = Locale.getDefault();
    private final ApplicationContext modules = desk.modules();
    private final Clock clock = modules.getBean(Clock.class);
    private final String fiveDaysAgo =
            LocalDate.now(clock.withZone(Zones.CHINA)).minusDays(5).toString();

    @BeforeEach
    void found() {
        Locale.setDefault(Locale.ENGLISH);
        modules.getBean(DemoDistrict.class).load(DemoDistrict.QINGSHAN, clock.instant());
        modules.getBean(Lines.class).loadShipped(DemoDistrict.QINGSHAN, clock.instant());
    }

    @AfterEach
    void close() {
        desk.close();
        Locale.setDefault(before);
    }

    @Test
    void livesUntilNowAndHasNothingToDoTheSecondTime() {
        assertThat(desk.run(SimulateCommand.class, "--scale", "0.05", "--seed", "7", "--since", fiveDaysAgo))
                .isZero();
        assertThat(desk.out())
                .contains("Since " + fiveDaysAgo + ", seed 7, scale 0.05")
                .containsPattern("Done: [1-9]\\d* matters filed, 0 lived on");

        assertThat(desk.run(SimulateCommand.class, "--scale", "1")).isZero();
        assertThat(desk.out()).as("a life keeps its scale").contains("seed 7, scale 0.05");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(desk.run(SimulateCommand.class, "--scale", "0")).isEqualTo(1);
        assertThat(desk.err()).contains("simulation-scale");
        assertThat(desk.run(SimulateCommand.class, "--since", "2031-01-01")).isEqualTo(1);
        assertThat(desk.err()).contains("simulation-since");
        assertThat(desk.run(SimulateCommand.class, "--since", "yesterday")).isEqualTo(2);
        assertThat(desk.err()).contains("yesterday");
    }
}
