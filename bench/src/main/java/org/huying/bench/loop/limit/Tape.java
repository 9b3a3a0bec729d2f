package org.huying.bench.loop.limit;

import java.util.ArrayList;
import java.util.List;

/** Takes down what is sent over the connections of a {@link RecordingDriver} while it runs. */
public final class Tape {

    /** One for the process, since a pool makes the driver by itself. */
    static final Tape OF_THIS_PROCESS = new Tape();

    private final List<Sent> sent = new ArrayList<>();
    private boolean running;

    private Tape() {}

    public static Tape ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    public synchronized void start() {
        sent.clear();
        running = true;
    }

    /** Stops, and gives what was sent meanwhile. */
    public synchronized List<Sent> stop() {
        running = false;
        return List.copyOf(sent);
    }

    synchronized boolean running() {
        return running;
    }

    synchronized void add(Sent one) {
        if (running) {
            sent.add(one);
        }
    }
}
