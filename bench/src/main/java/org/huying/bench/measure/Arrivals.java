package org.huying.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Work that arrives at a constant rate, whatever became of what came before: an open model. How long a piece of it took is counted
 * from the instant at which it was to be sent. Counted from the sending, a server that stands still for a second would have one
 * late answer, and all who would have come meanwhile would have waited for nothing.
 */
public final class Arrivals {

    private static final int DIGITS = 3;

    private final Time time;
    private final double rate;
    private final long first;
    private final long last;
    private final AtomicLong turns = new AtomicLong();
    private final Recorder recorder = new Recorder(DIGITS);

    /** The clock by which work arrives. */
    public interface Time {

        Time OWN = new OwnTime();

        long nanos();

        /** Waits until it is so late; returns at once where it is. */
        void until(long nanos);
    }

    /**
     * @param rate how many arrive in a second
     * @param warmUp while nothing is measured
     * @param length while it is
     */
    public Arrivals(Time time, double rate, Duration warmUp, Duration length) {
        this.time = time;
        this.rate = rate;
        this.first = Math.round(warmUp.toNanos() * rate / 1e9);
        this.last = first + Math.round(length.toNanos() * rate / 1e9);
    }

    /**
     * Lets all of it arrive, and returns when the last is done.
     *
     * @param clients makes those who take it up, each the next piece that has arrived
     * @return what each measured piece took, in nanoseconds
     * @throws ExecutionException where a client failed; a failure is never counted as work
     */
    public Histogram take(int count, IntFunction<Client> clients) throws InterruptedException, ExecutionException {
        long begun = time.nanos();
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try (threads) {
            List<Future<?>> work = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                Client client = clients.apply(number);
                work.add(threads.submit(() -> {
                    workOn(client, begun);
                    return null;
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        return recorder.getIntervalHistogram();
    }

    private void workOn(Client client, long begun) throws Exception {
        for (long turn = turns.getAndIncrement(); turn < last; turn = turns.getAndIncrement()) {
            long due = begun + Math.round(turn * 1e9 / rate);
            time.until(due);
            client.once();
            if (turn >= first) {
                recorder.recordValue(Math.max(0, time.nanos() - due));
            }
        }
    }
}
