package org.huying.bench.http;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.huying.bench.loop.own.OverHttp;
import org.huying.bench.measure.Client;
import org.huying.bench.measure.Wire;

/**
 * Matters on their way. Whoever has a connection free takes the one that has waited longest a step further; where all are in
 * somebody's hands, another is begun.
 */
final class Walkers {

    private final OverHttp http;
    private final ConcurrentLinkedQueue<OverHttp.Walk> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger made;

    /** @param made counts those who walk in the whole run: no two have the same number */
    Walkers(OverHttp http, AtomicInteger made) {
        this.http = http;
        this.made = made;
    }

    /** Each with a connection of its own; a step at a time. */
    IntFunction<Client> clients() {
        return number -> {
            Wire wire = http.wire();
            return () -> step(wire);
        };
    }

    private void step(Wire wire) throws IOException {
        OverHttp.Walk next = waiting.poll();
        OverHttp.Walk walk = next == null ? http.walk(made.incrementAndGet()) : next;
        walk.step(wire);
        waiting.add(walk);
    }
}
