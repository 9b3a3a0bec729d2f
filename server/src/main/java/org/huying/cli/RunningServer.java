package org.huying.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What has to be stopped, last started first, when the terminal or the system says so. A stop that comes while parts
 * are still starting waits for them, so that none is pulled away from under another.
 */
final class RunningServer {

    private static final int PATIENCE_SECONDS = 60;

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final CountDownLatch settled = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    RunningServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    /** Takes over a part that runs now. */
    synchronized void onStop(Runnable stop) {
        stops.push(stop);
    }

    /** Leaves word for the launcher that all parts run. */
    void cameUp() throws IOException {
        String word = System.getProperty("huying.came-up");
        if (word != null) {
            Files.writeString(Path.of(word), "");
        }
    }

    /** Says that all parts run, or that no more will. */
    void settled() {
        settled.countDown();
    }

    void await() throws InterruptedException {
        stopped.await();
    }

    void stop() {
        try {
            boolean patient = settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            stopAll(patient);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        stopped.countDown();
    }

    private synchronized void stopAll(boolean patient) {
        if (!patient) {
            System.err.println("huying: stopping although the start has not finished");
        }
        stops.forEach(Runnable::run);
        stops.clear();
    }
}
