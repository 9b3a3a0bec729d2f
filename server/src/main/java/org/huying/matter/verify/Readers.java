package org.huying.matter.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads parts of one moment of the database: several at once, each thread in a transaction of its own that shares the
 * snapshot, or one after the other where they must be read in the transaction of the caller.
 */
final class Readers {

    private static final int MOST = 4;

    private final VerifyStore store;
    private final TransactionTemplate transaction;
    private final boolean shared;
    private final int threads;

    /** @param shared whether others may read what the current transaction sees */
    Readers(VerifyStore store, TransactionTemplate transaction, boolean shared) {
        this.store = store;
        this.transaction = transaction;
        this.shared = shared;
        this.threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST);
    }

    /** Into how many parts something is divided well. */
    int parts() {
        return shared ? 4 * threads : 1;
    }

    /** The results in the order of the parts. */
    <P, R> List<R> each(List<P> parts, Function<P, R> work) {
        if (!shared || parts.size() < 2) {
            return parts.stream().map(work).toList();
        }
        String exported = store.exported();
        AtomicInteger next = new AtomicInteger();
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(parts.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < Math.min(threads, parts.size()); thread++) {
                running.add(pool.submit(() -> transaction.executeWithoutResult(status -> {
                    store.share(exported);
                    for (int at = next.getAndIncrement(); at < parts.size(); at = next.getAndIncrement()) {
                        results.set(at, work.apply(parts.get(at)));
                    }
                })));
            }
            await(running, next, parts.size());
        }
        List<R> all = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            all.add(results.get(at));
        }
        return all;
    }

    /** A failure of one ends the others after what they are at. */
    private static void await(List<Future<?>> running, AtomicInteger next, int end) {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException failure) {
                next.set(end);
                throw failure.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException("the ledger could not be read", failure.getCause());
            } catch (InterruptedException interrupted) {
                next.set(end);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the ledger was read", interrupted);
            }
        }
    }
}
