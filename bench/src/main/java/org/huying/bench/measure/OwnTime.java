package org.huying.bench.measure;

import java.util.concurrent.locks.LockSupport;

/** The time of this machine. What it takes to wake up counts as lateness. */
final class OwnTime implements Arrivals.Time {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void until(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
