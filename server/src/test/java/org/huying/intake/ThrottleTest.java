package org.huying.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

    private final Throttle throttle = new Throttle(3, Duration.ofMinutes(10));

    @Test
    void stopsAfterTheMostAndAllowsAgainWhenTheTimeHasPassed() {
        for (int minute = 0; minute < 3; minute++) {
            assertThat(throttle.allows("a", START.plusSeconds(60L * minute))).isTrue();
            throttle.count("a", START.plusSeconds(60L * minute));
        }

        assertThat(throttle.allows("a", START.plusSeconds(599))).isFalse();
        assertThat(throttle.allows("b", START.plusSeconds(599))).isTrue();
        assertThat(throttle.allows("a", START.plusSeconds(600))).isTrue();
    }

    @Test
    void forgetsWhoSucceeded() {
        for (int i = 0; i < 3; i++) {
            throttle.count("a", START);
        }
        throttle.forget("a");

        assertThat(throttle.allows("a", START)).isTrue();
    }
}
