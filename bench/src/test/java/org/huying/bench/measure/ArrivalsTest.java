package org.huying.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final long MILLI = 1_000_000;
    private static final double PER_MILLI = 1_000;

    private final FakeTime time = new FakeTime();
    private final List<Long> sent = new ArrayList<>();

    /** Stands still but for those who wait or work. One client at a time. */
    private static final class FakeTime implements Arrivals.Time {

        private long now = 5_000 * MILLI;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void until(long nanos) {
            now = Math.max(now, nanos);
        }
    }

    @Test
    void whoeverWouldHaveComeWhileTheServerStoodStillHasWaitedToo() throws Exception {
        Histogram took = arrivals(Duration.ZERO, Duration.ofMillis(200)).take(1, number -> () -> {
            sent.add(time.nanos());
            time.now += sent.size() == 1 ? 100 * MILLI : 0;
        });

        assertThat(took.getTotalCount()).isEqualTo(200);
        assertThat(took.getMaxValue()).isCloseTo(100 * MILLI, Percentage.withPercentage(1));
        assertThat(took.getValueAtPercentile(75)).isCloseTo(50 * MILLI, Percentage.withPercentage(2));
        assertThat(took.getValueAtPercentile(49)).isZero();
    }

    @Test
    void arrivesAtItsInstantsWhileTheServerKeepsUp() throws Exception {
        Histogram took = arrivals(Duration.ZERO, Duration.ofMillis(5)).take(1, number -> () -> {
            sent.add(time.nanos());
            time.now += MILLI / 4;
        });

        long begun = sent.getFirst();
        assertThat(sent).containsExactly(begun, begun + MILLI, begun + 2 * MILLI, begun + 3 * MILLI, begun + 4 * MILLI);
        assertThat(took.getMaxValue()).isCloseTo(MILLI / 4, Percentage.withPercentage(1));
    }

    @Test
    void whatArrivesToWarmUpIsDoneAndNotMeasured() throws Exception {
        Histogram took =
                arrivals(Duration.ofMillis(30), Duration.ofMillis(10)).take(1, number -> () -> sent.add(time.nanos()));

        assertThat(sent).hasSize(40);
        assertThat(took.getTotalCount()).isEqualTo(10);
    }

    @Test
    void aFailureIsNotCountedAsWork() {
        assertThatThrownBy(() -> arrivals(Duration.ZERO, Duration.ofMillis(10)).take(1, number -> () -> {
                    throw new IOException("refused");
                }))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("refused");
    }

    private Arrivals arrivals(Duration warmUp, Duration length) {
        return new Arrivals(time, PER_MILLI, warmUp, length);
    }
}
