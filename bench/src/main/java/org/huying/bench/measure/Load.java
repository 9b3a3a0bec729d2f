package org.huying.bench.measure;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Clients in a closed loop: each begins again as soon as it is done. */
public final class Load {

    private static final int DIGITS = 3;

    private final Meter meter;
    private final IntFunction<Client> clients;
    private int made;

    /** @param clients makes the client with a number; no two have the same */
    public Load(Meter meter, IntFunction<Client> clients) {
        this.meter = meter;
        this.clients = clients;
    }

    /**
     * Lets some clients work until all is warm, and then measures them without a pause between.
     *
     * @throws ExecutionException where a client failed; a failure is never counted as work
     */
    public Measured measure(int count, Duration warmUp, Duration length)
            throws SQLException, InterruptedException, ExecutionException {
        Recorder recorder = new Recorder(DIGITS);
        meter.checkpoint();
        AtomicBoolean evening = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try (threads) {
            List<Future<Long>> work = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                Client client = clients.apply(++made);
                work.add(threads.submit(() -> workOn(client, recorder, evening)));
            }
            try {
                goOn(work, warmUp);
                recorder.reset();
                Reading from = meter.read();
                goOn(work, length);
                Histogram took = recorder.getIntervalHistogram();
                return measured(from, meter.read(), count, took);
            } finally {
                evening.set(true);
            }
        }
    }

    private Measured measured(Reading from, Reading to, int count, Histogram took) throws SQLException {
        return Measured.between(
                meter,
                from,
                to,
                count,
                took.getTotalCount(),
                took.getValueAtPercentile(50) / 1e6,
                took.getValueAtPercentile(99) / 1e6);
    }

    /** How often it was done until the evening. */
    private static long workOn(Client client, Recorder recorder, AtomicBoolean evening) throws Exception {
        long loops = 0;
        while (!evening.get()) {
            long begun = System.nanoTime();
            client.once();
            recorder.recordValue(System.nanoTime() - begun);
            loops++;
        }
        return loops;
    }

    /** Nobody stops before the evening but one who failed. */
    private static void goOn(List<Future<Long>> work, Duration length) throws InterruptedException, ExecutionException {
        try {
            work.getFirst().get(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException timeIsUp) {
            for (Future<Long> other : work) {
                if (other.isDone()) {
                    other.get();
                }
            }
        }
    }
}
