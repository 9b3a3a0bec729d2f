package org.huying.base;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process or thread brings about, and no longer than that takes. */
public final class Until {

    private static final Duration BETWEEN = Duration.ofMillis(10);

    private Until() {}

    /** Something that comes true. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /**
     * Returns as soon as the condition holds.
     *
     * @param what it is, for whoever reads why a test failed
     */
    public static void holds(String what, Duration atMost, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!asked(condition)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("while waiting: " + what);
            }
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + atMost + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private static boolean asked(Condition condition) throws InterruptedException {
        try {
            return condition.holds();
        } catch (InterruptedException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
