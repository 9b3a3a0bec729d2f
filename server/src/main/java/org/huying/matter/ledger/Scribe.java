package org.huying.matter.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what commands have decided, each durable before it is acknowledged. While one statement is on its way to the
 * disk, whatever else is decided waits and goes together in the next: one round trip and one flush for all of them. Who
 * comes alone is written at once; who comes while others are still deciding waits for them, but not for long.
 */
@Component
final class Scribe {

    /** Commands in one statement. */
    private static final int TOGETHER = 64;

    private static final long LONGEST_NANOS = 500_000;

    private final AppendStore store;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore hands = new Semaphore(AppendStore.HANDS);
    private final AtomicLong announced = new AtomicLong();
    private final AtomicLong come = new AtomicLong();
    private volatile @Nullable Thread gathering;

    Scribe(AppendStore store) {
        this.store = store;
    }

    /** A command that is being decided. Its writing is waited for until it has come, or until the visit is over. */
    final class Visit implements AutoCloseable {

        private boolean over;

        private Visit() {
            announced.incrementAndGet();
        }

        @Override
        public void close() {
            if (!over) {
                over = true;
                come.incrementAndGet();
                LockSupport.unpark(gathering);
            }
        }
    }

    Visit expect() {
        return new Visit();
    }

    /** What somebody waits for. */
    private static final class Waiting {

        private final Writing writing;
        private final Thread thread = Thread.currentThread();
        private volatile boolean taken;
        private volatile boolean done;
        private @Nullable RuntimeException failure;

        Waiting(Writing writing) {
            this.writing = writing;
        }

        void finish(@Nullable RuntimeException how) {
            failure = how;
            done = true;
            LockSupport.unpark(thread);
        }
    }

    /**
     * Returns when it is durable.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException if a matter was no longer as it was found, this one's
     *     or one of those that were written with it; nothing was written then
     * @throws org.springframework.dao.DataIntegrityViolationException if a key was used before, likewise
     */
    void write(Batch batch, Visit visit) {
        Waiting own = new Waiting(store.writing(batch));
        queue.add(own);
        visit.close();
        while (!own.done) {
            if (!own.taken && hands.tryAcquire()) {
                try {
                    gather();
                    writeNext();
                } finally {
                    hands.release();
                }
                Waiting next = queue.peek();
                if (next != null) {
                    LockSupport.unpark(next.thread);
                }
            } else {
                LockSupport.park(this);
            }
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    /** Until those have come who are deciding now; a flush costs more than this wait. */
    private void gather() {
        long all = announced.get();
        long until = System.nanoTime() + LONGEST_NANOS;
        gathering = Thread.currentThread();
        for (long left = LONGEST_NANOS; come.get() < all && left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    private void writeNext() {
        List<Waiting> together = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            next.taken = true;
            together.add(next);
            Waiting after = queue.peek();
            if (together.size() == TOGETHER
                    || (after != null && !after.writing.district().equals(next.writing.district()))) {
                break;
            }
        }
        if (together.isEmpty()) {
            return;
        }
        RuntimeException failure = new IllegalStateException("what was decided could not be written");
        try {
            store.writeAlone(Writing.together(
                    together.stream().map(waiting -> waiting.writing).toList()));
            failure = null;
        } catch (RuntimeException failed) {
            failure = failed;
        } finally {
            for (Waiting written : together) {
                written.finish(failure);
            }
        }
    }
}
