package org.huying.bench.loop.limit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what a thread sends over the connections of a {@link RecordingDriver} while it runs. What the server does
 * besides, in threads of its own, belongs to no loop.
 */
public final class Tape {

    /** One for the process, since a pool makes the driver by itself. */
    static final Tape OF_THIS_PROCESS = new Tape();

    private final List<Sent> sent = new ArrayList<>();
    private @Nullable Thread taped;

    private Tape() {}

    public static Tape ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /** From now on, what the calling thread sends. */
    public synchronized void start() {
        sent.clear();
        taped = Thread.currentThread();
    }

    /** Stops, and gives what was sent meanwhile. */
    public synchronized List<Sent> stop() {
        taped = null;
        return List.copyOf(sent);
    }

    synchronized boolean running() {
        return taped == Thread.currentThread();
    }

    synchronized void add(Sent one) {
        if (running()) {
            sent.add(one);
        }
    }
}
