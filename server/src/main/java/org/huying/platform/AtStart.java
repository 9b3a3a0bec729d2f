package org.huying.platform;

import org.springframework.context.SmartLifecycle;

/** Something that is done once at each start, after the migrations and before the web server answers and timers work. */
public abstract class AtStart implements SmartLifecycle {

    /** In which order; what shares a place does not lean on each other. */
    public enum Place {
        /** The demo district, where there is one. */
        DEMO,
        /** Whether there is a district to be served. */
        DISTRICT,
        /** The business lines. */
        LINES,
        /** What is made of lines: definitions of figures, pledges. */
        ABOVE_LINES
    }

    private final Place place;
    private volatile boolean running;

    protected AtStart(Place place) {
        this.place = place;
    }

    protected abstract void begin();

    @Override
    public final void start() {
        begin();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return Integer.MIN_VALUE + place.ordinal();
    }
}
