package org.huying.security.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final Throttle throttle = new Throttle(1_000);

    @Test
    void forgivesFiveFailuresAndThenDoublesTheWait() {
        Instant now = START;
        for (int i = 0; i < 5; i++) {
            assertThat(fail("operator", "10.0.0.1", now)).isEmpty();
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16}) {
            assertThat(throttle.begin("operator", "10.0.0.1", now)).contains(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(fail("operator", "10.0.0.1", now)).isEmpty();
        }
    }

    @Test
    void neverWaitsLongerThanAQuarterOfAnHour() {
        Instant now = START;
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 40; i++) {
            Duration wait = fail("operator", "10.0.0.1", now).orElse(Duration.ZERO);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
            now = now.plus(wait);
        }
        assertThat(longest).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void countsAttemptsThatAreStillUnderWay() {
        int let = 0;
        for (int i = 0; i < 100; i++) {
            let += throttle.begin("operator", "10.0.0.1", START).isEmpty() ? 1 : 0;
        }
        assertThat(let).isEqualTo(5);
    }

    @Test
    void slowsAnAccountThatIsGuessedFromManyAddresses() {
        int let = 0;
        for (int i = 0; i < 500; i++) {
            let += fail("operator", "10.1." + i / 250 + "." + i % 250, START).isEmpty() ? 1 : 0;
        }
        assertThat(let).isEqualTo(20);
    }

    @Test
    void slowsAnAddressThatTriesManyAccounts() {
        int let = 0;
        for (int i = 0; i < 500; i++) {
            let += fail("handler-" + i, "10.0.0.1", START).isEmpty() ? 1 : 0;
        }
        assertThat(let).isEqualTo(50);
    }

    @Test
    void strangersCannotKeepTheOwnerOutOfAnAddressThatWorkedBefore() {
        throttle.begin("operator", "10.0.0.1", START);
        throttle.succeeded("operator", "10.0.0.1", START);
        for (int i = 0; i < 200; i++) {
            fail("operator", "10.9.0." + i, START.plusSeconds(i));
        }
        Instant later = START.plusSeconds(200);
        assertThat(throttle.begin("operator", "10.0.0.2", later)).isPresent();
        assertThat(throttle.begin("operator", "10.0.0.1", later)).isEmpty();
    }

    @Test
    void oneGoodAccountDoesNotOpenTheAddressForGuessing() {
        int let = 0;
        for (int i = 0; i < 200; i++) {
            let += fail("handler-" + i, "10.0.0.1", START).isEmpty() ? 1 : 0;
            if (throttle.begin("mine", "10.0.0.1", START).isEmpty()) {
                throttle.succeeded("mine", "10.0.0.1", START);
            }
        }
        assertThat(let).isEqualTo(50);
    }

    @Test
    void takesAllOfASitesIpv6AddressesForOne() {
        int let = 0;
        for (int i = 0; i < 100; i++) {
            let += fail("operator", "2001:db8:1:2::" + Integer.toHexString(i), START)
                            .isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(let).isEqualTo(5);
        assertThat(fail("operator", "2001:db8:1:3::1", START)).isEmpty();
    }

    @Test
    void forgetsAfterAnHourOfSilence() {
        for (int i = 0; i < 5; i++) {
            fail("operator", "10.0.0.1", START);
        }
        assertThat(throttle.begin("operator", "10.0.0.1", START)).isPresent();
        assertThat(throttle.begin("operator", "10.0.0.1", START.plus(Duration.ofMinutes(61))))
                .isEmpty();
        assertThat(throttle.begin("operator", "10.0.0.1", START.plus(Duration.ofMinutes(61))))
                .isEmpty();
    }

    @Test
    void anAbandonedAttemptDoesNotCount() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.begin("operator", "10.0.0.1", START)).isEmpty();
            throttle.abandoned("operator", "10.0.0.1", START);
        }
    }

    @Test
    void holdsNoMoreThanItsBound() {
        for (int i = 0; i < 20_000; i++) {
            fail("someone-" + i, "10." + i % 200 + "." + i / 200 + ".1", START);
        }
        assertThat(throttle.size()).isLessThanOrEqualTo(1_000);
    }

    private Optional<Duration> fail(String account, String address, Instant now) {
        Optional<Duration> wait = throttle.begin(account, address, now);
        if (wait.isEmpty()) {
            throttle.failed(address, now);
        }
        return wait;
    }
}
