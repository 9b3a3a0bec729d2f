package org.huying.matter.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many do something at once. */
public final class Together {

    private Together() {}

    public static <T> List<T> run(int many, IntFunction<T> work) {
        CountDownLatch gate = new CountDownLatch(many);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<T>> results = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                int own = number;
                Callable<T> task = () -> {
                    gate.countDown();
                    gate.await();
                    return work.apply(own);
                };
                results.add(threads.submit(task));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
