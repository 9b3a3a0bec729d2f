package org.huying.matter.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what commands have decided, each durable before it is acknowledged. While one statement is on its way to the
 * disk, whatever else is decided waits and goes together in the next: one round trip and one flush for all of them.
 * Nobody waits for company: who comes alone is written at once.
 */
@Component
final class Scribe {

    /** Commands in one statement. */
    private static final int TOGETHER = 64;

    private final AppendStore store;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore hands = new Semaphore(AppendStore.HANDS);

    Scribe(AppendStore store) {
        this.store = store;
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
    void write(Batch batch) {
        Waiting own = new Waiting(store.writing(batch));
        queue.add(own);
        while (!own.done) {
            if (!own.taken && hands.tryAcquire()) {
                try {
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
